// @ts-check
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readPublishableKey } from "./boot-record.mjs";
import { withClient } from "./database.mjs";
import { medusaCommand } from "./database-steps.mjs";
import { Problem } from "./problem.mjs";
import { diedOf, untilAnswering } from "./service.mjs";
import { backendEnvironment, shopEnvironment } from "./surroundings.mjs";

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./steps.mjs").Step} Step
 */

/**
 * The backend and the shop start at the same time; the shop's first page waits for the backend.
 *
 * @param {Context} context
 * @returns {Step[]}
 */
export function serveSteps(context) {
  const needs = ["seed", "build_backend", "build_storefront"];
  return [
    { id: "backend", needs, run: () => serveBackend(context) },
    { id: "storefront", needs, run: () => serveShop(context) },
  ];
}

/** @param {Context} context */
async function serveBackend(context) {
  const { settings, env, children } = context;
  const child = await children.start({
    name: "backend",
    command: [...medusaCommand(settings.projectDir), "start", "--host", settings.host],
    // The built backend must be run from its own folder, where its admin lies.
    cwd: path.join(settings.projectDir, "backend", ".medusa", "server"),
    env: backendEnvironment(env, settings, context),
  });
  context.services.push(child);
  await untilAnswering(child, `http://127.0.0.1:${settings.port}/health`);
  await untilSearchable(context.databaseUrl);
  context.backendReady.resolve();
}

/** How long the first filling of the search indexes may take before the shop is started all the same. */
const FILLED_WITHIN_MS = 120_000;

/**
 * Waits until each search index has been filled once: a shop that is read before says that the search is away.
 *
 * @param {string} databaseUrl
 */
async function untilSearchable(databaseUrl) {
  const deadline = Date.now() + FILLED_WITHIN_MS;
  await withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query(
        "select 1 from search_index where deleted_at is null and active_version is null limit 1",
      );
      if (rows.length === 0 || Date.now() > deadline) return;
      await sleep(200);
    }
  });
}

/** @param {Context} context */
async function serveShop(context) {
  const { settings, env, children } = context;
  const key = await shopKey(env, context.databaseUrl);
  const shopDir = path.join(settings.projectDir, "storefront");
  const place = ["-p", String(settings.storefrontPort), "-H", settings.host];
  const child = await children.start({
    name: "storefront",
    command: [process.execPath, path.join("server", "start.mjs"), ...place],
    cwd: shopDir,
    env: shopEnvironment(env, settings, key, context.secrets),
  });
  context.services.push(child);
  const died = child.ended.then(() => {
    throw diedOf(child);
  });
  await Promise.race([context.backendReady.promise, died]);
  await untilAnswering(child, `http://127.0.0.1:${settings.storefrontPort}/`);
}

/**
 * The shop's key: the one it is told, else one that the database has for it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} databaseUrl
 * @returns {Promise<string>}
 * @throws {Problem} `no_publishable_key`
 */
export async function shopKey(env, databaseUrl) {
  const key = env.INSTEG_PUBLISHABLE_KEY || (await readPublishableKey(databaseUrl));
  if (!key) throw new Problem("no_publishable_key");
  return key;
}
