import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PricePoint, standingReduction } from "./price-history";
import { RUNS } from "./testing/arbitraries";

const DAY_MS = 24 * 60 * 60 * 1000;
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * DAY_MS);
const point = (n: number, amount: number, original = amount): PricePoint => ({
  ...{ from: day(n), amount_minor: BigInt(amount), original_minor: BigInt(original) },
});
const lowest = (...history: PricePoint[]) => standingReduction(history)?.lowest_30_days_minor;

describe("standingReduction", () => {
  test("a plain price is no reduction, nor is one that nothing was known before", () => {
    expect(standingReduction([])).toBeNull();
    expect(standingReduction([point(0, 100), point(5, 80)])).toBeNull();
    expect(standingReduction([point(0, 80, 100)])).toBeNull();
  });

  test("compares with the lowest of the 30 days before", () => {
    expect(standingReduction([point(0, 100), point(40, 80, 100)])).toEqual({
      ...{ amount_minor: 80n, original_minor: 100n, lowest_30_days_minor: 100n },
      reduced_at: day(40),
    });
    // Dear for a week before the sale: the price of before that is what is told.
    expect(lowest(point(0, 100), point(33, 150), point(40, 80, 150))).toBe(100n);
    // 90 held until the very day that the 30 days began on, or a day longer.
    expect(lowest(point(0, 90), point(10, 100), point(40, 80, 100))).toBe(100n);
    expect(lowest(point(0, 90), point(11, 100), point(40, 80, 100))).toBe(90n);
  });

  test("a price that is lowered again is compared with the reduced one", () => {
    expect(lowest(point(0, 100), point(40, 80, 100), point(45, 70, 100))).toBe(80n);
    expect(lowest(point(0, 100), point(40, 80, 100), point(45, 80, 90))).toBe(100n);
  });

  test("is the least of what held on any of those days, whatever the history", () => {
    const amounts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99 })),
      {
        ...{ minLength: 1, maxLength: 12 },
      },
    );
    fc.assert(
      fc.property(amounts, (steps) => {
        let at = 0;
        const before = steps.map(([days, amount]) => {
          at += days;
          return point(at, amount);
        });
        const start = at + 1;
        const reduction = standingReduction([...before, point(start, 500, 1000)]);
        const held = [...Array(30).keys()].flatMap((back) => {
          // The instant before each midnight of the days before.
          const moment = day(start - back).getTime() - 1;
          const on = before.filter(({ from }) => from.getTime() <= moment).at(-1);
          return on ? [Number(on.amount_minor)] : [];
        });
        expect(Number(reduction?.lowest_30_days_minor)).toBe(Math.min(...held));
      }),
      RUNS,
    );
  });
});
