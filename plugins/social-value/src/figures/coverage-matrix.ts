import type { MedusaContainer } from "@medusajs/framework/types";
import { type NetworkPlace, networkPlaces, type PlaceFilters } from "./network-places";
import { type FiguresTotal, type PlaceMonthFigures, totalOf } from "./place-month-figures";
import { placeMonths } from "./place-months";

/** Places down, months across. Amounts in öre; coverage in basis points, null without a cost. */
export interface CoverageMatrix {
  months: string[];
  rows: { place: NetworkPlace; cells: PlaceMonthFigures[] }[];
  /** of all places, month by month */
  totals: (FiguresTotal & { month: string })[];
}

export async function coverageMatrix(
  container: MedusaContainer,
  months: string[],
  { locale, filters }: { locale?: string | undefined; filters?: PlaceFilters },
): Promise<CoverageMatrix> {
  const [places, figures] = await Promise.all([
    networkPlaces(container, locale),
    placeMonths(container, months, filters),
  ]);
  const rows = places
    .map((now) => {
      const all = months.map((month) => figures.of(now, month));
      // Named as it was in the last month that is asked for of it.
      const place = all.filter((one) => one.is_asked_for).at(-1)?.place ?? now;
      return { place, cells: all.map((one) => one.figures) };
    })
    .filter(({ cells }) => cells.some((cell) => cell.has_terms || cell.funded_minor !== 0));
  const totals = months.map((month, index) => {
    const cells = rows.flatMap((row) => row.cells[index] ?? []);
    return { month, ...totalOf(cells) };
  });
  return { months, rows, totals };
}
