// @ts-check
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { MAY_NOT_LOAD } from "../../backend/snapshot/exit-codes.mjs";
import { readBootValue, writeBootValue } from "./boot-record.mjs";
import { dataPaths } from "./context.mjs";
import { createDatabase, databaseExists, withClient } from "./database.mjs";
import { text } from "./messages.mjs";
import { npmCommand } from "./packages.mjs";
import { startPostgres } from "./postgres.mjs";
import { Problem } from "./problem.mjs";
import { readSecrets } from "./settings.mjs";
import { hashSources } from "./stamp.mjs";
import { backendEnvironment } from "./surroundings.mjs";

/**
 * @typedef {import("./context.mjs").Context} Context
 * @typedef {import("./steps.mjs").Step} Step
 */

/** The database of the shop on its server. */
export const DATABASE = "insteg";

/** What the database's tables and links depend on. */
const MIGRATION_SOURCES = [
  "package-lock.json",
  "plugins/social-value",
  "backend/medusa-config.ts",
  "backend/src/links",
  "backend/src/modules",
  "backend/src/migration-scripts",
];

/**
 * @param {Context} context
 * @returns {Step}
 */
export function databaseStep(context) {
  const { settings, env } = context;
  return {
    id: "database",
    needs: ["install"],
    run: async () => {
      context.secrets = await readSecrets(settings.dataDir, env);
      if (settings.databaseUrl) {
        await ensureOwnServer(settings.databaseUrl);
        context.databaseUrl = settings.databaseUrl;
        return text("note.own_server");
      }
      const paths = dataPaths(settings);
      const server = await startPostgres({
        stateDir: paths.postgres,
        logFile: path.join(paths.logs, "postgres.log"),
        ...(settings.postgresPort ? { port: settings.postgresPort } : {}),
      });
      context.postgres = server;
      context.databaseUrl = server.url(DATABASE);
      if (!(await databaseExists(server.url(), DATABASE))) await server.createDatabase(DATABASE);
      const { account, dir, outside } = server.place;
      if (outside) return text("note.data_outside", { name: account?.name ?? "", dir });
      return server.foundOrphan ? text("note.orphan_stopped") : "done";
    },
  };
}

/**
 * Sees that a server of one's own answers, and makes the database there when it is absent.
 *
 * @param {string} url
 * @throws {Problem} `database_url`
 */
async function ensureOwnServer(url) {
  try {
    await withClient(url, (client) => client.query("select 1")).catch(async (error) => {
      if (error.code !== "3D000") throw error;
      const maintenance = new URL(url);
      const name = decodeURIComponent(maintenance.pathname.slice(1));
      maintenance.pathname = "/postgres";
      await createDatabase(maintenance.href, name);
    });
  } catch (cause) {
    throw new Problem("database_url", { detail: /** @type {Error} */ (cause).message }, { cause });
  }
}

/**
 * @param {Context} context
 * @returns {Step}
 */
export function migrateStep(context) {
  const { settings, env, children } = context;
  return {
    id: "migrate",
    // Not of the built backend: the tables come from its plugins, so it may be built meanwhile.
    needs: ["database", "build_plugin", "build_search"],
    run: async () => {
      const sources = await hashSources(settings.projectDir, MIGRATION_SOURCES);
      // Another search server has no indexes yet.
      const inputs = env.MEILISEARCH_HOST ? `${sources} ${env.MEILISEARCH_HOST}` : sources;
      if ((await readBootValue(context.databaseUrl, "migrations")) === inputs) return "unchanged";
      const { ok, logFile } = await children.run({
        name: "migrate",
        command: [...medusaCommand(settings.projectDir), "db:migrate", "--execute-safe-links"],
        cwd: path.join(settings.projectDir, "backend"),
        env: backendEnvironment(env, settings, context),
      });
      if (!ok) throw new Problem("migrate_failed", {}, { log: logFile });
      await writeBootValue(context.databaseUrl, "migrations", inputs);
      return "done";
    },
  };
}

/**
 * @param {Context} context
 * @returns {Step}
 */
export function seedStep(context) {
  const { settings, env, children } = context;
  return {
    id: "seed",
    needs: ["migrate"],
    run: async () => {
      const backend = path.join(settings.projectDir, "backend", "package.json");
      const { scripts = {} } = JSON.parse(await readFile(backend, "utf8"));
      if (!scripts.seed) return text("note.no_seed");
      // Asked at every start: the loader itself knows whether its data is there.
      const { ok, code, logFile } = await children.run({
        name: "seed",
        command: [...npmCommand(env), "run", "seed", "-w", "@insteg/backend"],
        cwd: settings.projectDir,
        env: backendEnvironment(env, settings, context),
      });
      if (code === MAY_NOT_LOAD) throw new Problem("seed_not_allowed", {}, { log: logFile });
      if (!ok) throw new Problem("seed_failed", {}, { log: logFile });
      return "done";
    },
  };
}

/**
 * Medusa's own command, run without npm or npx between.
 *
 * @param {string} projectDir
 */
export function medusaCommand(projectDir) {
  const require = createRequire(path.join(projectDir, "backend", "package.json"));
  return [process.execPath, require.resolve("@medusajs/cli/cli.js")];
}
