import type { MedusaContainer } from "@medusajs/framework/types";
import { type NetworkPlace, networkPlaces, type PlaceFilters } from "./network-places";
import { type PlaceMonthFigures, totalOf } from "./place-month-figures";
import { placeMonths } from "./place-months";

export const OVERVIEW_ORDERS = ["name", "gap", "coverage", "funded", "cost"] as const;
export type OverviewOrder = (typeof OVERVIEW_ORDERS)[number];

export interface OverviewRow {
  place: NetworkPlace;
  figures: PlaceMonthFigures;
}

/**
 * Every place that has terms or funding in the month, with cost, public support, sales funding, gap and
 * coverage side by side, and their total. Amounts in öre. A closed month's figures change no more.
 */
export async function monthOverview(
  container: MedusaContainer,
  month: string,
  options: { locale?: string | undefined; filters?: PlaceFilters; order?: OverviewOrder },
) {
  const { locale, filters, order = "name" } = options;
  const [places, figures] = await Promise.all([
    networkPlaces(container, locale),
    placeMonths(container, [month], filters),
  ]);
  const rows = places
    .map((now): OverviewRow => {
      const { place, figures: own } = figures.of(now, month);
      return { place, figures: own };
    })
    .filter(({ figures: own }) => own.has_terms || own.funded_minor !== 0);
  return {
    month,
    is_closed: figures.closed.has(month),
    rows: rows.sort(ORDERS[order]),
    total: totalOf(rows.map((row) => row.figures)),
  };
}

/**
 * The enterprises that the filters let through, each with all its places: sales fill an enterprise's
 * places together, so what they need must not be cut by which of them is looked at.
 */
export async function wholeEnterprises(
  container: MedusaContainer,
  month: string,
  options: Parameters<typeof monthOverview>[2],
) {
  const asked = await monthOverview(container, month, options);
  if (Object.values(options.filters ?? {}).every((chosen) => chosen === undefined)) {
    return asked;
  }
  const enterprise = [...new Set(asked.rows.map(({ place }) => place.enterprise.id))];
  return monthOverview(container, month, { ...options, filters: { enterprise } });
}

/** What most needs a look comes first; equals stay in the order of names. */
const ORDERS: Record<OverviewOrder, (a: OverviewRow, b: OverviewRow) => number> = {
  name: () => 0,
  gap: (a, b) => b.figures.gap_minor - a.figures.gap_minor,
  coverage: (a, b) => coverageOf(a) - coverageOf(b),
  funded: (a, b) => b.figures.funded_minor - a.figures.funded_minor,
  cost: (a, b) => b.figures.cost_minor - a.figures.cost_minor,
};

/** Without a cost there is nothing to cover: last. */
function coverageOf({ figures }: OverviewRow): number {
  return figures.coverage_bp ?? Number.MAX_SAFE_INTEGER;
}
