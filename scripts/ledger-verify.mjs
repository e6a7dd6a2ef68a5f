// @ts-check
// `npm run ledger:verify`: walks the whole ledger and its seals, and names the first thing that differs.
// `-- --anchor FILE` also proves that a seal which was kept elsewhere is still there unchanged;
// `-- --write-anchor FILE` writes the newest seal to such a file. It may run while the shop does.
import path from "node:path";
import { explain } from "./lib/launcher.mjs";
import { verify } from "./lib/ledger-verify.mjs";

try {
  process.exitCode = await verify(path.resolve(import.meta.dirname, ".."), process.argv.slice(2));
} catch (error) {
  await explain(error);
  process.exitCode = 1;
}
