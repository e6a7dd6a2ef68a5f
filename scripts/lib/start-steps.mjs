// @ts-check
import { access, constants, mkdir } from "node:fs/promises";
import { buildSteps } from "./build-steps.mjs";
import { dataPaths } from "./context.mjs";
import { databaseStep, migrateStep, seedStep } from "./database-steps.mjs";
import { isInstalled, noteInstalled, npmCommand } from "./packages.mjs";
import { isPortFree } from "./port.mjs";
import { Problem } from "./problem.mjs";
import { RunLock } from "./run-lock.mjs";
import { serveSteps } from "./serve-steps.mjs";
import { buildEnvironment, muteTelemetry } from "./surroundings.mjs";

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./steps.mjs").Step} Step
 */

/**
 * All that `npm start` does, in order.
 *
 * @param {Context} context
 * @returns {Step[]}
 */
export function startSteps(context) {
  return [
    { id: "checks", needs: [], run: () => check(context) },
    { id: "install", needs: ["checks"], run: () => install(context) },
    databaseStep(context),
    ...buildSteps(context),
    migrateStep(context),
    seedStep(context),
    ...serveSteps(context),
  ];
}

/**
 * What would otherwise fail late, and in words that nobody understands.
 *
 * @param {Context} context
 */
export async function check(context) {
  const { settings } = context;
  const { lock } = dataPaths(settings);
  for (const dir of [settings.projectDir, settings.dataDir]) {
    try {
      if (dir === settings.dataDir) await mkdir(dir, { recursive: true });
      await access(dir, constants.W_OK);
    } catch (cause) {
      throw new Problem("folder_readonly", { dir }, { cause });
    }
  }
  await muteTelemetry(settings);
  const addresses = { shop: settings.storefrontUrl, admin: `${settings.backendUrl}/app` };
  context.lock = await RunLock.acquire(lock, addresses);
  for (const [name, port] of /** @type {const} */ ([
    ["PORT", settings.port],
    ["STOREFRONT_PORT", settings.storefrontPort],
  ])) {
    if (!(await isPortFree(port))) {
      throw new Problem("port_busy", { port, name, example: port + 10 });
    }
  }
}

/**
 * @param {Context} context
 * @returns {Promise<"done" | "unchanged">}
 */
async function install({ settings, env, children }) {
  if (await isInstalled(settings.projectDir)) return "unchanged";
  const { ok, logFile } = await children.run({
    name: "install",
    // Exactly what the lock file says, and the development tools too: they build.
    command: [...npmCommand(env), "ci", "--include=dev", "--no-audit", "--no-fund"],
    cwd: settings.projectDir,
    env: buildEnvironment(env, settings),
  });
  if (!ok) throw new Problem("install_failed", {}, { log: logFile });
  await noteInstalled(settings.projectDir);
  return "done";
}
