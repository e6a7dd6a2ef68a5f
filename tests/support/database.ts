import { spawn } from "node:child_process";
import { createDatabase, databaseExists, dropDatabase } from "../../scripts/lib/database.mjs";
import { medusaCommand } from "../../scripts/lib/database-steps.mjs";
import { hashSources } from "../../scripts/lib/stamp.mjs";
import { PROJECT_DIR, SERVER_DIR, SERVER_VARIABLE, TEST_SECRETS } from "./settings";
import { startTemporaryPostgres } from "./temporary-postgres.mjs";

/** A database server for tests; `stop` deletes it with all that is in it. */
export interface TestServer {
  url: (database?: string) => string;
  stop: () => Promise<void>;
}

/** The server of `npm test` when there is one, else one of our own in a temporary folder. */
export async function testServer({ fsync }: { fsync: boolean }): Promise<TestServer> {
  const given = process.env[SERVER_VARIABLE];
  if (given && !fsync) {
    return { url: (database = "postgres") => withDatabase(given, database), stop: async () => {} };
  }
  return startTemporaryPostgres({ fsync });
}

function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** What the tables of the database depend on. */
const TABLE_SOURCES = ["package-lock.json", "plugins/social-value/src", "backend/medusa-config.ts"];

/**
 * A new database with all tables and no rows but Medusa's own, and its connection string. Migrating
 * takes half a minute, copying a second: it is migrated once per server, and copied from there.
 */
export async function migratedDatabase(server: TestServer, name: string): Promise<string> {
  const template = `template_${(await hashSources(PROJECT_DIR, TABLE_SOURCES)).slice(0, 12)}`;
  if (!(await databaseExists(server.url(), template))) {
    // Two suites side by side may both begin it; the first one's is used.
    const unfinished = `${template}_${process.pid}`;
    await dropDatabase(server.url(), unfinished);
    await createDatabase(server.url(), unfinished);
    await migrate(server.url(unfinished));
    try {
      await createDatabase(server.url(), template, unfinished);
    } catch (error) {
      if (!(await databaseExists(server.url(), template))) throw error;
    }
    await dropDatabase(server.url(), unfinished);
  }
  await dropDatabase(server.url(), name);
  await createDatabase(server.url(), name, template);
  return server.url(name);
}

async function migrate(databaseUrl: string): Promise<void> {
  const [file = "", ...args] = medusaCommand(PROJECT_DIR);
  const child = spawn(file, [...args, "db:migrate", "--execute-safe-links"], {
    cwd: SERVER_DIR,
    env: { ...process.env, ...TEST_SECRETS, DATABASE_URL: databaseUrl, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) {
    throw new Error(`The test database could not be migrated:\n${said}`);
  }
}
