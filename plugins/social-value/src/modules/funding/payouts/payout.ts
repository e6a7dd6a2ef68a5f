import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";

export const PAYOUT_STATES = [
  "created",
  "sent",
  "paid",
  "failed",
  "returned",
  "cancelled",
] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];

/** The states of a payout that has been undone, for SQL's IN: what it settled is owed again. */
export const UNDONE_STATES = "('failed', 'returned', 'cancelled')";

/**
 * SQL that is true of a posting, named by a column, that no standing payout settles. It is looked up posting
 * by posting: as a join it could become a walk through all that was ever settled.
 */
export const isUnsettled = (postingId: string): string =>
  `(SELECT s.payout_id FROM payout_posting s JOIN payout p ON p.id = s.payout_id
     WHERE s.posting_id = ${postingId} AND p.state NOT IN ${UNDONE_STATES} LIMIT 1) IS NULL`;

export const PAYOUT_PROVIDERS = ["manual", "stripe"] as const;
export type PayoutProviderId = (typeof PAYOUT_PROVIDERS)[number];

/** Whom a payout goes to and where, as it stood when the payout was made. */
export interface Destination {
  kind: "iban" | "bankgiro" | "stripe";
  account: string;
  /** The enterprise's name and number, as the bank and the statement are to have them. */
  name: string;
  organisation_number: string | null;
}

/** Money owed to one enterprise, settled at one time. Öre. */
export interface Payout {
  id: string;
  number: number;
  enterprise_id: string;
  currency_code: string;
  amount_minor: bigint;
  state: PayoutState;
  provider: PayoutProviderId;
  destination: Destination;
  /** 'YYYY-MM' */
  period: string;
  /** What was handed over together; null until it is sent. */
  batch: string | null;
  provider_reference: string | null;
  /** Why it failed, came back or was cancelled. */
  reason: string | null;
  /** The member of staff who said how it ended; null for what no person said. */
  ended_by: string | null;
  created_at: Date;
  sent_at: Date | null;
  paid_at: Date | null;
  failed_at: Date | null;
  returned_at: Date | null;
  cancelled_at: Date | null;
}

const COLUMNS = `id, number::integer, enterprise_id, currency_code, amount_minor::text, state, provider,
  destination, period, batch, provider_reference, reason, ended_by, created_at, sent_at, paid_at,
  failed_at, returned_at, cancelled_at`;

/** What narrows a list of payouts. */
export interface PayoutFilters {
  id?: string | undefined;
  enterprise_id?: string | undefined;
  state?: PayoutState | undefined;
  batch?: string | undefined;
  provider?: PayoutProviderId | undefined;
}

/** A page of payouts, the latest first, and how many there are. */
export async function listPayouts(
  db: Knex,
  filters: PayoutFilters,
  page: { limit: number; offset: number },
): Promise<{ payouts: Payout[]; count: number }> {
  const { id, enterprise_id, state, batch, provider } = filters;
  const rows = await sqlRows<PayoutRow & { count: number }>(
    db,
    `SELECT ${COLUMNS}, count(*) OVER ()::integer AS count FROM payout
      WHERE id = coalesce(?, id) AND enterprise_id = coalesce(?, enterprise_id) AND state = coalesce(?, state)
        AND (?::text IS NULL OR batch = ?) AND provider = coalesce(?, provider)
      ORDER BY number DESC LIMIT ? OFFSET ?`,
    [
      id ?? null,
      enterprise_id ?? null,
      state ?? null,
      batch ?? null,
      batch ?? null,
      provider ?? null,
      page.limit,
      page.offset,
    ],
  );
  const payouts = rows.map(({ count: _count, ...row }) => payoutOf(row));
  return { payouts, count: rows[0]?.count ?? (await countOf(db, filters, page.offset)) };
}

/** Past the last page no row tells how many there are. */
async function countOf(db: Knex, filters: PayoutFilters, offset: number): Promise<number> {
  return offset === 0 ? 0 : (await listPayouts(db, filters, { limit: 1, offset: 0 })).count;
}

/** The payout; throws "payout_not_found". */
export async function findPayout(db: Knex, id: string, forUpdate = false): Promise<Payout> {
  const [row] = await sqlRows<PayoutRow>(
    db,
    `SELECT ${COLUMNS} FROM payout WHERE id = ? ${forUpdate ? "FOR UPDATE" : ""}`,
    [id],
  );
  if (!row) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "payout_not_found",
      `There is no payout ${id}`,
      { id },
    );
  }
  return payoutOf(row);
}

/** The payouts that were made and not handed over yet, oldest first. */
export async function createdPayouts(db: Knex): Promise<Payout[]> {
  const rows = await sqlRows<PayoutRow>(
    db,
    `SELECT ${COLUMNS} FROM payout WHERE state = 'created' ORDER BY number`,
    [],
  );
  return rows.map(payoutOf);
}

type PayoutRow = Omit<Payout, "amount_minor"> & { amount_minor: string };

function payoutOf(row: PayoutRow): Payout {
  return { ...row, amount_minor: BigInt(row.amount_minor) };
}
