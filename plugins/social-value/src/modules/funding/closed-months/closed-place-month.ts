import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** A place's terms in a month. Öre: the cost of one seat, the support of the whole place; hours per seat. */
export interface ClosedTerms {
  occupied_seats: number;
  seat_cost_minor: number;
  hours_per_month: number;
  public_support_minor: number;
}

/** What a closed month keeps of a training place; `terms` is null where it was not open or had none. */
export interface PlaceMonthFacts {
  place_id: string;
  enterprise_id: string;
  kind: string;
  municipality_code: string;
  seats: number;
  terms: ClosedTerms | null;
}

export interface ClosedPlaceMonth extends PlaceMonthFacts {
  month: string;
}

/** Keeps what is true of the places in a month; before the month is closed, in the same transaction. */
export async function keepFacts(
  trx: Knex,
  month: string,
  facts: readonly PlaceMonthFacts[],
): Promise<void> {
  const rows = facts.map(({ terms, ...place }) => ({ month, ...place, ...terms }));
  await sqlRows(
    trx,
    `INSERT INTO closed_place_month (month, place_id, enterprise_id, kind, municipality_code, seats,
                                     occupied_seats, seat_cost_minor, hours_per_month, public_support_minor)
     SELECT month, place_id, enterprise_id, kind, municipality_code, seats,
            occupied_seats, seat_cost_minor, hours_per_month, public_support_minor
       FROM jsonb_populate_recordset(NULL::closed_place_month, ?::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Which of some months are closed, and what each keeps of its places. */
export interface ClosedMonths {
  months: ReadonlySet<string>;
  facts: ClosedPlaceMonth[];
}

type Row = Omit<ClosedPlaceMonth, "terms"> & {
  [Key in keyof ClosedTerms]: ClosedTerms[Key] | null;
};

/** What is left out is not asked: every closed month, of every enterprise's places. */
export interface ClosedMonthsAsked {
  months?: readonly string[];
  enterprise_ids?: readonly string[];
}

/** Which months are closed, and what they keep of the places; one statement. */
export async function closedMonths(
  db: Knex,
  { months, enterprise_ids }: ClosedMonthsAsked = {},
): Promise<ClosedMonths> {
  const rows = await sqlRows<Row | { month: string; place_id: null }>(
    db,
    `SELECT c.month, f.place_id, f.enterprise_id, f.kind, f.municipality_code, f.seats,
            f.occupied_seats, f.seat_cost_minor, f.hours_per_month, f.public_support_minor
       FROM closed_month c
       LEFT JOIN closed_place_month f
         ON f.month = c.month AND (?::text[] IS NULL OR f.enterprise_id = ANY(?::text[]))
      WHERE ?::text[] IS NULL OR c.month = ANY(?::text[])`,
    [enterprise_ids ?? null, enterprise_ids ?? null, months ?? null, months ?? null],
  );
  return {
    months: new Set(rows.map((row) => row.month)),
    facts: rows.flatMap((row) => (row.place_id === null ? [] : [factsOf(row)])),
  };
}

function factsOf(row: Row): ClosedPlaceMonth {
  const { occupied_seats, seat_cost_minor, hours_per_month, public_support_minor, ...place } = row;
  const hasTerms =
    occupied_seats !== null &&
    seat_cost_minor !== null &&
    hours_per_month !== null &&
    public_support_minor !== null;
  return {
    ...place,
    terms: hasTerms
      ? { occupied_seats, seat_cost_minor, hours_per_month, public_support_minor }
      : null,
  };
}
