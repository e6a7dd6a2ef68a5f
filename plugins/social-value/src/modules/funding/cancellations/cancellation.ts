import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** A line of an order that a cancellation takes from; öre, VAT included. */
export interface CancelledLine {
  line_id: string;
  /** Pieces that are taken out; none of freight. */
  quantity: number;
  /** What the order held of it before. */
  amount_minor: bigint;
  /** What was owed for it before, for a return: not the cancellation's to give back. */
  owed_minor: bigint;
  /** What the cancellation took of it; null until that is known. */
  taken_minor: bigint | null;
}

/** What an enterprise takes out of an order by one press of the button. */
export interface Cancellation {
  order_id: string;
  enterprise_id: string;
  key: string;
  lines: CancelledLine[];
  cancelled_by: string;
  created_at: Date;
}

/** Whose press of the button on which order. */
export type CancellationKey = Pick<Cancellation, "order_id" | "enterprise_id" | "key">;

interface Row extends Omit<Cancellation, "lines"> {
  lines: {
    line_id: string;
    quantity: number;
    amount_minor: string;
    owed_minor: string;
    taken_minor: string | null;
  }[];
}

const COLUMNS = "order_id, enterprise_id, key, lines, cancelled_by, created_at";

/** Writes down what is about to be taken out. */
export async function insertCancellation(db: Knex, one: Cancellation): Promise<void> {
  await sqlRows(
    db,
    `INSERT INTO cancellation
       (order_id, enterprise_id, key, lines, cancelled_by, created_at, next_try_at)
     VALUES (?, ?, ?, ?, ?, ?, now() + interval '1 minute')`,
    [
      ...[one.order_id, one.enterprise_id, one.key, linesJson(one.lines), one.cancelled_by],
      one.created_at,
    ],
  );
}

/** What a press of the button took out, or is about to. */
export async function findCancellation(
  db: Knex,
  { order_id, enterprise_id, key }: CancellationKey,
): Promise<Cancellation | null> {
  const [row] = await sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM cancellation WHERE order_id = ? AND enterprise_id = ? AND key = ?`,
    [order_id, enterprise_id, key],
  );
  return row ? cancellationOf(row) : null;
}

/** An enterprise's cancellations of an order that are not at their end, the oldest first. */
export async function openCancellations(
  db: Knex,
  { order_id, enterprise_id }: Omit<CancellationKey, "key">,
): Promise<Cancellation[]> {
  const rows = await sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM cancellation
      WHERE order_id = ? AND enterprise_id = ? AND settled_at IS NULL ORDER BY created_at, key`,
    [order_id, enterprise_id],
  );
  return rows.map(cancellationOf);
}

/** Whose cancellations of which orders wait to be taken up again. */
export function waitingCancellations(
  db: Knex,
): Promise<Pick<Cancellation, "order_id" | "enterprise_id">[]> {
  return sqlRows(
    db,
    `SELECT DISTINCT order_id, enterprise_id FROM cancellation
      WHERE settled_at IS NULL AND next_try_at <= now()`,
    [],
  );
}

/** Notes what it has taken of its lines, once that is known. */
export async function noteTaken(
  db: Knex,
  key: CancellationKey,
  lines: readonly CancelledLine[],
): Promise<void> {
  await change(db, key, "lines = ?", [linesJson(lines)]);
}

/** Notes that all of it is done. */
export async function noteSettled(db: Knex, key: CancellationKey): Promise<void> {
  await change(db, key, "settled_at = now()", []);
}

/** It is tried again ever more seldom, once an hour at least. */
export async function noteFailed(db: Knex, key: Omit<CancellationKey, "key">): Promise<void> {
  await sqlRows(
    db,
    `UPDATE cancellation SET tries = tries + 1,
            next_try_at = now() + least(interval '1 hour', interval '1 minute' * power(2, least(tries, 10)))
      WHERE order_id = ? AND enterprise_id = ? AND settled_at IS NULL`,
    [key.order_id, key.enterprise_id],
  );
}

/** Forgets one whose order was never edited. */
export async function dropCancellation(
  db: Knex,
  { order_id, enterprise_id, key }: CancellationKey,
): Promise<void> {
  await sqlRows(
    db,
    `DELETE FROM cancellation
      WHERE order_id = ? AND enterprise_id = ? AND key = ? AND settled_at IS NULL`,
    [order_id, enterprise_id, key],
  );
}

async function change(
  db: Knex,
  { order_id, enterprise_id, key }: CancellationKey,
  set: string,
  values: readonly unknown[],
): Promise<void> {
  await sqlRows(
    db,
    `UPDATE cancellation SET ${set} WHERE order_id = ? AND enterprise_id = ? AND key = ?`,
    [...values, order_id, enterprise_id, key],
  );
}

/** JSON knows no bigint: amounts go as text. */
function linesJson(lines: readonly CancelledLine[]): string {
  return JSON.stringify(lines, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

function cancellationOf(row: Row): Cancellation {
  return {
    ...row,
    lines: row.lines.map((line) => ({
      ...line,
      amount_minor: BigInt(line.amount_minor),
      owed_minor: BigInt(line.owed_minor),
      taken_minor: line.taken_minor === null ? null : BigInt(line.taken_minor),
    })),
  };
}
