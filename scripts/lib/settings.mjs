// @ts-check
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parsePort } from "./port.mjs";
import { Problem } from "./problem.mjs";

/**
 * @typedef {object} Settings what `.env.example` explains, read and checked
 * @property {string} projectDir
 * @property {string} dataDir of database, secrets and logs
 * @property {string} host address that the servers listen on
 * @property {number} port of the backend and its admin
 * @property {number} storefrontPort
 * @property {string | undefined} databaseUrl a server of one's own instead of the embedded one
 * @property {number | undefined} postgresPort fixed port of the embedded server
 * @property {string} backendUrl
 * @property {string} storefrontUrl
 */

export const SECRET_NAMES = /** @type {const} */ ([
  "JWT_SECRET",
  "COOKIE_SECRET",
  "INSTEG_TRACE_SECRET",
  "AUTH_MFA_ENCRYPTION_KEY",
  "INSTEG_REVALIDATE_SECRET",
]);

/**
 * Adds what `.env` says to the environment; what is set already wins.
 *
 * @param {string} projectDir
 */
export function loadEnvironmentFile(projectDir) {
  const file = path.join(projectDir, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * @param {string} projectDir
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws {Problem} `bad_port`, `same_port`
 */
export function readSettings(projectDir, env) {
  const port = portOf(env, "PORT", 9000);
  const storefrontPort = portOf(env, "STOREFRONT_PORT", 8000);
  if (port === storefrontPort) throw new Problem("same_port", { port });
  return {
    projectDir,
    dataDir: path.resolve(projectDir, env.INSTEG_DATA_DIR || ".insteg"),
    host: env.INSTEG_HOST || "127.0.0.1",
    port,
    storefrontPort,
    databaseUrl: env.DATABASE_URL || undefined,
    postgresPort: env.INSTEG_PG_PORT ? portOf(env, "INSTEG_PG_PORT", 5432) : undefined,
    backendUrl: `http://localhost:${port}`,
    storefrontUrl: `http://localhost:${storefrontPort}`,
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} fallback
 * @returns {number}
 */
function portOf(env, name, fallback) {
  const port = parsePort(env[name], fallback);
  if (port !== undefined) return port;
  throw new Problem("bad_port", { name, value: String(env[name]), example: fallback });
}

/**
 * The secrets that sign sessions and trace links, and hide what second factors are made of: made once and kept, unless the environment
 * gives them.
 *
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>}
 */
export async function readSecrets(dataDir, env) {
  const file = path.join(dataDir, "secrets.json");
  /** @type {Record<string, string>} */
  const kept = await readFile(file, "utf8")
    .then(JSON.parse)
    .catch(() => ({}));
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = randomBytes(32).toString("base64url");
  if (missing.length > 0) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  return Object.fromEntries(SECRET_NAMES.map((name) => [name, env[name] || `${kept[name]}`]));
}
