import { planReserveDraw, type ReserveLot, trainingReserve } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { allocationLock, lockInOrder } from "./locks";
import { needsInMonth, type PlaceCost } from "./place-needs";
import { hashOf, insertTransaction } from "./transaction";

/** When and in what a draw is made. */
export interface DrawEvent {
  month: string;
  event_at: Date;
  currency_code: string;
}

/** The key under which an enterprise's reserve is drawn once for a month. */
export function drawKey(enterpriseId: string, month: string): string {
  return `reserve_draw:${enterpriseId}:${month}`;
}

/** A training reserve as an allocation in a month finds it. Öre; negative after a drawn lot's refund. */
export interface Reserve {
  enterprise_id: string;
  balance_minor: bigint;
  /** whether it was drawn for the month already */
  is_drawn: boolean;
}

/** The accounts that an index of their own has, for what is not rolled up yet. */
const RESERVES = "'enterprise:%:training\\_reserve'";

/** The enterprises' reserves that are not empty, sorted; one statement. */
export async function readReserves(
  db: Knex,
  enterpriseIds: readonly string[],
  month: string,
): Promise<Reserve[]> {
  if (enterpriseIds.length === 0) {
    return [];
  }
  const rows = await sqlRows<Omit<Reserve, "balance_minor"> & { balance_minor: string }>(
    db,
    `SELECT e.id AS enterprise_id, r.balance_minor::text,
            EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.idempotency_key = e.key) AS is_drawn
       FROM unnest(?::text[], ?::text[], ?::text[]) AS e (id, account, key)
       JOIN LATERAL (SELECT sum(amount_minor) AS balance_minor FROM (
                       SELECT amount_minor FROM account_rollup a WHERE a.account = e.account
                       UNION ALL
                       SELECT amount_minor FROM ledger_posting p
                        WHERE p.account = e.account AND p.account LIKE ${RESERVES}
                          AND p.id > (SELECT posting_id FROM rollup_watermark)
                     ) parts) r ON r.balance_minor <> 0
      ORDER BY e.id`,
    [
      enterpriseIds,
      enterpriseIds.map(trainingReserve),
      enterpriseIds.map((id) => drawKey(id, month)),
    ],
  );
  return rows.map((row) => ({ ...row, balance_minor: BigInt(row.balance_minor) }));
}

/** What each reserve lacks up to zero, öre, by enterprise: refilled before any place is given to. */
export function debtsOf(reserves: readonly Reserve[]): Map<string, bigint> {
  return new Map(
    reserves
      .filter((reserve) => reserve.balance_minor < 0n)
      .map((reserve) => [reserve.enterprise_id, -reserve.balance_minor]),
  );
}

/**
 * Draws the reserves that hold something and have not been drawn for the month yet, before new money is
 * given to their enterprises' places. The caller holds their allocation locks. Gives how many it drew.
 */
export async function drawReserves(
  trx: Knex,
  reserves: readonly Reserve[],
  places: readonly PlaceCost[],
  event: DrawEvent,
): Promise<number> {
  const undrawn = reserves
    .filter((reserve) => reserve.balance_minor > 0n && !reserve.is_drawn)
    .map((reserve) => reserve.enterprise_id);
  if (undrawn.length === 0) {
    return 0;
  }
  const concerned = places.filter((place) => undrawn.includes(place.enterprise_id));
  const needs = await needsInMonth(trx, concerned, event.month);
  let drawn = 0;
  for (const enterprise_id of undrawn) {
    const lots = await openLots(trx, enterprise_id, event.month);
    const postings = planReserveDraw(
      enterprise_id,
      lots,
      needs.get(enterprise_id) ?? [],
      event.month,
    );
    if (postings.length > 0) {
      await insertTransaction(trx, drawTransaction(enterprise_id, event), postings);
      drawn += 1;
    }
  }
  return drawn;
}

/** Draws one enterprise's reserve for a month that opens, unless it is drawn already. */
export async function openMonth(
  db: Knex,
  enterpriseId: string,
  event: DrawEvent,
  places: readonly PlaceCost[],
): Promise<boolean> {
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [allocationLock(enterpriseId, event.month)]);
    const reserves = await readReserves(trx, [enterpriseId], event.month);
    return (await drawReserves(trx, reserves, places, event)) > 0;
  });
}

/** Every enterprise whose training reserve holds something, sorted. */
export async function enterprisesWithReserve(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ enterprise_id: string }>(
    db,
    `SELECT enterprise_id FROM funding_figure WHERE place_id = ''
      GROUP BY enterprise_id HAVING sum(amount_minor) > 0 ORDER BY enterprise_id`,
    [],
  );
  return rows.map((row) => row.enterprise_id);
}

/** What remains of the reserve's lots from earlier months, first in first out. */
async function openLots(trx: Knex, enterpriseId: string, month: string): Promise<ReserveLot[]> {
  const rows = await sqlRows<Omit<ReserveLot, "remaining_minor"> & { remaining_minor: string }>(
    trx,
    `SELECT lot.id::text AS posting_id, lot.line_id, lot.component, lot.stage_id,
            (lot.amount_minor + coalesce(sum(taken.amount_minor), 0))::text AS remaining_minor
       FROM ledger_posting lot
       LEFT JOIN ledger_posting taken ON taken.origin_posting_id = lot.id
      WHERE lot.account = ? AND lot.amount_minor > 0 AND lot.month < ?
      GROUP BY lot.id HAVING lot.amount_minor + coalesce(sum(taken.amount_minor), 0) <> 0
      ORDER BY lot.id`,
    [trainingReserve(enterpriseId), month],
  );
  return rows.map((row) => ({ ...row, remaining_minor: BigInt(row.remaining_minor) }));
}

function drawTransaction(enterpriseId: string, { month, event_at, currency_code }: DrawEvent) {
  return {
    kind: "reserve_draw" as const,
    idempotency_key: drawKey(enterpriseId, month),
    input_hash: hashOf([enterpriseId, month]),
    currency_code,
    event_at,
  };
}
