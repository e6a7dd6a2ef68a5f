import type { ISearchProvider } from "@medusajs/framework/types";
import { Migration20260807120000 } from "@medusajs/search-postgres/dist/migrations/Migration20260807120000";
import { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search";
import pg from "pg";
import { startTemporaryPostgres } from "../../../../tests/support/temporary-postgres.mjs";

/**
 * Medusa's own provider, in Swedish, on a database server of the tests' own. In an application
 * Medusa gives it a manager of MikroORM's and runs its migration; here both are done by hand.
 */
export async function postgresProvider() {
  const server = await startTemporaryPostgres({ fsync: false });
  const pool = new pg.Pool({ connectionString: server.url(), max: 4 });
  // A connection that ends may still hear the server's own end.
  pool.on("error", () => {});
  const statements: string[] = [];
  await Migration20260807120000.prototype.up.call({
    addSql: (sql: string) => statements.push(sql),
  } as never);
  for (const sql of statements) await pool.query(sql);
  await pool.query("CREATE TEXT SEARCH CONFIGURATION medusa_search_swedish (COPY = swedish)");
  const manager = {
    execute: async (sql: string, params: unknown[] = []) => {
      let at = 0;
      const { rows } = await pool.query(
        sql.replace(/\?/g, () => `$${++at}`),
        params,
      );
      return rows;
    },
  };
  const logger = { warn: () => {} };
  const provider = new PostgresSearchService({ manager, logger } as never, { language: "swedish" });
  return {
    provider: provider as unknown as ISearchProvider,
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
}
