// @ts-check
import { readFile } from "node:fs/promises";
import { run } from "./run.mjs";

/**
 * When a process started, as a text that a later process with the same id would not have.
 *
 * @param {number} pid
 * @returns {Promise<string | undefined>} undefined when there is no such process
 */
export async function processIdentity(pid) {
  if (!isAlive(pid)) return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat !== undefined) {
    // The name in parentheses may hold spaces: count the fields after it. The state comes first
    // and the start time, in ticks since the machine started, is the twentieth.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  }
  const { code, stdout } = await run("/bin/ps", ["-o", "lstart=", "-p", String(pid)]);
  return code === 0 ? stdout.trim() || undefined : undefined;
}

/**
 * The command line of a process.
 *
 * @param {number} pid
 * @returns {Promise<string>} empty when it cannot be read
 */
export async function commandOf(pid) {
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  if (line !== undefined) return line.replaceAll("\0", " ").trim();
  return (await run("/bin/ps", ["-o", "command=", "-p", String(pid)])).stdout.trim();
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  // Zero and below would name whole groups of processes.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
