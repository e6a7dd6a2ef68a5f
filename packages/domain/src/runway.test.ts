import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runwayOf } from "./runway";
import { minor, RUNS } from "./testing/arbitraries";

describe("the runway", () => {
  test("a reserve of 30 000 kr and a deficit of 12 000 kr a month last two and a half months", () => {
    const runway = runwayOf({
      reserve_minor: 3_000_000n,
      need_minor: 2_000_000n,
      contributed_minor: [700_000n, 900_000n, 800_000n],
    });
    expect(runway).toEqual({
      rate_minor: 800_000n,
      deficit_minor: 1_200_000n,
      runway_tenths: 25,
    });
  });

  test("has no end where the rate covers the need, and is nothing without a reserve", () => {
    const need_minor = 500n;
    expect(
      runwayOf({ reserve_minor: 0n, need_minor, contributed_minor: [500n] }).runway_tenths,
    ).toBeNull();
    expect(
      runwayOf({ reserve_minor: -9n, need_minor, contributed_minor: [100n] }).runway_tenths,
    ).toBe(0);
    expect(runwayOf({ reserve_minor: 900n, need_minor, contributed_minor: [] }).runway_tenths).toBe(
      18,
    );
  });

  test("a month of refunds counts, but a rate is never below zero", () => {
    const contributed_minor = [-300n, 100n];
    const { rate_minor } = runwayOf({ reserve_minor: 0n, need_minor: 5n, contributed_minor });
    expect(rate_minor).toBe(0n);
  });

  test("the reserve lasts so many months and no tenth more", () => {
    const input = fc.record({
      reserve_minor: fc.bigInt({ min: -5000n, max: 9_000_000n }),
      need_minor: minor(3_000_000n),
      contributed_minor: fc.array(minor(2_000_000n), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(input, (given) => {
        const { rate_minor, deficit_minor, runway_tenths } = runwayOf(given);
        if (runway_tenths === null) {
          expect(rate_minor).toBeGreaterThanOrEqual(given.need_minor);
          return;
        }
        const held = given.reserve_minor > 0n ? given.reserve_minor : 0n;
        expect(deficit_minor).toBe(given.need_minor - rate_minor);
        expect(BigInt(runway_tenths) * deficit_minor).toBeLessThanOrEqual(10n * held);
        expect(BigInt(runway_tenths + 1) * deficit_minor).toBeGreaterThan(10n * held);
      }),
      RUNS,
    );
  });
});
