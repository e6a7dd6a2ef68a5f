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
import { portOfRunning } from "./postmaster.mjs";
import { Problem } from "./problem.mjs";

/**
 * Runs something on Insteg's own database, whether Insteg runs or not: on the server in
 * DATABASE_URL, on the embedded server when it runs, else on one that is started for it and stopped
 * again.
 *
 * @template T
 * @param {import("./settings.mjs").Settings} settings
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Problem} `no_database` when Insteg has never been started; see `startPostgres`
 */
export async function withProjectDatabase(settings, work) {
  if (settings.databaseUrl) return onTables(settings.databaseUrl, work);
  const paths = dataPaths(settings);
  const dir = possibleClusterDirs(paths.postgres).find((one) => existsSync(path.join(one, "data")));
  if (!dir) throw new Problem("no_database");
  const running = await runningUrl(dir);
  if (running) return onTables(running, work);
  const logFile = path.join(paths.logs, "postgres.log");
  const server = await startPostgres({ stateDir: paths.postgres, logFile });
  try {
    return await onTables(server.url(DATABASE), work);
  } finally {
    await server.stop();
  }
}

/**
 * @param {string} dir of the server's data and password
 * @returns {Promise<string | undefined>} undefined when no server runs there
 */
async function runningUrl(dir) {
  const port = await portOfRunning(path.join(dir, "data"));
  if (port === undefined) return undefined;
  const password = await readFile(path.join(dir, "password"), "utf8");
  return `postgres://${ROLE}:${encodeURIComponent(password.trim())}@localhost:${port}/${DATABASE}`;
}

/** PostgreSQL's codes for a database and a table that are not there. */
const ABSENT = ["3D000", "42P01"];

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function onTables(url, work) {
  try {
    return await withClient(url, work);
  } catch (error) {
    const { code = "" } = /** @type {{ code?: string }} */ (error);
    throw ABSENT.includes(code) ? new Problem("no_database", {}, { cause: error }) : error;
  }
}
