import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";

/** Readable names for the ids in account names, such as `{ [enterprise.id]: "bi" }`. */
export type Names = Record<string, string>;

/**
 * What is posted for the orders, by account in öre, ids replaced by names. Accounts that sum to zero
 * are left out.
 */
export async function accountsOf(
  db: pg.Pool,
  orderIds: readonly string[],
  names: Names = {},
): Promise<Record<string, number>> {
  const { rows } = await db.query<{ account: string; amount: string }>(
    `SELECT p.account, sum(p.amount_minor)::text AS amount
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ANY($1) GROUP BY p.account HAVING sum(p.amount_minor) <> 0`,
    [orderIds],
  );
  return Object.fromEntries(rows.map((row) => [renamed(row.account, names), Number(row.amount)]));
}

function renamed(account: string, names: Names): string {
  return account
    .split(":")
    .map((part) => names[part] ?? part)
    .join(":");
}

/** How many transactions an order has. */
export async function transactionCount(db: pg.Pool, orderId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM ledger_transaction WHERE order_id = $1",
    [orderId],
  );
  return rows[0]?.n ?? 0;
}

/** The transactions of the whole database whose postings do not sum to zero. There must be none. */
export async function unbalancedTransactions(db: pg.Pool): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `SELECT t.id FROM ledger_transaction t LEFT JOIN ledger_posting p ON p.transaction_id = t.id
      GROUP BY t.id HAVING coalesce(sum(p.amount_minor), 1) <> 0`,
  );
  return rows.map((row) => row.id);
}

/** Waits until the order has so many transactions: events are delivered after the answer is sent. */
export async function untilPosted(
  db: pg.Pool,
  orderId: string,
  count = 1,
  within_ms = 15_000,
): Promise<void> {
  const deadline = Date.now() + within_ms;
  while ((await transactionCount(db, orderId)) < count) {
    if (Date.now() > deadline) {
      throw new Error(`Order ${orderId} was not posted within ${within_ms} ms`);
    }
    await sleep(50);
  }
}
