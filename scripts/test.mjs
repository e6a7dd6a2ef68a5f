// @ts-check
// `npm test`: installs what is missing, builds what has changed, and runs every suite; or those that
// are named: `node scripts/test.mjs unit integration`. `--kills=200` says how often the fault suite kills
// a backend at random, which is seldom otherwise; `--whole` lets the seed suite make all of the demo's past,
// and not its first months alone. The last line is `N passed, N failed`.
import path from "node:path";
import { parseArgs } from "node:util";
import { isSupportedNode } from "./lib/node-version.mjs";

if (isSupportedNode(process.versions.node)) {
  const { main } = await import("../tests/support/runner/main.mjs");
  const { values, positionals } = parseArgs({
    options: { kills: { type: "string" }, whole: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.kills) process.env.INSTEG_FAULT_KILLS = values.kills;
  if (values.whole) process.env.INSTEG_SEED_WHOLE = "1";
  process.exit(await main(path.resolve(import.meta.dirname, ".."), positionals));
} else {
  const { text } = await import("./lib/messages.mjs");
  console.error(text("problem.node_version", { found: process.versions.node }, "en"));
  process.exit(1);
}
