import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import type { RefundedLine } from "../ledger/refund-posting";

export const REFUND_REQUEST_STATES = ["requested", "accepted", "refused"] as const;
export type RefundRequestState = (typeof REFUND_REQUEST_STATES)[number];

/** What an enterprise asks finance to give back of its own lines of an order; öre. */
export interface RefundRequest {
  id: string;
  order_id: string;
  enterprise_id: string;
  lines: RefundedLine[];
  amount_minor: bigint;
  reason: string;
  state: RefundRequestState;
  /** What finance says to a refusal. */
  answer: string | null;
  requested_by: string;
  decided_at: Date | null;
  created_at: Date;
}

export interface NewRefundRequest {
  order_id: string;
  enterprise_id: string;
  lines: readonly RefundedLine[];
  amount_minor: bigint;
  reason: string;
  /** Names the press of the button that asked. */
  key: string;
  requested_by: string;
}

interface Row extends Omit<RefundRequest, "lines" | "amount_minor"> {
  lines: { line_id: string; amount_minor: string }[];
  amount_minor: string;
}

const COLUMNS = `id, order_id, enterprise_id, lines, amount_minor::text, reason, state, answer,
  requested_by, decided_at, created_at`;

/** Stores a request; null when the same press of the button has stored one. */
export async function insertRefundRequest(
  db: Knex,
  one: NewRefundRequest,
  now: Date,
): Promise<RefundRequest | null> {
  const lines = one.lines.map(({ line_id, amount_minor }) => ({
    line_id,
    amount_minor: amount_minor.toString(),
  }));
  const [row] = await sqlRows<Row>(
    db,
    `INSERT INTO refund_request
       (id, order_id, enterprise_id, lines, amount_minor, reason, key, requested_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (enterprise_id, key) DO NOTHING RETURNING ${COLUMNS}`,
    [
      ...[generateEntityId("", "rreq"), one.order_id, one.enterprise_id, JSON.stringify(lines)],
      ...[one.amount_minor.toString(), one.reason, one.key, one.requested_by, now],
    ],
  );
  return row ? requestOf(row) : null;
}

/** The request that a press of the button stored, if any. */
export async function refundRequestByKey(
  db: Knex,
  enterpriseId: string,
  key: string,
): Promise<RefundRequest | null> {
  const [row] = await sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM refund_request WHERE enterprise_id = ? AND key = ?`,
    [enterpriseId, key],
  );
  return row ? requestOf(row) : null;
}

/** An enterprise's requests of one order, the latest first. */
export async function refundRequestsOfOrder(
  db: Knex,
  enterpriseId: string,
  orderId: string,
): Promise<RefundRequest[]> {
  const rows = await sqlRows<Row>(
    db,
    `SELECT ${COLUMNS} FROM refund_request
      WHERE enterprise_id = ? AND order_id = ? ORDER BY created_at DESC, id`,
    [enterpriseId, orderId],
  );
  return rows.map(requestOf);
}

/** A page of requests, those that wait the longest first, and how many there are. */
export async function listRefundRequests(
  db: Knex,
  {
    state,
    limit,
    offset,
  }: { state?: RefundRequestState | undefined; limit: number; offset: number },
): Promise<{ requests: RefundRequest[]; count: number }> {
  const [rows, [counted]] = await Promise.all([
    sqlRows<Row>(
      db,
      `SELECT ${COLUMNS} FROM refund_request WHERE state = coalesce(?::text, state)
        ORDER BY created_at, id LIMIT ? OFFSET ?`,
      [state ?? null, limit, offset],
    ),
    sqlRows<{ n: number }>(
      db,
      "SELECT count(*)::int AS n FROM refund_request WHERE state = coalesce(?::text, state)",
      [state ?? null],
    ),
  ]);
  return { requests: rows.map(requestOf), count: counted?.n ?? 0 };
}

export async function findRefundRequest(db: Knex, id: string): Promise<RefundRequest | null> {
  const [row] = await sqlRows<Row>(db, `SELECT ${COLUMNS} FROM refund_request WHERE id = ?`, [id]);
  return row ? requestOf(row) : null;
}

export interface Decision {
  state: "accepted" | "refused";
  answer: string | null;
  by: string;
  at: Date;
}

/** Decides a request that nobody has decided; null when there is none, or somebody has. */
export async function decideRefundRequest(
  db: Knex,
  id: string,
  { state, answer, by, at }: Decision,
): Promise<RefundRequest | null> {
  const [row] = await sqlRows<Row>(
    db,
    `UPDATE refund_request SET state = ?, answer = ?, decided_by = ?, decided_at = ?
      WHERE id = ? AND state = 'requested' RETURNING ${COLUMNS}`,
    [state, answer, by, at, id],
  );
  return row ? requestOf(row) : null;
}

/** Puts a request back whose refund was refused: no money has moved. */
export async function reopenRefundRequest(db: Knex, id: string): Promise<void> {
  await sqlRows(
    db,
    `UPDATE refund_request SET state = 'requested', answer = NULL, decided_by = NULL, decided_at = NULL
      WHERE id = ? AND state = 'accepted'`,
    [id],
  );
}

function requestOf(row: Row): RefundRequest {
  return {
    ...row,
    amount_minor: BigInt(row.amount_minor),
    lines: row.lines.map(({ line_id, amount_minor }) => ({
      line_id,
      amount_minor: BigInt(amount_minor),
    })),
  };
}
