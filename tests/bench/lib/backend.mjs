// @ts-check
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { medusaCommand } from "../../../scripts/lib/database-steps.mjs";
import { freePort } from "../../../scripts/lib/port.mjs";
import { PROJECT_DIR } from "./places.mjs";

/**
 * @typedef {{ name: string, dir: string, databaseUrl: string, logFile: string,
 *   environment?: Record<string, string> }} BackendWish
 * @typedef {{ url: string, stop: () => Promise<void> }} Backend
 */

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;

/** Secrets of backends that live as long as a measurement; the same on both sides. */
const SECRETS = { JWT_SECRET: "bench-jwt-secret", COOKIE_SECRET: "bench-cookie-secret" };

/**
 * The environment of both sides: as in production, and nothing of the caller's that would give one
 * of them another setting.
 *
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function backendEnvironment(databaseUrl) {
  const { PATH, HOME, TMPDIR, XDG_CONFIG_HOME, NODE_OPTIONS } = process.env;
  return {
    ...{ PATH, HOME, TMPDIR, XDG_CONFIG_HOME, NODE_OPTIONS },
    ...SECRETS,
    NODE_ENV: "production",
    NO_COLOR: "1",
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: databaseUrl,
  };
}

/**
 * Starts a Medusa application as `npm start` does, and waits until it answers.
 *
 * @param {BackendWish} wish
 * @returns {Promise<Backend>}
 */
export async function startBackend({ name, dir, databaseUrl, logFile, environment = {} }) {
  const port = await freePort();
  const [program = "", ...args] = medusaCommand(PROJECT_DIR);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(program, [...args, "start", "--host", "127.0.0.1", "--port", String(port)], {
    cwd: dir,
    env: { ...backendEnvironment(databaseUrl), ...environment },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = new Promise((resolve) => child.once("close", resolve));
  const url = `http://127.0.0.1:${port}`;
  if (!(await isReady(url, ended))) {
    child.kill("SIGKILL");
    const said = (await readFile(logFile, "utf8")).split("\n").slice(-20).join("\n");
    throw new Error(`The backend ${name} did not start:\n${said}`);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    const late = sleep(STOP_WITHIN_MS, undefined, { ref: false }).then(() => "late");
    if ((await Promise.race([ended, late])) === "late") child.kill("SIGKILL");
    await ended;
  };
  return { url, stop };
}

/**
 * @param {string} url
 * @param {Promise<unknown>} ended
 */
async function isReady(url, ended) {
  const deadline = Date.now() + READY_WITHIN_MS;
  const died = ended.then(() => "died");
  while (Date.now() < deadline) {
    const asked = fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    const outcome = await Promise.race([asked, died]);
    if (outcome === true) return true;
    if (outcome === "died") return false;
    await sleep(200);
  }
  return false;
}
