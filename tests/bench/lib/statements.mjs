// @ts-check
import { withClient } from "../../../scripts/lib/database.mjs";

/** What the server must load for {@link statementsDuring}. */
export const STATEMENT_SETTINGS = { shared_preload_libraries: "pg_stat_statements" };

/**
 * How many SQL statements a database is sent while some work is done, transactions' own (BEGIN,
 * COMMIT) with them. Nothing else may be using the database.
 *
 * @param {string} serverUrl of the server's own database
 * @param {string} database
 * @param {() => Promise<void>} work
 * @returns {Promise<number>}
 */
export function statementsDuring(serverUrl, database, work) {
  return withClient(serverUrl, async (client) => {
    await client.query("create extension if not exists pg_stat_statements");
    await client.query("select pg_stat_statements_reset()");
    await work();
    const { rows } = await client.query(
      `select coalesce(sum(s.calls), 0)::int as calls from pg_stat_statements s
         join pg_database d on d.oid = s.dbid where d.datname = $1`,
      [database],
    );
    return rows[0].calls;
  });
}

const REQUESTS_COUNTED = 4;

/**
 * As {@link statementsDuring}, of a request that is made a few times.
 *
 * @param {string} serverUrl
 * @param {string} database
 * @param {() => Promise<unknown>} request
 * @returns {Promise<number>}
 */
export async function statementsPerRequest(serverUrl, database, request) {
  const count = await statementsDuring(serverUrl, database, async () => {
    for (let done = 0; done < REQUESTS_COUNTED; done += 1) await request();
  });
  return count / REQUESTS_COUNTED;
}
