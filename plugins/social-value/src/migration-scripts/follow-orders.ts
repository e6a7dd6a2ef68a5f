import type { ExecArgs } from "@medusajs/framework/types";
import { repairConsignments } from "../consignments/repair";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";

/**
 * Lets the kept states of consignments follow Medusa's orders, whoever changes them: deferred to the commit,
 * when all that belongs together is written, and nothing more is locked after it. Then brings the states of
 * the orders that are there already up to what they are. May be run again.
 */
export default async function followOrders({ container }: ExecArgs): Promise<void> {
  const db = databaseOf(container);
  for (const { name, event, table, column } of TRIGGERS) {
    await sqlRows(db, `DROP TRIGGER IF EXISTS ${name} ON "${table}"`, []);
    await sqlRows(
      db,
      `CREATE CONSTRAINT TRIGGER ${name} AFTER ${event} ON "${table}"
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
       EXECUTE FUNCTION consignments_follow_order('${column}')`,
      [],
    );
  }
  await repairConsignments(db);
}

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
