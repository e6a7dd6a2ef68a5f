import { networkUnmatched } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** What was captured without a line that explains it, öre: in all, and by order, oldest first. */
export interface Unmatched {
  amount_minor: bigint;
  orders_count: number;
  orders: { order_id: string; amount_minor: bigint }[];
}

/** Enough for a page to begin with; the next come when these are cleared. */
const MOST_ORDERS = 20;

/** One statement, by the account's index: such captures are few. */
export async function unmatchedOrders(db: Knex): Promise<Unmatched> {
  const rows = await sqlRows<{ order_id: string; amount: string; total: string; n: number }>(
    db,
    `SELECT t.order_id, sum(p.amount_minor)::text AS amount,
            sum(sum(p.amount_minor)) OVER ()::text AS total, count(*) OVER ()::int AS n
       FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
      WHERE p.account = ? AND t.order_id IS NOT NULL
      GROUP BY t.order_id HAVING sum(p.amount_minor) <> 0
      ORDER BY min(t.sequence) LIMIT ${MOST_ORDERS}`,
    [networkUnmatched()],
  );
  return {
    amount_minor: BigInt(rows[0]?.total ?? 0),
    orders_count: rows[0]?.n ?? 0,
    orders: rows.map((row) => ({ order_id: row.order_id, amount_minor: BigInt(row.amount) })),
  };
}
