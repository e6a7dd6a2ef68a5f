import { type PlaceNeed, placeNeed } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** A place and what it costs in a month. Amounts in öre for the whole place but the seat's cost. */
export interface PlaceCost {
  place_id: string;
  enterprise_id: string;
  occupied_seats: number;
  seat_cost_minor: number;
  public_support_minor: number;
}

/** What each place still needs in the month, by enterprise; what it has received is read now. */
export async function needsInMonth(
  db: Knex,
  places: readonly PlaceCost[],
  month: string,
): Promise<Map<string, PlaceNeed[]>> {
  return needsByEnterprise(places, await fundedByPlace(db, places, month));
}

/**
 * What the places have received in the month, in öre, reversals deducted: rolled up, and the postings
 * since. One statement, so that both are of one moment.
 */
export async function fundedByPlace(
  db: Knex,
  places: readonly PlaceCost[],
  month: string,
): Promise<Map<string, bigint>> {
  const asked = [places.map((place) => place.place_id), month];
  const rows = await sqlRows<{ place_id: string; funded: string }>(
    db,
    `SELECT place_id, sum(amount_minor)::text AS funded FROM (
       SELECT place_id, amount_minor FROM funding_rollup WHERE place_id = ANY(?) AND month = ?
       UNION ALL
       SELECT place_id, amount_minor FROM ledger_posting
        WHERE place_id = ANY(?) AND month = ? AND id > (SELECT posting_id FROM rollup_watermark)
     ) received GROUP BY place_id`,
    [...asked, ...asked],
  );
  return new Map(rows.map((row) => [row.place_id, BigInt(row.funded)]));
}

function needsByEnterprise(
  places: readonly PlaceCost[],
  funded: ReadonlyMap<string, bigint>,
): Map<string, PlaceNeed[]> {
  const needs = new Map<string, PlaceNeed[]>();
  for (const place of places) {
    const need_minor = placeNeed({
      seat_cost_minor: BigInt(place.seat_cost_minor),
      occupied_seats: place.occupied_seats,
      public_support_minor: BigInt(place.public_support_minor),
      funded_minor: funded.get(place.place_id) ?? 0n,
    });
    const ofEnterprise = needs.get(place.enterprise_id) ?? [];
    ofEnterprise.push({ place_id: place.place_id, need_minor });
    needs.set(place.enterprise_id, ofEnterprise);
  }
  return needs;
}
