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

/** Sales funding, in öre, and the first month of it ('YYYY-MM', null while there is none). */
export interface FundedSum {
  key: string;
  funded_minor: bigint;
  since: string | null;
}

/** What sales have funded of the enterprises' places, all months, by enterprise. */
export async function fundedByEnterprise(
  db: Knex,
  enterpriseIds: readonly string[],
): Promise<FundedSum[]> {
  return sums(
    db,
    `SELECT enterprise_id AS key, sum(amount_minor)::text AS funded_minor, min(month) AS since
       FROM ledger_posting WHERE place_id IS NOT NULL AND enterprise_id = ANY(?) GROUP BY enterprise_id`,
    enterpriseIds,
  );
}

/** What sales through the chains have funded of places, all months, by value chain. */
export async function fundedByChain(db: Knex, chainIds: readonly string[]): Promise<FundedSum[]> {
  return sums(
    db,
    `SELECT l.value_chain_id AS key, sum(p.amount_minor)::text AS funded_minor, min(p.month) AS since
       FROM sale_line l JOIN ledger_posting p ON p.line_id = l.line_id AND p.place_id IS NOT NULL
      WHERE l.value_chain_id = ANY(?) GROUP BY l.value_chain_id`,
    chainIds,
  );
}

/** What sales have funded of each place in each month. `key` is the place, `since` the month. */
export async function fundedByPlaceMonth(
  db: Knex,
  placeIds: readonly string[],
): Promise<FundedSum[]> {
  return sums(
    db,
    `SELECT place_id AS key, sum(amount_minor)::text AS funded_minor, month AS since
       FROM ledger_posting WHERE place_id = ANY(?) GROUP BY place_id, month ORDER BY month`,
    placeIds,
  );
}

async function sums(db: Knex, sql: string, ids: readonly string[]): Promise<FundedSum[]> {
  const rows = await sqlRows<{ key: string; funded_minor: string; since: string | null }>(db, sql, [
    ids,
  ]);
  return rows.map((row) => ({ ...row, funded_minor: BigInt(row.funded_minor) }));
}
