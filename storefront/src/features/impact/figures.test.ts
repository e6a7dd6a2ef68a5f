import fc from "fast-check";
import { expect, test } from "vitest";
import type { Impact, ImpactRow } from "../../lib/backend/impact";
import { byChain, byGroup, byMonth, latestClosed, scaleOf } from "./figures";

const row = (month: string, group: ImpactRow["group"], key: string, kronor: bigint): ImpactRow => ({
  month,
  group,
  key,
  name: key,
  funded_minor: kronor * 100n,
  state: "open",
  seats: null,
  hours: null,
  cost_minor: null,
  public_support_minor: null,
  coverage_bp: null,
});

const impact: Impact = {
  first_month: "2025-11",
  last_month: "2026-02",
  last_closed_month: "2025-12",
  funded_minor: 700n,
  rows: [
    row("2025-11", "network", "", 3n),
    row("2025-11", "municipality", "0181", 1n),
    row("2025-11", "municipality", "1784", 2n),
    row("2025-12", "network", "", 4n),
    row("2025-12", "kind", "work_training", 4n),
    row("2025-12", "municipality", "0181", 4n),
    row("2026-01", "municipality", "0480", 0n),
  ],
  channels: [],
  chains: [
    { month: "2025-11", chain: { id: "a", name: "Ull" }, funded_minor: 100n },
    { month: "2025-12", chain: { id: "b", name: "Honung" }, funded_minor: 500n },
    { month: "2025-12", chain: { id: "a", name: "Ull" }, funded_minor: 100n },
  ],
};

test("every month of the period stands there, in order, and says whether it is closed", () => {
  expect(byMonth(impact)).toEqual([
    { month: "2025-11", funded_minor: 300n, is_closed: true },
    { month: "2025-12", funded_minor: 400n, is_closed: true },
    { month: "2026-01", funded_minor: 0n, is_closed: false },
    { month: "2026-02", funded_minor: 0n, is_closed: false },
  ]);
});

test("parts are summed over the months, the largest first, without those that got nothing", () => {
  expect(byChain(impact).map(({ name, funded_minor }) => [name, funded_minor])).toEqual([
    ["Honung", 500n],
    ["Ull", 200n],
  ]);
  expect(
    byGroup(impact, "municipality").map(({ key, funded_minor }) => [key, funded_minor]),
  ).toEqual([
    ["0181", 500n],
    ["1784", 200n],
  ]);
});

test("the latest closed month is of the period", () => {
  expect(latestClosed(impact)?.month).toBe("2025-12");
  expect(latestClosed({ ...impact, last_month: "2025-11" })?.rows).toHaveLength(1);
  expect(latestClosed({ ...impact, last_closed_month: null })).toBeNull();
});

test("a scale covers what is drawn with two to five lines of round amounts", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 501n, max: 10n ** 15n }), (largest_minor) => {
      const { end_minor, step_minor } = scaleOf(largest_minor);
      expect(end_minor).toBeGreaterThanOrEqual(largest_minor);
      expect(end_minor % step_minor).toBe(0n);
      expect(end_minor / step_minor).toBeLessThanOrEqual(5n);
      expect(end_minor / step_minor).toBeGreaterThanOrEqual(2n);
    }),
  );
});
