// @ts-check
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { withClient } from "./database.mjs";
import { text } from "./messages.mjs";
import { openDatabase } from "./own-database.mjs";
import { Problem } from "./problem.mjs";
import { asProblem, loadBuilt, readerOf } from "./read-database.mjs";
import { loadEnvironmentFile, readSettings } from "./settings.mjs";

/**
 * @typedef {typeof import("@insteg/social-value/modules/funding/seals")} Seals
 * @typedef {typeof import("@insteg/domain")} Domain
 * @typedef {import("@insteg/domain").Anchor} Anchor
 */

/**
 * Verifies the ledger, says in Swedish and English what it found, and writes an anchor when asked to.
 *
 * @param {string} projectDir
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0 only when nothing differs
 * @throws {Problem} `verify_usage`, `anchor_file`, `not_built`, `no_database`, `no_seal`
 */
export async function verify(projectDir, args) {
  const options = readOptions(args);
  loadEnvironmentFile(projectDir);
  const settings = readSettings(projectDir, process.env);
  const [seals, domain] = await loadBuilt(() =>
    Promise.all([import("@insteg/social-value/modules/funding/seals"), import("@insteg/domain")]),
  );
  const anchor = options.anchor ? await readAnchor(domain, options.anchor) : undefined;
  const database = await openDatabase(settings);
  try {
    say("verify.begins");
    return await withClient(database.url, async (client) => {
      // One moment's ledger, however long the walk takes and whoever sells meanwhile.
      await client.query("begin isolation level repeatable read, read only");
      const read = readerOf(client);
      const since_ms = performance.now();
      const { fault, counts } = await seals.verifyLedger(read, anchor).catch(asProblem);
      if (fault) {
        sayFault(fault);
        return 1;
      }
      sayClean(counts, (performance.now() - since_ms) / 1_000);
      if (anchor) sayAnchor("verify.anchor_holds", anchor);
      const file = options["write-anchor"];
      if (file) await writeAnchor(file, await newestAnchor(seals, read), domain);
      return 0;
    });
  } finally {
    await database.close();
  }
}

/** @param {string[]} args */
function readOptions(args) {
  const options = /** @type {const} */ ({
    anchor: { type: "string" },
    "write-anchor": { type: "string" },
  });
  try {
    return parseArgs({ args, options }).values;
  } catch (cause) {
    throw new Problem("verify_usage", {}, { cause });
  }
}

/**
 * @param {Domain} domain
 * @param {string} file
 * @returns {Promise<Anchor>}
 */
async function readAnchor({ parseAnchor }, file) {
  try {
    return parseAnchor(await readFile(file, "utf8"));
  } catch (cause) {
    const { message } = /** @type {Error} */ (cause);
    throw new Problem("anchor_file", { file, detail: message }, { cause });
  }
}

/**
 * @param {Seals} seals
 * @param {import("@insteg/social-value/modules/funding/seals").Read} read
 * @returns {Promise<Anchor>}
 */
async function newestAnchor({ newestSeals }, read) {
  const [newest] = await newestSeals(read, { limit: 1 });
  if (!newest) throw new Problem("no_seal");
  return { number: newest.number, hash: newest.hash, printed_at: new Date() };
}

/**
 * @param {string} file
 * @param {Anchor} anchor
 * @param {Domain} domain
 */
async function writeAnchor(file, anchor, { formatAnchor }) {
  await writeFile(file, formatAnchor(anchor)).catch((cause) => {
    throw new Problem("folder_readonly", { dir: file }, { cause });
  });
  sayAnchor("verify.anchor_written", anchor, { file });
}

/** @param {{ code: string, data: Record<string, string> }} fault */
function sayFault({ code, data }) {
  for (const language of LANGUAGES) {
    const fault = text(`fault.${code}`, data, language);
    console.error(text("verify.fault", { fault }, language));
  }
}

/**
 * @param {{ transactions: number, postings: number, seals: number, unsealed: number }} counts
 * @param {number} elapsed_s
 */
function sayClean(counts, elapsed_s) {
  for (const language of LANGUAGES) {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const figures = Object.entries({
      ...counts,
      seconds: elapsed_s,
      rate: Math.round(counts.postings / elapsed_s),
    }).map(([name, value]) => [name, number.format(value)]);
    console.log(text("verify.clean", Object.fromEntries(figures), language));
  }
}

/**
 * @param {string} key
 * @param {Anchor} anchor
 * @param {Record<string, string>} [data]
 */
function sayAnchor(key, { number, printed_at }, data = {}) {
  say(key, { seal: String(number), printed_at: printed_at.toISOString(), ...data });
}

const LANGUAGES = /** @type {const} */ (["sv", "en"]);

/**
 * @param {string} key
 * @param {Record<string, string>} [data]
 */
function say(key, data = {}) {
  for (const language of LANGUAGES) console.log(text(key, data, language));
}
