import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minor, RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { trainingMinutes } from "./training-time";

const seat = { seat_cost_minor: 1_200_000n, hours_per_month: 80 };

describe("trainingMinutes", () => {
  it("is the whole month for a seat's whole cost", () => {
    fc.assert(
      fc.property(minor(10n ** 9n), fc.integer({ min: 1, max: 744 }), (cost, hours_per_month) => {
        const seat_cost_minor = cost + 1n;
        expect(trainingMinutes(seat_cost_minor, { seat_cost_minor, hours_per_month })).toBe(
          hours_per_month * 60,
        );
      }),
      RUNS,
    );
  });

  it("never claims a minute that the amount does not pay for in full", () => {
    fc.assert(
      fc.property(minor(10n ** 9n), (amount_minor) => {
        const minutes = BigInt(trainingMinutes(amount_minor, seat));
        const cost = seat.seat_cost_minor;
        expect(minutes * cost <= amount_minor * 4800n).toBe(true);
        expect((minutes + 1n) * cost > amount_minor * 4800n).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    [250n, 1],
    [249n, 0],
    [100_000n, 400],
    [0n, 0],
    [-100_000n, -400],
    [-249n, 0],
  ])("%s öre is %s minutes", (amount_minor, minutes) => {
    expect(Object.is(trainingMinutes(amount_minor, seat), minutes)).toBe(true);
  });

  it("counts half hours", () => {
    expect(trainingMinutes(1_200_000n, { ...seat, hours_per_month: 86.5 })).toBe(5190);
  });

  it("is 0 without cost or hours, and refuses hours that are not a number", () => {
    expect(trainingMinutes(1000n, { ...seat, seat_cost_minor: 0n })).toBe(0);
    expect(trainingMinutes(1000n, { ...seat, hours_per_month: 0 })).toBe(0);
    const hours_per_month = Number.NaN;
    expectCode(() => trainingMinutes(1000n, { ...seat, hours_per_month }), "amount_invalid");
  });
});
