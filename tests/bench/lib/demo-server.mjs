// @ts-check
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { withClient } from "../../../scripts/lib/database.mjs";
import { medusaCommand } from "../../../scripts/lib/database-steps.mjs";
import { startPostgres } from "../../../scripts/lib/postgres.mjs";
import { backendEnvironment, startBackend } from "./backend.mjs";
import { PROJECT_DIR, SERVER_DIR, STOCK_DIR } from "./places.mjs";
import { STATEMENT_SETTINGS } from "./statements.mjs";

/**
 * @typedef {import("../../../scripts/lib/postgres.mjs").RunningPostgres} RunningPostgres
 * @typedef {{ database: string, databaseUrl: string, url: string, stop: () => Promise<void> }} Side
 *   a running backend with a database of its own
 */

const DEMO = "demo";

/**
 * A database server with its promises kept (fsync on), and on it the demo as `npm start` loads it.
 *
 * @param {string} workDir
 * @returns {Promise<RunningPostgres>}
 */
export async function demoServer(workDir) {
  if (!existsSync(path.join(SERVER_DIR, "medusa-config.js"))) {
    throw new Error("The backend is not built: npm start builds it, and so does npm test");
  }
  const server = await startPostgres({
    stateDir: path.join(workDir, "postgres"),
    settings: { max_connections: "200", ...STATEMENT_SETTINGS },
  });
  await server.createDatabase(DEMO);
  const migrate = [...medusaCommand(PROJECT_DIR), "db:migrate", "--execute-safe-links"];
  const load = [process.execPath, path.join(PROJECT_DIR, "backend", "snapshot", "load.mjs")];
  const env = backendEnvironment(server.url(DEMO));
  for (const command of [migrate, load]) {
    await run(command, SERVER_DIR, env, path.join(workDir, "demo.log"));
  }
  return server;
}

/**
 * Starts both sides on copies of the demo that `prepare` has changed first: the same rows, but that
 * the stock side's tax region points at Medusa's own tax provider.
 *
 * @param {RunningPostgres} server
 * @param {string} workDir
 * @param {string} group
 * @param {(client: import("pg").Client) => Promise<void>} prepare
 * @returns {Promise<import("./rounds.mjs").Sides<Side>>}
 */
export async function startSides(server, workDir, group, prepare) {
  const prepared = `${group}_prepared`;
  await server.createDatabase(prepared, DEMO);
  await withClient(server.url(prepared), prepare);
  await mkdir(workDir, { recursive: true });
  /** @param {string} name @param {string} dir */
  const start = async (name, dir) => {
    const database = `${group}_${name}`;
    const databaseUrl = server.url(database);
    await server.createDatabase(database, prepared);
    if (name === "stock") await withClient(databaseUrl, useStockTaxes);
    await withClient(databaseUrl, (client) => client.query("vacuum analyze"));
    const logFile = path.join(workDir, `${database}.log`);
    const backend = await startBackend({ name, dir, databaseUrl, logFile });
    return { database, databaseUrl, ...backend };
  };
  const ours = await start("insteg", SERVER_DIR);
  try {
    return { ours, other: await start("stock", STOCK_DIR) };
  } catch (error) {
    await ours.stop();
    throw error;
  }
}

/**
 * Medusa's own tax provider with Sweden's standard rate, as a shop on stock Medusa would be set up: one
 * that charged no VAT at all would do less than such a shop must.
 *
 * @param {import("pg").Client} client
 */
async function useStockTaxes(client) {
  await client.query("update tax_region set provider_id = 'tp_system'");
  await client.query(`insert into tax_rate (id, tax_region_id, rate, code, name, is_default)
    select 'txr_standard', id, 25, 'standard', 'Moms', true from tax_region limit 1`);
}

/**
 * @param {string[]} command
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @param {string} logFile
 */
async function run([file = "", ...args], cwd, env, logFile) {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", log, log] });
  closeSync(log);
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The demo was not loaded:\n${await readFile(logFile, "utf8")}`);
}
