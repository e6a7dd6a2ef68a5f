import type { MedusaContainer } from "@medusajs/framework/types";
import { type NetworkPlace, networkPlaces, type PlaceFilters } from "./network-places";
import { type FiguresTotal, type PlaceMonthFigures, totalOf } from "./place-month-figures";
import { placeMonths } from "./place-months";

const COMPARED = ["cost_minor", "public_support_minor", "funded_minor", "gap_minor"] as const;

/** What the month has more than the other, öre; coverage in basis points, null unless both have one. */
export type Change = Record<(typeof COMPARED)[number], number> & { coverage_bp: number | null };

export interface Comparison {
  month: string;
  with_month: string;
  rows: {
    place: NetworkPlace;
    figures: PlaceMonthFigures;
    with: PlaceMonthFigures;
    change: Change;
  }[];
  total: FiguresTotal;
  with_total: FiguresTotal;
  change: Change;
}

/** Two months side by side, place by place and in all. */
export async function comparison(
  container: MedusaContainer,
  { month, with_month }: { month: string; with_month: string },
  { locale, filters }: { locale?: string | undefined; filters?: PlaceFilters },
): Promise<Comparison> {
  const [places, figures] = await Promise.all([
    networkPlaces(container, locale),
    placeMonths(container, [month, with_month], filters),
  ]);
  const rows = places
    .map((now) => {
      const { place, figures: own, is_asked_for } = figures.of(now, month);
      const other = figures.of(now, with_month);
      return {
        place: is_asked_for ? place : other.place,
        figures: own,
        with: other.figures,
        change: changeOf(own, other.figures),
      };
    })
    .filter((row) => [row.figures, row.with].some((one) => one.has_terms || one.funded_minor));
  const total = totalOf(rows.map((row) => row.figures));
  const with_total = totalOf(rows.map((row) => row.with));
  return { month, with_month, rows, total, with_total, change: changeOf(total, with_total) };
}

type Compared = Record<(typeof COMPARED)[number], number> & { coverage_bp: number | null };

function changeOf(one: Compared, other: Compared): Change {
  const amounts = Object.fromEntries(
    COMPARED.map((field) => [field, one[field] - other[field]]),
  ) as Record<(typeof COMPARED)[number], number>;
  const isKnown = one.coverage_bp !== null && other.coverage_bp !== null;
  return {
    ...amounts,
    coverage_bp: isKnown ? (one.coverage_bp ?? 0) - (other.coverage_bp ?? 0) : null,
  };
}
