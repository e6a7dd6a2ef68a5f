import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** One posting of an order as the trace needs it. Amounts in öre. */
export interface OrderPosting {
  /** Its transaction's kind, such as "capture" or "refund". */
  kind: string;
  event_at: Date;
  account: string;
  amount_minor: bigint;
  line_id: string | null;
  component: string | null;
  enterprise_id: string | null;
  stage_id: string | null;
  place_id: string | null;
  month: string | null;
}

/**
 * Every posting of the order and of its lines, captures, refunds, and what the reserve's draws and the
 * months' close moved, in the order in which they were made.
 */
export async function postingsOfOrder(db: Knex, orderId: string): Promise<OrderPosting[]> {
  const rows = await sqlRows<Omit<OrderPosting, "amount_minor"> & { amount_minor: string }>(
    db,
    `SELECT t.kind, t.event_at, p.account, p.amount_minor::text, p.line_id, p.component, p.enterprise_id,
            p.stage_id, p.place_id, p.month
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ?
         OR (t.order_id IS NULL AND p.line_id IN (SELECT line_id FROM sale_line WHERE order_id = ?))
      ORDER BY t.sequence, p.id`,
    [orderId, orderId],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}
