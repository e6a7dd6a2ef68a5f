// @ts-check
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "./problem.mjs";
import { commandOf, isAlive, processIdentity } from "./process-identity.mjs";

/** PostgreSQL's own signals: end the clients and close cleanly; stop at once and recover later. */
const STOPS = /** @type {const} */ ([
  { signal: "SIGINT", within_ms: 60_000 },
  { signal: "SIGQUIT", within_ms: 15_000 },
]);

/** Who started the server of a data folder, noted beside it. */
const launcherFile = (/** @type {string} */ dataDir) => `${dataDir}.launcher`;

/**
 * Notes that the server of a data folder is ours: nobody else may take it for left behind.
 *
 * @param {string} dataDir
 */
export async function claimServer(dataDir) {
  const own = { pid: process.pid, identity: await processIdentity(process.pid) };
  await writeFile(launcherFile(dataDir), JSON.stringify(own));
}

/** @param {string} dataDir */
export async function releaseServer(dataDir) {
  await rm(launcherFile(dataDir), { force: true });
}

/**
 * Stops a server that still runs on a data folder though its launcher was killed.
 *
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether one was found
 * @throws {Problem} `data_in_use` when the launcher lives; `orphan_stays`
 */
export async function stopOrphan(dataDir) {
  const file = path.join(dataDir, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  if (!isAlive(pid)) return false;
  if ((await processIdentity(pid)) === undefined || !(await commandOf(pid)).includes(dataDir)) {
    // Another program has got the dead server's number, or nobody has collected its remains.
    // PostgreSQL takes its lock file for stale when it names the parent process; the rest of the
    // file stays, for its own safety checks.
    await writeFile(file, text.replace(/^\d+/, String(process.pid)));
    return false;
  }
  /** @type {{ pid: number, identity?: string }} */
  const launcher = await readFile(launcherFile(dataDir), "utf8")
    .then(JSON.parse)
    .catch(() => ({ pid: 0 }));
  const identity = await processIdentity(launcher.pid);
  if (identity !== undefined && identity === launcher.identity) {
    throw new Problem("data_in_use", { dir: dataDir, pid: launcher.pid });
  }
  if (!(await stopServer(pid))) throw new Problem("orphan_stays", { pid });
  return true;
}

/**
 * Stops a server: its clients at once, its data cleanly; harder only when that takes too long.
 *
 * @param {number} pid
 * @returns {Promise<boolean>} whether it has stopped
 */
export async function stopServer(pid) {
  const identity = await processIdentity(pid);
  if (identity === undefined) return true;
  for (const { signal, within_ms } of STOPS) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
    }
    const deadline = Date.now() + within_ms;
    while (Date.now() < deadline) {
      if ((await processIdentity(pid)) !== identity) return true;
      await sleep(50);
    }
  }
  return false;
}
