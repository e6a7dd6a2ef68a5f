// @ts-check
// `npm run ledger:reconcile`: holds Medusa's payments and orders, the ledger and the payouts together, and says
// "no differences", or which. It changes nothing and may run while the shop does.
import path from "node:path";
import { explain } from "./lib/launcher.mjs";
import { reconcile } from "./lib/ledger-reconcile.mjs";

try {
  process.exitCode = await reconcile(path.resolve(import.meta.dirname, ".."));
} catch (error) {
  await explain(error);
  process.exitCode = 1;
}
