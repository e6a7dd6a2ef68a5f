import { sumOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type FundingFigure, fundingFigures } from "./funding-figures";

/** Sales funding, in öre, and the first month of it ('YYYY-MM', null while there is none). */
export interface FundedSum {
  key: string;
  funded_minor: bigint;
  since: string | null;
}

/** What sales have funded, all months, by enterprise of the place or by value chain. */
export async function fundedBy(
  db: Knex,
  dimension: "enterprise" | "chain",
  ids: readonly string[],
): Promise<FundedSum[]> {
  const figures = await fundingFigures(db, {
    by: [dimension, "month"],
    filters: { [dimension]: ids },
  });
  const byKey = new Map<string, FundingFigure[]>();
  for (const figure of figures) {
    const key = figure.keys[dimension] ?? "";
    byKey.set(key, [...(byKey.get(key) ?? []), figure]);
  }
  return [...byKey].map(([key, ofKey]) => ({
    key,
    funded_minor: sumOf(ofKey.map((figure) => figure.amount_minor)),
    since: ofKey[0]?.keys.month ?? null,
  }));
}

/** What sales have funded of each place in each month. `key` is the place, `since` the month. */
export async function fundedByPlaceMonth(
  db: Knex,
  placeIds: readonly string[],
  month?: string,
): Promise<FundedSum[]> {
  const figures = await fundingFigures(db, {
    by: ["month", "place"],
    filters: { place: placeIds, ...(month ? { month: [month] } : {}) },
  });
  return figures.map(({ keys, amount_minor }) => ({
    key: keys.place ?? "",
    funded_minor: amount_minor,
    since: keys.month ?? null,
  }));
}
