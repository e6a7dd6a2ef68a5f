import type { MedusaContainer } from "@medusajs/framework/types";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";
import { isAskedFor, type NetworkPlace, type PlaceFilters, placeThen } from "./network-places";
import { placeFactsOfMonths } from "./place-facts";
import { figuresOf, type PlaceMonthFigures } from "./place-month-figures";

/** A place as it was in a month, and its figures then. */
export interface PlaceMonth {
  place: NetworkPlace;
  figures: PlaceMonthFigures;
  /** whether the filters let through what it was then */
  is_asked_for: boolean;
}

export interface PlaceMonths {
  /** those of the months that are closed */
  closed: ReadonlySet<string>;
  of(place: NetworkPlace, month: string): PlaceMonth;
  /** the figures alone, whatever the place was then */
  figuresOf(placeId: string, month: string): PlaceMonthFigures;
}

/**
 * The figures of every place in each of the months: one statement for closed months' facts, one for the
 * terms of the others, one for funding. What the filters do not let through has no figures, and what
 * belongs to another enterprise than they name is not read.
 */
export async function placeMonths(
  container: MedusaContainer,
  months: readonly string[],
  filters: PlaceFilters = {},
): Promise<PlaceMonths> {
  const { enterprise } = filters;
  const [facts, funded] = await Promise.all([
    placeFactsOfMonths(container, months, enterprise),
    container.resolve<FundingModuleService>(FUNDING_MODULE).fundingFigures({
      by: ["place", "month"],
      filters: { month: months, ...(enterprise ? { enterprise } : {}) },
    }),
  ]);
  const key = (placeId: string, month: string) => `${placeId}|${month}`;
  const termsOf = new Map(facts.terms.map((one) => [key(one.place_id, one.month), one]));
  const fundedOf = new Map(
    funded.map(({ keys, amount_minor }) => [key(keys.place ?? "", keys.month ?? ""), amount_minor]),
  );
  const figures = (placeId: string, month: string) => {
    const own = key(placeId, month);
    return figuresOf(month, termsOf.get(own), fundedOf.get(own) ?? 0n);
  };
  return {
    closed: facts.closed,
    figuresOf: figures,
    of: (now, month) => {
      const place = placeThen(now, facts.keptOf(now.id, month));
      const is_asked_for = isAskedFor(place, filters);
      return {
        place,
        is_asked_for,
        figures: is_asked_for ? figures(now.id, month) : figuresOf(month, undefined, 0n),
      };
    },
  };
}
