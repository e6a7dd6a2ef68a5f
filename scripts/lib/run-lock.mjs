// @ts-check
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { signalGroup } from "./children.mjs";
import { Problem } from "./problem.mjs";
import { processIdentity } from "./process-identity.mjs";

/**
 * @typedef {{ pid: number, identity?: string }} Process
 * @typedef {Process & { shop: string, admin: string, children: Process[] }} RunRecord
 */

/**
 * A file that says that Insteg runs with this data, where, and with which processes: so that a
 * second start can say so, and so that the next start can clean up after one that was killed.
 */
export class RunLock {
  /** @type {RunRecord} */
  #record;
  #writing = Promise.resolve();

  /**
   * @param {string} file
   * @param {RunRecord} record
   */
  constructor(file, record) {
    this.file = file;
    this.#record = record;
  }

  /**
   * @param {string} file
   * @param {{ shop: string, admin: string }} addresses
   * @returns {Promise<RunLock>}
   * @throws {Problem} `already_running`
   */
  static async acquire(file, addresses) {
    await mkdir(path.dirname(file), { recursive: true });
    const own = { pid: process.pid, identity: await processIdentity(process.pid) };
    const record = { ...own, ...addresses, children: [] };
    for (;;) {
      try {
        await writeFile(file, JSON.stringify(record), { flag: "wx" });
        return new RunLock(file, record);
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
      }
      const other = await runningRecord(file);
      if (other) {
        const { pid, shop, admin } = other;
        throw new Problem("already_running", { pid, shop, admin });
      }
      await stopLeftChildren(file);
      await rm(file, { force: true });
    }
  }

  /**
   * Notes which programs run now.
   *
   * @param {number[]} pids
   */
  noteChildren(pids) {
    this.#writing = this.#writing.then(async () => {
      const children = await Promise.all(
        pids.map(async (pid) => ({ pid, identity: await processIdentity(pid) })),
      );
      this.#record = { ...this.#record, children };
      await writeFile(this.file, JSON.stringify(this.#record)).catch(() => {});
    });
  }

  async release() {
    await this.#writing;
    await rm(this.file, { force: true });
  }
}

/**
 * Who runs with this data now.
 *
 * @param {string} file
 * @returns {Promise<RunRecord | undefined>} undefined when nobody does
 */
export async function runningRecord(file) {
  // The one who makes the file may not have filled it yet.
  const record = (await readRecord(file)) ?? (await sleep(300).then(() => readRecord(file)));
  if (!record) return undefined;
  const identity = await processIdentity(record.pid);
  return identity !== undefined && identity === record.identity ? record : undefined;
}

/**
 * @param {string} file
 * @returns {Promise<RunRecord | undefined>}
 */
async function readRecord(file) {
  return readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
}

/**
 * Ends the programs of a launcher that was killed, when they are still the same processes.
 *
 * @param {string} file
 */
async function stopLeftChildren(file) {
  const record = await readRecord(file);
  for (const { pid, identity } of record?.children ?? []) {
    if (identity === undefined || (await processIdentity(pid)) !== identity) continue;
    signalGroup(pid, "SIGTERM");
    for (let waited = 0; waited < 50 && (await processIdentity(pid)) === identity; waited += 1) {
      await sleep(100);
    }
    signalGroup(pid, "SIGKILL");
  }
}
