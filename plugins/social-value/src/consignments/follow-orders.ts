import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

const TRIGGERS = [
  {
    name: "order_consignments",
    event: "UPDATE OF status, version, deleted_at OR DELETE",
    table: "order",
    column: "id",
  },
  {
    name: "order_item_consignments",
    event: "INSERT OR UPDATE OR DELETE",
    table: "order_item",
    column: "order_id",
  },
];

/**
 * Lets the kept states of consignments follow Medusa's orders, whoever changes them: deferred to the commit,
 * when all that belongs together is written, and nothing more is locked after it. Gives false, and does
 * nothing, where they follow already. Two at once do it once. One table at a time, so that whoever writes
 * both waits, and never in a ring.
 */
export async function followOrders(db: Knex): Promise<boolean> {
  let isNew = false;
  for (const trigger of TRIGGERS) {
    isNew = (await db.transaction((trx) => follow(trx, trigger))) || isNew;
  }
  return isNew;
}

async function follow(
  trx: Knex,
  { name, event, table, column }: (typeof TRIGGERS)[number],
): Promise<boolean> {
  if (await isFollowed(trx, name)) {
    return false;
  }
  await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [name]);
  if (await isFollowed(trx, name)) {
    return false;
  }
  await sqlRows(trx, `DROP TRIGGER IF EXISTS ${name} ON "${table}"`, []);
  await sqlRows(
    trx,
    `CREATE CONSTRAINT TRIGGER ${name} AFTER ${event} ON "${table}"
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
     EXECUTE FUNCTION consignments_follow_order('${column}')`,
    [],
  );
  return true;
}

async function isFollowed(db: Knex, name: string): Promise<boolean> {
  const found = await sqlRows(
    db,
    `SELECT 1 FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = ? AND t.tgenabled <> 'D' AND pg_table_is_visible(c.oid)`,
    [name],
  );
  return found.length > 0;
}
