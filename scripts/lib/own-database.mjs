// @ts-check
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ROLE } from "./cluster.mjs";
import { possibleClusterDirs } from "./cluster-place.mjs";
import { dataPaths } from "./context.mjs";
import { withClient } from "./database.mjs";
import { DATABASE } from "./database-steps.mjs";
import { startPostgres } from "./postgres.mjs";
import { Problem } from "./problem.mjs";

/**
 * @typedef {object} OpenDatabase
 * @property {string} url
 * @property {() => Promise<void>} close stops the server when it was started for this
 */

/**
 * The shop's database, whether the shop runs or not: the server in DATABASE_URL, ours when it is
 * running, else ours started for as long as it is needed.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<OpenDatabase>}
 * @throws {Problem} `database_url`, `no_database`; see `startPostgres`
 */
export async function openDatabase(settings) {
  const stays = async () => {};
  if (settings.databaseUrl) {
    await requireAnswer(settings.databaseUrl);
    return { url: settings.databaseUrl, close: stays };
  }
  const stateDir = dataPaths(settings).postgres;
  const dir = possibleClusterDirs(stateDir).find((one) =>
    existsSync(path.join(one, "data", "PG_VERSION")),
  );
  if (!dir) throw new Problem("no_database", { dir: stateDir });
  const running = await runningUrl(dir);
  if (running) return { url: running, close: stays };
  const server = await startPostgres({ stateDir });
  return { url: server.url(DATABASE), close: server.stop };
}

/** @param {string} url */
async function requireAnswer(url) {
  await withClient(url, (client) => client.query("select 1")).catch((cause) => {
    throw new Problem("database_url", { detail: cause.message }, { cause });
  });
}

/**
 * @param {string} dir of a server's data and password
 * @returns {Promise<string | undefined>} undefined when no server of ours answers there
 */
async function runningUrl(dir) {
  // The fourth line of its lock file is the port, also when the launcher chose it.
  const lockFile = await readFile(path.join(dir, "data", "postmaster.pid"), "utf8").catch(() => "");
  const port = Number(lockFile.split("\n")[3]);
  const password = await readFile(path.join(dir, "password"), "utf8").catch(() => "");
  if (!port || !password) return undefined;
  const login = `${ROLE}:${encodeURIComponent(password.trim())}`;
  const url = `postgres://${login}@localhost:${port}/${DATABASE}`;
  return withClient(url, (client) => client.query("select 1")).then(
    () => url,
    () => undefined,
  );
}
