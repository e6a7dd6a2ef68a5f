import { currentMonth, isMonth } from "./month";
import { inOrder, type Period, periodOf } from "./period";
import { useFilters } from "./use-filters";

/** What figures can be narrowed to; the names are the API's, and the address's. */
export const FIGURE_FILTERS = [
  "enterprise",
  "place_kind",
  "municipality",
  "channel",
  "chain",
] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** What figures of places can be narrowed to; channel and chain belong to sales. */
export const PLACE_FILTERS: readonly FigureFilter[] = ["enterprise", "place_kind", "municipality"];

/** The month, the period and the filters of a page of figures, kept in its address. */
export function useFigureFilters(filters: readonly FigureFilter[]) {
  const { get, offset, offsetOf, set } = useFilters();
  const chosen = Object.fromEntries(filters.map((filter) => [filter, get(filter)])) as Partial<
    Record<FigureFilter, string>
  >;
  const period = periodOf(
    { first_month: get("first_month"), last_month: get("last_month") },
    currentMonth(),
  );
  return {
    get,
    set,
    offset,
    offsetOf,
    month: isMonth(get("month")) ? get("month") : currentMonth(),
    period,
    /** What is chosen of the filters that the page has, as the API takes it. */
    chosen,
    isFiltered: Object.values(chosen).some(Boolean),
    setPeriod: (next: Period, end: keyof Period) => set({ ...inOrder(next, end) }),
  };
}
