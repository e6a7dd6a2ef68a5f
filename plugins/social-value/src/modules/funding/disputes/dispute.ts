import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** A payment that the customer's bank has questioned, as the provider last told of it. Öre. */
export interface Dispute {
  id: string;
  payment_id: string;
  order_id: string | null;
  charge_id: string;
  amount_minor: bigint;
  currency_code: string;
  /** The provider's own words, such as "fraudulent". */
  reason: string;
  /** The provider's own words, such as "needs_response", "won", "lost". */
  status: string;
  /** Until when it may be answered; null when it no longer may. */
  answer_by: Date | null;
  opened_at: Date;
}

/** A dispute with what it has cost until now: what is taken and not given back, and its fees. */
export interface DisputeWithCost extends Dispute {
  taken_minor: bigint;
  fee_minor: bigint;
}

interface Row extends Omit<DisputeWithCost, "amount_minor" | "taken_minor" | "fee_minor"> {
  amount_minor: string;
  taken_minor: string;
  fee_minor: string;
}

/** Keeps a dispute as it is now; again replaces what was told of it before. */
export async function keepDispute(db: Knex, dispute: Dispute, now: Date): Promise<void> {
  const { id, payment_id, order_id, charge_id, amount_minor, currency_code } = dispute;
  const { reason, status, answer_by, opened_at } = dispute;
  await sqlRows(
    db,
    `INSERT INTO payment_dispute (id, payment_id, order_id, charge_id, amount_minor, currency_code,
                                  reason, status, answer_by, opened_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       order_id = coalesce(excluded.order_id, payment_dispute.order_id),
       amount_minor = excluded.amount_minor, reason = excluded.reason, status = excluded.status,
       answer_by = excluded.answer_by, updated_at = excluded.updated_at`,
    [
      ...[id, payment_id, order_id, charge_id, amount_minor.toString(), currency_code],
      ...[reason, status, answer_by, opened_at, now],
    ],
  );
}

/** A page of disputes, the latest first, and how many there are. */
export async function listDisputes(
  db: Knex,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ disputes: DisputeWithCost[]; count: number }> {
  const [rows, [counted]] = await Promise.all([
    sqlRows<Row>(
      db,
      `SELECT d.id, d.payment_id, d.order_id, d.charge_id, d.amount_minor::text, d.currency_code,
              d.reason, d.status, d.answer_by, d.opened_at,
              coalesce(m.taken_minor, 0)::text AS taken_minor,
              coalesce(m.fee_minor, 0)::text AS fee_minor
         FROM payment_dispute d
         LEFT JOIN LATERAL (SELECT sum(taken_minor) AS taken_minor, sum(fee_minor) AS fee_minor
                              FROM provider_movement WHERE dispute_id = d.id) m ON true
        ORDER BY d.opened_at DESC, d.id LIMIT ? OFFSET ?`,
      [limit, offset],
    ),
    sqlRows<{ n: number }>(db, "SELECT count(*)::int AS n FROM payment_dispute", []),
  ]);
  const disputes = rows.map((row) => ({
    ...row,
    amount_minor: BigInt(row.amount_minor),
    taken_minor: BigInt(row.taken_minor),
    fee_minor: BigInt(row.fee_minor),
  }));
  return { disputes, count: counted?.n ?? 0 };
}

/** The disputes that have not ended, for whoever asks the provider anew. */
export async function openDisputes(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT id FROM payment_dispute
      WHERE status NOT IN ('won', 'lost', 'warning_closed', 'prevented') ORDER BY id`,
    [],
  );
  return rows.map(({ id }) => id);
}
