// @ts-check
import { knex } from "@medusajs/framework/mikro-orm/knex";

/** @typedef {import("@medusajs/framework/mikro-orm/knex").Knex} Knex */

/** The migrated database that the others are copied from. */
const DEMO = "demo";

/**
 * A copy of the demo by that name, with fsync on as on all of the run's server, and connections to it as
 * the shop has them.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @param {string} name
 * @param {number} connections
 * @returns {Promise<{ db: Knex, url: string, database: string }>}
 */
export async function openCopy({ server, closing }, name, connections) {
  const database = `ledger_${name}`;
  await server.createDatabase(database, DEMO);
  const url = server.url(database);
  return { db: openPool(url, connections, closing), url, database };
}

/**
 * @param {string} connection
 * @param {number} connections
 * @param {import("../../lib/group.mjs").Bench["closing"]} closing
 * @returns {Knex}
 */
export function openPool(connection, connections, closing) {
  const db = knex({ client: "pg", connection, pool: { min: 0, max: connections } });
  closing(() => db.destroy());
  return db;
}

/**
 * @template Row
 * @param {Knex} db
 * @param {string} statement
 * @returns {Promise<Row[]>}
 */
export async function rowsOf(db, statement) {
  return (await db.raw(statement)).rows;
}
