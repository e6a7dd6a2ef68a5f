// @ts-check
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, renameSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareCluster, ROLE } from "./cluster.mjs";
import { placeCluster } from "./cluster-place.mjs";
import { createDatabase, dropDatabase, withClient } from "./database.mjs";
import { findNativePostgres, program } from "./native-postgres.mjs";
import { freePort, isPortFree } from "./port.mjs";
import { claimServer, releaseServer, stopOrphan, stopServer } from "./postmaster.mjs";
import { Problem } from "./problem.mjs";
import { plainEnvironment } from "./run.mjs";

/**
 * @typedef {import("./cluster-place.mjs").ClusterPlace} ClusterPlace
 * @typedef {object} PostgresOptions
 * @property {string} stateDir absolute folder for data, password and log; made when absent
 * @property {boolean} [fsync] false only where losing the data does not matter
 * @property {number} [port] a fixed port; otherwise a free one, new at each start
 * @property {string} [password] for a new database; otherwise a random one
 * @property {Record<string, string>} [settings] further server settings
 * @property {string} [logFile] otherwise `postgres.log` in the state folder
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending
 *
 * @typedef {object} RunningPostgres
 * @property {number} port
 * @property {number} pid
 * @property {ClusterPlace} place where its data and programs are, and whom it runs as
 * @property {string} logFile
 * @property {boolean} foundOrphan whether an earlier server had to be stopped first
 * @property {Promise<Ending>} ended fulfilled when the server ends, for whatever reason
 * @property {(database?: string) => string} url connection string of a database
 * @property {(name: string, template?: string) => Promise<void>} createDatabase
 * @property {(name: string) => Promise<void>} dropDatabase also one that is in use
 * @property {() => Promise<void>} stop waits until the data is safely on disk; may be called twice
 * @property {() => Promise<void>} destroy stops, and deletes the data
 */

const READY_WITHIN_MS = 300_000;
const ATTEMPTS = 5;

/**
 * Starts a PostgreSQL server of our own on 127.0.0.1, from the programs in node_modules, and waits
 * until it answers. It gets a process group of its own, so that a Ctrl-C in the terminal reaches
 * us and not the server: we stop it last.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 * @throws {Problem} see `placeCluster`, `prepareCluster` and `stopOrphan`; `postgres_port_busy`,
 *   `server_refused`
 */
export async function startPostgres(options) {
  const stateDir = path.resolve(options.stateDir);
  const place = await placeCluster(stateDir, await findNativePostgres());
  const foundOrphan = await stopOrphan(place.dataDir);
  const password = await prepareCluster(place, options.password);
  const logFile = options.logFile ?? path.join(place.dir, "postgres.log");
  await mkdir(path.dirname(logFile), { recursive: true });
  const server = await spawnUntilReady({ place, logFile, options, password });
  const { port, pid, ended, url } = server;
  await claimServer(place.dataDir);
  /** @type {Promise<void> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= stopServer(pid).then(async () => {
      await ended;
      await releaseServer(place.dataDir);
    });
    return stopping;
  };
  return {
    port,
    pid,
    place,
    logFile,
    foundOrphan,
    ended,
    url,
    createDatabase: (name, template) => createDatabase(url(), name, template),
    dropDatabase: (name) => dropDatabase(url(), name),
    stop,
    destroy: async () => {
      await stop();
      const all = place.outside ? [place.dir] : [place.dataDir, place.passwordFile];
      for (const one of all) await rm(one, { recursive: true, force: true });
    },
  };
}

/**
 * Tries again where another moment or another port helps: the last workers of a server that was
 * killed may still be ending, and somebody may have taken the port that was free just now.
 *
 * @param {{ place: ClusterPlace, logFile: string, options: PostgresOptions, password: string }} wish
 */
async function spawnUntilReady({ place, logFile, options, password }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port);
    const { child, ended } = spawnServer({ place, port, logFile, options });
    /** @param {string} [database] */
    const url = (database = "postgres") => {
      const login = `${ROLE}:${encodeURIComponent(password)}`;
      return `postgres://${login}@localhost:${port}/${encodeURIComponent(database)}`;
    };
    if (await isReady(url(), ended)) return { port, pid: child.pid ?? -1, ended, url };
    child.kill("SIGQUIT");
    await ended;
    const log = await readFile(logFile, "utf8").catch(() => "");
    const passing = /still in use|could not bind/.test(log);
    if (passing && attempt < ATTEMPTS) await sleep(1_000);
    else throw new Problem("server_refused", { dir: place.dataDir }, { log: logFile });
  }
}

/**
 * @param {number | undefined} wanted
 * @returns {Promise<number>}
 */
async function choosePort(wanted) {
  if (wanted === undefined) return freePort();
  if (!(await isPortFree(wanted))) throw new Problem("postgres_port_busy", { port: wanted });
  return wanted;
}

/**
 * @param {{ place: ClusterPlace, port: number, logFile: string, options: PostgresOptions }} server
 */
function spawnServer({ place, port, logFile, options }) {
  /** @type {Record<string, string>} */
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.fsync === false
      ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }
      : {}),
    ...options.settings,
  };
  const args = ["-D", place.dataDir, "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(program(place.native, "postgres"), args, {
    ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {}),
    cwd: "/",
    env: plainEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
    windowsHide: true,
  });
  closeSync(log);
  /** @type {Promise<Ending>} */
  const ended = new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve({ code, signal }));
    child.on("error", () => resolve({ code: -1, signal: null }));
  });
  return { child, ended };
}

/**
 * @param {string} url
 * @param {Promise<Ending>} ended
 * @returns {Promise<boolean>} false when it has ended, or does not let us in
 */
async function isReady(url, ended) {
  const deadline = Date.now() + READY_WITHIN_MS;
  const refused = ended.then(() => "ended");
  while (Date.now() < deadline) {
    const outcome = await Promise.race([refused, tryConnect(url)]);
    if (outcome !== "not_yet") return outcome === "ready";
    await sleep(50);
  }
  return false;
}

/**
 * @param {string} url
 * @returns {Promise<"ready" | "not_yet" | "wrong_password">}
 */
async function tryConnect(url) {
  try {
    await withClient(url, (client) => client.query("select 1"));
    return "ready";
  } catch (error) {
    const { code } = /** @type {{ code?: string }} */ (error);
    return code === "28P01" ? "wrong_password" : "not_yet";
  }
}
