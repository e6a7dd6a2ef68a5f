// @ts-check
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { SECRET_NAMES } from "./settings.mjs";

/** @typedef {import("./settings.mjs").Settings} Settings */

const GIB = 1024 ** 3;

/** Where programs keep settings of their own, instead of in the home folder of whoever runs us. */
const configDir = (/** @type {Settings} */ { dataDir }) => path.join(dataDir, "config");

/**
 * The environment of installs and builds: ours, without a NODE_ENV that would leave out the tools
 * that build, and without anybody's usage statistics.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Settings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment(env, settings) {
  const { NODE_ENV: _, FORCE_COLOR: _colour, ...rest } = env;
  const quiet = { NEXT_TELEMETRY_DISABLED: "1", MEDUSA_DISABLE_TELEMETRY: "1" };
  // What they say goes to a file, where colours are noise.
  return { ...rest, ...quiet, NO_COLOR: "1", XDG_CONFIG_HOME: configDir(settings) };
}

/**
 * Turns Medusa's statistics off in its own settings too: the variable alone lets it leave a
 * process behind whenever it ends.
 *
 * @param {Settings} settings
 */
export async function muteTelemetry(settings) {
  const file = path.join(configDir(settings), "medusa", "config.json");
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ telemetry: { enabled: false } }));
}

/**
 * The environment of what works with the database: migration, seed and the backend.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Settings} settings
 * @param {{ databaseUrl: string, secrets: Record<string, string> }} known
 * @returns {NodeJS.ProcessEnv}
 */
export function backendEnvironment(env, settings, { databaseUrl, secrets }) {
  const shop = origins(settings.storefrontPort);
  const admin = origins(settings.port);
  return {
    STORE_CORS: shop,
    ADMIN_CORS: admin,
    AUTH_CORS: `${shop},${admin}`,
    ...buildEnvironment(env, settings),
    ...secrets,
    NODE_ENV: "production",
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    INSTEG_BACKEND_URL: settings.backendUrl,
    INSTEG_STOREFRONT_URL: env.INSTEG_STOREFRONT_URL || settings.storefrontUrl,
    INSTEG_SHOP_URLS: env.INSTEG_SHOP_URLS || settings.storefrontUrl,
    INSTEG_DATA_DIR: settings.dataDir,
  };
}

/**
 * The environment of the shop. It knows neither the database nor the backend's secrets, but for the one
 * by which the backend tells it of changes.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Settings} settings
 * @param {string} publishableKey
 * @param {Record<string, string>} secrets
 * @returns {NodeJS.ProcessEnv}
 */
export function shopEnvironment(env, settings, publishableKey, secrets) {
  const rest = buildEnvironment(env, settings);
  for (const name of ["DATABASE_URL", ...SECRET_NAMES]) delete rest[name];
  return {
    ...rest,
    NODE_ENV: "production",
    PORT: String(settings.storefrontPort),
    INSTEG_BACKEND_URL: settings.backendUrl,
    INSTEG_STOREFRONT_URL: env.INSTEG_STOREFRONT_URL || settings.storefrontUrl,
    INSTEG_PUBLISHABLE_KEY: publishableKey,
    INSTEG_REVALIDATE_SECRET: secrets.INSTEG_REVALIDATE_SECRET,
  };
}

/** @param {number} port */
const origins = (port) => `http://localhost:${port},http://127.0.0.1:${port}`;

/**
 * How many steps this machine can do at once: two builds want two processors and some memory.
 *
 * @returns {1 | 2}
 */
export function stepsAtOnce() {
  // What macOS calls free leaves out what it would give back at once.
  const free = process.platform === "darwin" ? os.totalmem() / 2 : os.freemem();
  const allowed = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  return os.availableParallelism() >= 2 && Math.min(free, allowed) > 4 * GIB ? 2 : 1;
}
