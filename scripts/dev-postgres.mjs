// @ts-check
// A database for development, in the foreground: `node scripts/dev-postgres.mjs` (Ctrl-C stops it).
import path from "node:path";
import { databaseExists } from "./lib/database.mjs";
import { explain } from "./lib/launcher.mjs";
import { startPostgres } from "./lib/postgres.mjs";

const stateDir = path.resolve(import.meta.dirname, "..", ".insteg", "dev-postgres");
const port = Number(process.env.INSTEG_PG_PORT ?? 5499);
const settings = { max_connections: "300" };
const server = await startPostgres({ stateDir, port, password: "insteg", settings }).catch(
  async (error) => {
    await explain(error);
    process.exit(1);
  },
);
if (!(await databaseExists(server.url(), "insteg"))) await server.createDatabase("insteg");
console.log(`PostgreSQL: ${server.url("insteg")}\nData: ${server.place.dataDir}`);

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => void server.stop());
}
const { code } = await server.ended;
process.exitCode = code === 0 ? 0 : 1;
