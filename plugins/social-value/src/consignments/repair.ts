import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

const AT_ONCE = 2_000;

/**
 * Brings all kept states of consignments up to what they are, and says how many were not. The database's
 * triggers keep them with every change; what a restored database lacks, or was changed past them, is found
 * here.
 */
export async function repairConsignments(db: Knex): Promise<number> {
  let repaired = 0;
  for (let after = ""; ; ) {
    const [batch] = await sqlRows<{ last: string | null; wrong: string[] }>(
      db,
      `WITH batch AS MATERIALIZED (
         SELECT array_agg(order_id) AS ids, max(order_id) AS last
           FROM (SELECT order_id FROM sale WHERE order_id > ? ORDER BY order_id LIMIT ?) s)
       SELECT last, ARRAY(
                SELECT DISTINCT order_id
                  FROM (SELECT order_id, seller_id, state FROM consignments_of(ids)) now
                  FULL JOIN (SELECT order_id, seller_id, state FROM consignment_state
                              WHERE order_id = ANY(ids)) kept USING (order_id, seller_id)
                 WHERE now.state IS DISTINCT FROM kept.state) AS wrong
         FROM batch`,
      [after, AT_ONCE],
    );
    if (!batch?.last) {
      return repaired;
    }
    after = batch.last;
    if (batch.wrong.length > 0) {
      await sqlRows(db, "SELECT refresh_consignments(?)", [batch.wrong]);
      repaired += batch.wrong.length;
    }
  }
}
