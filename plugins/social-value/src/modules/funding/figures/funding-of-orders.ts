import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What some orders gave to a place in a month, or to a training reserve, through one chain. Öre. */
export interface OrdersFunding {
  /** null for a training reserve */
  place_id: string | null;
  month: string;
  enterprise_id: string | null;
  value_chain_id: string | null;
  amount_minor: bigint;
}

/**
 * What the ledger says that these orders have funded, reversals deducted: the same postings as every other
 * funding figure, found by the orders' lines. Sums of nothing are left out. One statement.
 */
export async function fundingOfOrders(
  db: Knex,
  orderIds: readonly string[],
): Promise<OrdersFunding[]> {
  const rows = await sqlRows<Omit<OrdersFunding, "amount_minor"> & { amount_minor: string }>(
    db,
    `SELECT p.place_id, coalesce(p.month, '') AS month, p.enterprise_id, l.value_chain_id,
            sum(p.amount_minor)::text AS amount_minor
       FROM sale_line l JOIN ledger_posting p ON p.line_id = l.line_id
      WHERE l.order_id = ANY(?)
        AND (p.place_id IS NOT NULL OR p.account LIKE 'enterprise:%:training\\_reserve')
      GROUP BY 1, 2, 3, 4 HAVING sum(p.amount_minor) <> 0
      ORDER BY 2 DESC, 1, 3, 4`,
    [orderIds],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}
