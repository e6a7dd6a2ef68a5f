// @ts-check
// `npm test`: installs what is missing, builds what has changed, and runs every suite; or those that
// are named: `node scripts/test.mjs unit integration`. The last line is `N passed, N failed`.
import path from "node:path";
import { isSupportedNode } from "./lib/node-version.mjs";

if (isSupportedNode(process.versions.node)) {
  const { main } = await import("../tests/support/runner/main.mjs");
  process.exit(await main(path.resolve(import.meta.dirname, ".."), process.argv.slice(2)));
} else {
  const { text } = await import("./lib/messages.mjs");
  console.error(text("problem.node_version", { found: process.versions.node }, "en"));
  process.exit(1);
}
