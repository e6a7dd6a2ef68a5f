// @ts-check
// What `npm run bench` measures: prints a table and writes results/<group>.json.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "./groups/checkout.mjs";
import { ledger } from "./groups/ledger/group.mjs";
import { portal } from "./groups/portal/group.mjs";
import { products } from "./groups/products.mjs";
import { shopPages } from "./groups/shop-pages/group.mjs";
import { demoServer } from "./lib/demo-server.mjs";
import { FULL, QUICK } from "./lib/group.mjs";
import { machine, versions } from "./lib/machine.mjs";
import { table, writeResults } from "./lib/results.mjs";
import { row } from "./lib/row.mjs";

const GROUPS = [products, checkout, portal, ledger, shopPages];

/** A group by its name, or by the first word of it: `shop` is all that the shop's groups measure. */
const isMeant = (/** @type {string} */ word, /** @type {string} */ name) =>
  name === word || name.startsWith(`${word}-`);

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false }, lines: { type: "string" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !GROUPS.some((group) => isMeant(name, group.name)));
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(", ")}. Groups: ${GROUPS.map((g) => g.name)}`);
  process.exit(2);
}

const settings = settingsOf(values.quick ? QUICK : FULL, values.lines);

/** What must be closed, in whatever way this ends; the last opened first. @type {(() => Promise<void>)[]} */
const open = [];
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));
}
try {
  const workDir = await mkdtemp(path.join(os.tmpdir(), "insteg-bench-"));
  open.push(() => rm(workDir, { recursive: true, force: true }));
  say("database server with the demo …");
  const server = await demoServer(workDir);
  open.push(() => server.destroy());
  for (const group of GROUPS) {
    if (positionals.length === 0 || positionals.some((word) => isMeant(word, group.name))) {
      await runGroup(group, server, workDir);
    }
  }
} finally {
  await closeAll();
}

/**
 * @param {import("./lib/group.mjs").Group} group
 * @param {import("./lib/demo-server.mjs").RunningPostgres} server
 * @param {string} workDir
 */
async function runGroup(group, server, workDir) {
  const circumstances = { versions: versions(), machine: await machine(server.url()) };
  const measured = await group.measure({ server, workDir, settings, say, closing });
  const measured_at = new Date().toISOString();
  const rows = measured.map((one) => row(one, { ...circumstances, measured_at }));
  console.log(
    `\n${group.name}: ours against ${[...new Set(rows.map((r) => r.other_name))].join(", or ")}`,
  );
  console.log(`${table(rows)}\n`);
  if (!values.quick) await writeResults(group.name, rows);
}

/** @param {() => Promise<void>} close */
function closing(close) {
  open.push(close);
}

/**
 * @param {import("./lib/group.mjs").Settings} usual
 * @param {string | undefined} lines of a further, larger ledger
 */
function settingsOf(usual, lines) {
  if (lines === undefined) return usual;
  if (!/^[1-9]\d*$/.test(lines)) {
    console.error("--lines takes how many order lines a further ledger has");
    process.exit(2);
  }
  return { ...usual, ledger_lines: [...usual.ledger_lines, Number(lines)] };
}

async function closeAll() {
  for (let close = open.pop(); close; close = open.pop()) {
    await close().catch((error) => console.error(error));
  }
}

/** @param {string} words */
function say(words) {
  console.error(`${new Date().toTimeString().slice(0, 8)}  ${words}`);
}
