import { monthOf, type PlaceFunding, placeMonth, planSurplusMove } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { keepFacts, type PlaceMonthFacts } from "../closed-months/closed-place-month";
import { fundedByPlace, type PlaceCost } from "./place-needs";
import { hashOf, insertTransaction, type NewPosting } from "./transaction";

export interface MonthClose {
  month: string;
  /** When it is closed: in a later month. */
  event_at: Date;
  currency_code: string;
}

/** What closing did. Amounts in öre. */
export interface CloseOutcome {
  is_new: boolean;
  /** What places had received beyond their need and their enterprises' reserves keep now. */
  moved_minor: bigint;
}

/**
 * Closes a month for good: moves what places received beyond their need, by the facts given, to their
 * enterprises' training reserves, keeps the facts, and takes no more postings in it. All in one database
 * transaction that waits for every posting in flight. A month that is closed already is a no-op.
 * Throws "month_not_over" and, when an earlier month with postings is still open, "earlier_month_open".
 */
export async function closeMonth(
  db: Knex,
  close: MonthClose,
  facts: readonly PlaceMonthFacts[],
): Promise<CloseOutcome> {
  const { month, event_at } = close;
  if (month >= monthOf(event_at)) {
    throw refusal("month_not_over", `${month} is not over`, { month });
  }
  return db.transaction(async (trx) => {
    await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended('ledger', 0))", []);
    if (await isClosed(trx, month)) {
      return { is_new: false, moved_minor: 0n };
    }
    await assertEarlierClosed(trx, month);
    const moved_minor = await moveSurpluses(trx, close, costsOf(facts));
    await keepFacts(trx, month, facts);
    await sqlRows(trx, "INSERT INTO closed_month (month, closed_at, places) VALUES (?, ?, ?)", [
      month,
      event_at,
      facts.length,
    ]);
    return { is_new: true, moved_minor };
  });
}

function costsOf(facts: readonly PlaceMonthFacts[]): PlaceCost[] {
  return facts.flatMap(({ place_id, enterprise_id, terms }) =>
    terms ? [{ place_id, enterprise_id, ...terms }] : [],
  );
}

async function isClosed(db: Knex, month: string): Promise<boolean> {
  const rows = await sqlRows(db, "SELECT 1 FROM closed_month WHERE month = ?", [month]);
  return rows.length > 0;
}

/** The last month that is closed and has no open month before it, or null; one statement. */
export async function lastClosedMonth(db: Knex): Promise<string | null> {
  const [row] = await sqlRows<{ month: string | null }>(
    db,
    `SELECT max(c.month) AS month FROM closed_month c
      WHERE NOT EXISTS (SELECT FROM account_figure f
                         WHERE f.month <> '' AND f.month < c.month
                           AND NOT EXISTS (SELECT FROM closed_month o WHERE o.month = f.month))`,
    [],
  );
  return row?.month ?? null;
}

/** The month that an event is booked in: its own ('YYYY-MM'), or the month of `now` when closed. */
export async function bookingMonth(db: Knex, event_at: Date, now: Date): Promise<string> {
  const own = monthOf(event_at);
  const current = monthOf(now);
  return own < current && (await isClosed(db, own)) ? current : own;
}

/**
 * The months before `before` that are not closed, oldest first: those with postings and, once there is one or
 * a closed month, those without from the first closed month on or else from `since`.
 */
export async function openMonthsBefore(
  db: Knex,
  before: string,
  since?: string,
): Promise<string[]> {
  const rows = await sqlRows<{ month: string }>(
    db,
    `SELECT month FROM (
       SELECT DISTINCT p.month FROM ledger_posting p WHERE p.month < ?
       UNION
       SELECT to_char(m, 'YYYY-MM')
         FROM generate_series(
           to_date(coalesce((SELECT min(month) FROM closed_month), ?::text), 'YYYY-MM')::timestamp,
           to_date(?, 'YYYY-MM')::timestamp - interval '1 month', interval '1 month') m
        WHERE ?::text IS NOT NULL
          AND (EXISTS (SELECT FROM closed_month)
               OR EXISTS (SELECT FROM ledger_posting p WHERE p.month < ?))) asked
      WHERE NOT EXISTS (SELECT 1 FROM closed_month c WHERE c.month = asked.month)
      ORDER BY month`,
    [before, since ?? null, before, since ?? null, before],
  );
  return rows.map((row) => row.month);
}

async function assertEarlierClosed(trx: Knex, month: string): Promise<void> {
  const [earlier] = await openMonthsBefore(trx, month);
  if (earlier) {
    throw refusal("earlier_month_open", `${earlier} must be closed first`, { month, earlier });
  }
}

async function moveSurpluses(
  trx: Knex,
  close: MonthClose,
  places: readonly PlaceCost[],
): Promise<bigint> {
  const funded = await fundedByPlace(trx, places, close.month);
  const byEnterprise = new Map<string, NewPosting[]>();
  let moved_minor = 0n;
  for (const place of places) {
    const surplus_minor = (funded.get(place.place_id) ?? 0n) - needOf(place);
    if (surplus_minor <= 0n) {
      continue;
    }
    const postings = planSurplusMove(
      { ...place, account: placeMonth(place.place_id, close.month) },
      surplus_minor,
      await fundingOf(trx, place.place_id, close.month),
      close.month,
    );
    moved_minor += surplus_minor;
    const own = byEnterprise.get(place.enterprise_id) ?? [];
    byEnterprise.set(place.enterprise_id, [...own, ...postings]);
  }
  for (const [enterprise_id, postings] of byEnterprise) {
    await insertTransaction(trx, closeTransaction(enterprise_id, close), postings);
  }
  return moved_minor;
}

/** The place's cost in the month, less its public support, öre. */
function needOf(place: PlaceCost): bigint {
  const cost_minor = BigInt(place.seat_cost_minor) * BigInt(place.occupied_seats);
  const need_minor = cost_minor - BigInt(place.public_support_minor);
  return need_minor > 0n ? need_minor : 0n;
}

/** What sales gave a place in a month and still stands, the latest first. */
async function fundingOf(trx: Knex, placeId: string, month: string): Promise<PlaceFunding[]> {
  const rows = await sqlRows<Omit<PlaceFunding, "remaining_minor"> & { remaining_minor: string }>(
    trx,
    `SELECT p.id::text AS posting_id, p.line_id, p.component, p.stage_id,
            (p.amount_minor + coalesce(sum(taken.amount_minor), 0))::text AS remaining_minor
       FROM ledger_posting p
       LEFT JOIN ledger_posting taken ON taken.origin_posting_id = p.id AND taken.month = p.month
      WHERE p.place_id = ? AND p.month = ? AND p.amount_minor > 0
      GROUP BY p.id ORDER BY p.id DESC`,
    [placeId, month],
  );
  return rows.map((row) => ({ ...row, remaining_minor: BigInt(row.remaining_minor) }));
}

function closeTransaction(enterpriseId: string, { month, event_at, currency_code }: MonthClose) {
  return {
    kind: "month_close" as const,
    idempotency_key: `month_close:${enterpriseId}:${month}`,
    input_hash: hashOf([enterpriseId, month]),
    currency_code,
    event_at,
  };
}

function refusal(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.NOT_ALLOWED, code, message, data);
}
