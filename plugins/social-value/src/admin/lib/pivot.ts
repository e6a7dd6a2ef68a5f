import { MOST_SERIES } from "./chart-colours";

/** An amount of a series in a month, öre. */
export interface Point {
  month: string;
  id: string;
  name: string;
  amount_minor: number;
}

export interface Series {
  id: string;
  name: string;
  total_minor: number;
  /** as many as the period's months, in their order */
  amounts_minor: number[];
}

/** One series for each id, the largest first, with nothing in the months that have no point. */
export function seriesOf(points: readonly Point[], months: readonly string[]): Series[] {
  const series = new Map<string, Series>();
  for (const { month, id, name, amount_minor } of points) {
    const one = series.get(id) ?? { id, name, total_minor: 0, amounts_minor: months.map(() => 0) };
    const index = months.indexOf(month);
    if (index >= 0) {
      one.amounts_minor[index] = (one.amounts_minor[index] ?? 0) + amount_minor;
      one.total_minor += amount_minor;
    }
    series.set(id, one);
  }
  return [...series.values()].sort((a, b) => b.total_minor - a.total_minor);
}

/** The series that are drawn by themselves, and the rest as one; null when there is no rest. */
export function drawnSeries(
  series: readonly Series[],
  nameOfOthers: (count: number) => string,
): { drawn: Series[]; others: Series | null } {
  const rest = series.slice(MOST_SERIES);
  const [only] = rest;
  if (only === undefined) {
    return { drawn: [...series], others: null };
  }
  const others = {
    id: "others",
    name: rest.length === 1 ? only.name : nameOfOthers(rest.length),
    total_minor: rest.reduce((sum, one) => sum + one.total_minor, 0),
    amounts_minor: only.amounts_minor.map((_, index) =>
      rest.reduce((sum, one) => sum + (one.amounts_minor[index] ?? 0), 0),
    ),
  };
  return { drawn: series.slice(0, MOST_SERIES), others };
}
