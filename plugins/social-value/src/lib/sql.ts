import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** Runs one statement with `?` bindings (arrays bind as PostgreSQL arrays) and gives its rows. */
export async function sqlRows<Row>(
  db: Knex,
  statement: string,
  bindings: readonly unknown[],
): Promise<Row[]> {
  // Knex's own binding type knows no null inside arrays; node-postgres takes them.
  const { rows } = await db.raw<{ rows: Row[] }>(statement, bindings as Knex.RawBinding[]);
  return rows;
}
