import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";

/** What a customer has withdrawn from of one line of the order. */
export interface WithdrawnPieces {
  line_id: string;
  enterprise_id: string;
  quantity: number;
  /** Pieces of the line that were cancelled or back already. */
  gone_before: number;
  /** What these pieces cost, öre, VAT included. */
  amount_minor: bigint;
}

/** A customer's notice of withdrawal. It never changes. */
export interface Withdrawal {
  id: string;
  order_id: string;
  /** Names the press of the button. */
  key: string;
  lines: WithdrawnPieces[];
  created_at: Date;
}

/** How a part has ended. */
export type WithdrawalOutcome = "refunded" | "unpaid" | "refused" | "closed";

/** One enterprise's part of a withdrawal, and where it has come. */
export interface WithdrawalPart {
  withdrawal_id: string;
  enterprise_id: string;
  order_id: string;
  /** Nothing is left of what the enterprise sold in the order: its freight is given back too. */
  is_whole: boolean;
  /** Null while it is not settled. */
  outcome: WithdrawalOutcome | null;
  ended_at: Date | null;
  /** Why it was closed without a refund. */
  reason: string;
}

interface Row extends Omit<Withdrawal, "lines"> {
  lines: (Omit<WithdrawnPieces, "amount_minor"> & { amount_minor: string })[];
}

const COLUMNS = "id, order_id, key, lines, created_at";
const PART_COLUMNS = "withdrawal_id, enterprise_id, order_id, is_whole, outcome, ended_at, reason";

/** Stores a withdrawal with its parts, all or nothing; for who holds the order. */
export async function insertWithdrawal(
  db: Knex,
  one: Omit<Withdrawal, "id">,
  wholeOf: ReadonlyMap<string, boolean>,
): Promise<Withdrawal> {
  const id = generateEntityId("", "wdr");
  const lines = one.lines.map((line) => ({ ...line, amount_minor: line.amount_minor.toString() }));
  await sqlRows(
    db,
    `WITH one AS (
       INSERT INTO withdrawal (${COLUMNS}) VALUES (?, ?, ?, ?, ?) RETURNING id, order_id, created_at)
     INSERT INTO withdrawal_part (withdrawal_id, enterprise_id, order_id, is_whole, next_try_at)
     SELECT one.id, p.enterprise_id, one.order_id, p.is_whole, one.created_at
       FROM one, unnest(?::text[], ?::boolean[]) AS p (enterprise_id, is_whole)`,
    [
      ...[id, one.order_id, one.key, JSON.stringify(lines), one.created_at],
      ...[[...wholeOf.keys()], [...wholeOf.values()]],
    ],
  );
  return { ...one, id };
}

/** An order's withdrawals, the first first. */
export async function withdrawalsOfOrder(db: Knex, orderId: string): Promise<Withdrawal[]> {
  const rows = await sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM withdrawal WHERE order_id = ? ORDER BY created_at, id`,
    [orderId],
  );
  return rows.map(withdrawalOf);
}

export async function findWithdrawal(db: Knex, id: string): Promise<Withdrawal | null> {
  const [row] = await sqlRows<Row>(db, `SELECT ${COLUMNS} FROM withdrawal WHERE id = ?`, [id]);
  return row ? withdrawalOf(row) : null;
}

/** Their parts. */
export function partsOfOrder(db: Knex, orderId: string): Promise<WithdrawalPart[]> {
  return sqlRows(
    db,
    `SELECT ${PART_COLUMNS} FROM withdrawal_part WHERE order_id = ? ORDER BY enterprise_id`,
    [orderId],
  );
}

/** A page of parts, open ones the longest waiting first, and how many there are. */
export async function listParts(
  db: Knex,
  { is_open, limit, offset }: { is_open?: boolean | undefined; limit: number; offset: number },
): Promise<{ parts: (WithdrawalPart & { created_at: Date })[]; count: number }> {
  const where = "coalesce((p.ended_at IS NULL) = ?::boolean, true)";
  const [parts, [counted]] = await Promise.all([
    sqlRows<WithdrawalPart & { created_at: Date }>(
      db,
      `SELECT p.withdrawal_id, p.enterprise_id, p.order_id, p.is_whole, p.outcome, p.ended_at, p.reason,
              w.created_at
         FROM withdrawal_part p JOIN withdrawal w ON w.id = p.withdrawal_id
        WHERE ${where} ORDER BY w.created_at, p.withdrawal_id, p.enterprise_id LIMIT ? OFFSET ?`,
      [is_open ?? null, limit, offset],
    ),
    sqlRows<{ n: number }>(db, `SELECT count(*)::int AS n FROM withdrawal_part p WHERE ${where}`, [
      is_open ?? null,
    ]),
  ]);
  return { parts, count: counted?.n ?? 0 };
}

/** The orders that have a part to be taken up now. */
export async function ordersToSettle(db: Knex, limit: number): Promise<string[]> {
  const rows = await sqlRows<{ order_id: string }>(
    db,
    `SELECT order_id FROM withdrawal_part WHERE ended_at IS NULL AND next_try_at <= now()
      GROUP BY order_id ORDER BY min(next_try_at) LIMIT ?`,
    [limit],
  );
  return rows.map(({ order_id }) => order_id);
}

/** An order is looked at again ever more seldom, once an hour at least. */
export async function noteLookedAt(db: Knex, orderId: string): Promise<void> {
  await sqlRows(
    db,
    `UPDATE withdrawal_part SET tries = tries + 1,
            next_try_at = now() + least(interval '1 hour', interval '1 minute' * power(2, least(tries, 10)))
      WHERE order_id = ? AND ended_at IS NULL`,
    [orderId],
  );
}

/** Ends a part that has not ended; false when somebody has. */
export async function endPart(
  db: Knex,
  { withdrawal_id, enterprise_id }: Pick<WithdrawalPart, "withdrawal_id" | "enterprise_id">,
  end: { outcome: WithdrawalOutcome; at: Date; by: string | null; reason?: string },
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE withdrawal_part SET outcome = ?, ended_at = ?, ended_by = ?, reason = ?
      WHERE withdrawal_id = ? AND enterprise_id = ? AND ended_at IS NULL RETURNING 1`,
    [end.outcome, end.at, end.by, end.reason ?? "", withdrawal_id, enterprise_id],
  );
  return rows.length > 0;
}

/** The orders' own lines of which something is withdrawn from and not settled. */
export async function openlyWithdrawn(
  db: Knex,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sqlRows<{ line_id: string }>(
    db,
    `SELECT DISTINCT l.line_id
       FROM withdrawal_part p JOIN withdrawal w ON w.id = p.withdrawal_id
       CROSS JOIN LATERAL jsonb_to_recordset(w.lines) AS l (line_id text, enterprise_id text)
      WHERE p.order_id = ANY(?) AND p.ended_at IS NULL AND l.enterprise_id = p.enterprise_id`,
    [orderIds],
  );
  return new Set(rows.map(({ line_id }) => line_id));
}

function withdrawalOf(row: Row): Withdrawal {
  return {
    ...row,
    created_at: new Date(row.created_at),
    lines: row.lines.map((line) => ({ ...line, amount_minor: BigInt(line.amount_minor) })),
  };
}
