import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { type Dimension, isOfPlace, sqlOf } from "./dimensions";

/** What other modules know of a place now, for months that keep nothing of it themselves. */
export interface PlaceFacts {
  place_id: string;
  kind: string;
  municipality_code: string;
}

/** Only what is one of the values counts; a dimension that is not named is not asked about. */
export type FigureFilters = Partial<Record<Dimension, readonly string[]>>;

export interface FundingQuestion {
  /** what sales gave to places (the default), or what they gave to training reserves */
  of?: "places" | "reserves";
  /** up to three dimensions, or none for the total */
  by?: readonly Dimension[];
  filters?: FigureFilters;
  /** 'YYYY-MM', both included */
  first_month?: string;
  last_month?: string;
  /** of all places; needed only to ask by or for place_kind or municipality */
  places?: readonly PlaceFacts[];
}

/** A sum of postings; `keys` has the dimensions asked for, '' where a posting has none. */
export interface FundingFigure {
  keys: Partial<Record<Dimension, string>>;
  /** öre, reversals deducted */
  amount_minor: bigint;
  postings: number;
}

/**
 * What the ledger says that sales have funded, summed by the dimensions asked for and sorted by them.
 * Rolled up, with the postings since added, in one statement: exact at one moment, and however it is
 * asked it sums to the same.
 */
export async function fundingFigures(
  db: Knex,
  question: FundingQuestion,
): Promise<FundingFigure[]> {
  const { by = [], filters = {}, places = [] } = question;
  const asked = Object.keys(filters) as Dimension[];
  const where = conditions(question);
  const isPlaceNeeded = [...by, ...asked].some(isOfPlace);
  const keys = by.map((dimension) => `${sqlOf(dimension)} AS key_${dimension}`);
  const columns = [...keys, "coalesce(sum(f.amount_minor), 0)::text AS amount_minor"];
  const groups = by.map((_, index) => index + 1).join(", ");
  const rows = await sqlRows<Record<string, string>>(
    db,
    `SELECT ${columns.join(", ")}, coalesce(sum(f.postings), 0)::text AS postings
       FROM funding_figure f ${isPlaceNeeded ? PLACES : ""}
      WHERE ${where.map((condition) => condition.sql).join(" AND ")}
      ${by.length > 0 ? `GROUP BY ${groups} ORDER BY ${groups}` : ""}`,
    [
      ...(isPlaceNeeded ? placeBindings(places) : []),
      ...where.flatMap((condition) => condition.bindings),
    ],
  );
  return rows.map((row) => ({
    keys: Object.fromEntries(by.map((dimension) => [dimension, row[`key_${dimension}`]])),
    amount_minor: BigInt(row.amount_minor ?? 0),
    postings: Number(row.postings),
  }));
}

const PLACES = `LEFT JOIN unnest(?::text[], ?::text[], ?::text[]) AS p (place_id, kind, municipality_code)
  ON p.place_id = f.place_id
  LEFT JOIN closed_place_month c ON c.month = f.month AND c.place_id = f.place_id`;

function placeBindings(places: readonly PlaceFacts[]): unknown[] {
  return [
    places.map((place) => place.place_id),
    places.map((place) => place.kind),
    places.map((place) => place.municipality_code),
  ];
}

interface Condition {
  sql: string;
  bindings: unknown[];
}

function conditions(question: FundingQuestion): Condition[] {
  const { of = "places", filters = {}, first_month, last_month } = question;
  const all: Condition[] = [
    { sql: of === "places" ? "f.place_id <> ''" : "f.place_id = ''", bindings: [] },
  ];
  for (const [dimension, values] of Object.entries(filters)) {
    all.push({ sql: `${sqlOf(dimension as Dimension)} = ANY(?)`, bindings: [values] });
  }
  if (first_month !== undefined) {
    all.push({ sql: "f.month >= ?", bindings: [first_month] });
  }
  if (last_month !== undefined) {
    all.push({ sql: "f.month <= ?", bindings: [last_month] });
  }
  return all;
}
