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
 * nothing, where they follow already. Two at once do it once.
 */
export function followOrders(db: Knex): Promise<boolean> {
  return db.transaction(async (trx) => {
    if (await areFollowed(trx)) {
      return false;
    }
    await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", ["follow_orders"]);
    if (await areFollowed(trx)) {
      return false;
    }
    for (const { name, event, table, column } of TRIGGERS) {
      await sqlRows(trx, `DROP TRIGGER IF EXISTS ${name} ON "${table}"`, []);
      await sqlRows(
        trx,
        `CREATE CONSTRAINT TRIGGER ${name} AFTER ${event} ON "${table}"
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
         EXECUTE FUNCTION consignments_follow_order('${column}')`,
        [],
      );
    }
    return true;
  });
}

async function areFollowed(db: Knex): Promise<boolean> {
  const names = TRIGGERS.map(({ name }) => name);
  const found = await sqlRows(
    db,
    `SELECT 1 FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE t.tgname = ANY(?) AND t.tgenabled <> 'D' AND pg_table_is_visible(c.oid)`,
    [names],
  );
  return found.length === names.length;
}
