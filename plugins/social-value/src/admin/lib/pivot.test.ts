import { describe, expect, it } from "vitest";
import { MOST_SERIES } from "./chart-colours";
import { drawnSeries, type Point, seriesOf } from "./pivot";

const MONTHS = ["2026-09", "2026-10", "2026-11"];
const point = (month: string, id: string, amount_minor: number): Point => ({
  month,
  id,
  name: id.toUpperCase(),
  amount_minor,
});

describe("series over months", () => {
  it("have every month, and the largest comes first", () => {
    const series = seriesOf(
      [point("2026-09", "web", 100), point("2026-11", "stall", 300), point("2026-11", "web", 50)],
      MONTHS,
    );
    expect(series).toEqual([
      { id: "stall", name: "STALL", total_minor: 300, amounts_minor: [0, 0, 300] },
      { id: "web", name: "WEB", total_minor: 150, amounts_minor: [100, 0, 50] },
    ]);
  });

  it("lose not one öre when the small ones are drawn together", () => {
    const ids = Array.from({ length: MOST_SERIES + 3 }, (_, index) => `p${index}`);
    const points = ids.flatMap((id, index) =>
      MONTHS.map((month, at) => point(month, id, (index + 1) * (at + 1) - 2)),
    );
    const series = seriesOf(points, MONTHS);
    const { drawn, others } = drawnSeries(series, (count) => `Övriga ${count}`);
    expect(drawn).toHaveLength(MOST_SERIES);
    expect(others?.name).toBe("Övriga 3");
    const sum = (all: { total_minor: number }[]) =>
      all.reduce((total, one) => total + one.total_minor, 0);
    expect(sum(drawn) + (others?.total_minor ?? 0)).toBe(sum(series));
    for (const [at] of MONTHS.entries()) {
      const ofMonth = (all: { amounts_minor: number[] }[]) =>
        all.reduce((total, one) => total + (one.amounts_minor[at] ?? 0), 0);
      expect(ofMonth(drawn) + (others?.amounts_minor[at] ?? 0)).toBe(ofMonth(series));
    }
  });

  it("are all drawn while there are colours, and a single one left over keeps its name", () => {
    const points = Array.from({ length: MOST_SERIES }, (_, index) =>
      point("2026-09", `p${index}`, index + 1),
    );
    expect(drawnSeries(seriesOf(points, MONTHS), String).others).toBeNull();
    const more = seriesOf([...points, point("2026-09", "small", 0)], MONTHS);
    expect(drawnSeries(more, String).others?.name).toBe("SMALL");
  });
});
