// @ts-check
import path from "node:path";

/**
 * @typedef {object} Context what the steps of a start share
 * @property {import("./settings.mjs").Settings} settings
 * @property {NodeJS.ProcessEnv} env
 * @property {import("./children.mjs").Children} children
 * @property {string} stampDir
 * @property {import("./run-lock.mjs").RunLock | undefined} lock from the checks on
 * @property {import("./postgres.mjs").RunningPostgres | undefined} postgres ours, when it runs
 * @property {string} databaseUrl from the database step on
 * @property {Record<string, string>} secrets from the database step on
 * @property {import("./children.mjs").Child[]} services what must go on running
 * @property {{ promise: Promise<void>, resolve: () => void }} backendReady
 */

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {import("./children.mjs").Children} children
 * @returns {Context}
 */
export function createContext(settings, env, children) {
  /** @type {() => void} */
  let resolve = () => {};
  /** @type {Promise<void>} */
  const promise = new Promise((done) => {
    resolve = done;
  });
  return {
    settings,
    env,
    children,
    // What is built lies in the project folder, wherever the data is.
    stampDir: path.join(settings.projectDir, ".insteg", "stamps"),
    lock: undefined,
    postgres: undefined,
    databaseUrl: "",
    secrets: {},
    services: [],
    backendReady: { promise, resolve },
  };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {{ logs: string, postgres: string, lock: string }}
 */
export function dataPaths({ dataDir }) {
  return {
    logs: path.join(dataDir, "logs"),
    postgres: path.join(dataDir, "postgres"),
    lock: path.join(dataDir, "run.json"),
  };
}
