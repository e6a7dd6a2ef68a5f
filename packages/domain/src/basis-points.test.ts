import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertSharesSumToWhole, shareOf } from "./basis-points";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const shares = (...values: number[]) =>
  values.map((share_bp, index) => ({ key: `s${index}`, share_bp }));

describe("shareOf", () => {
  it("is nothing at 0, all at 10 000, and half up between", () => {
    fc.assert(
      fc.property(fc.bigInt(), (amount) => {
        expect(shareOf(amount, 0)).toBe(0n);
        expect(shareOf(amount, 10000)).toBe(amount);
      }),
      RUNS,
    );
    expect(shareOf(1n, 5000)).toBe(1n);
    expect(shareOf(1n, 4999)).toBe(0n);
    expect(shareOf(12170n, 500)).toBe(609n);
  });

  it.each([-1, 10001, 0.5, Number.NaN])("refuses %s", (share_bp) => {
    expectCode(() => shareOf(1n, share_bp), "basis_points_invalid");
  });
});

describe("assertSharesSumToWhole", () => {
  it("takes shares that sum to 10 000", () => {
    expect(() => assertSharesSumToWhole(shares(10000))).not.toThrow();
    expect(() => assertSharesSumToWhole(shares(1, 9999))).not.toThrow();
  });

  it.each([
    [[9999], 9999],
    [[5000, 5001], 10001],
    [[], 0],
  ])("refuses %j and says what they sum to", (values, sum_bp) => {
    expectCode(() => assertSharesSumToWhole(shares(...values)), "shares_do_not_sum", { sum_bp });
  });

  it.each([[[0, 10000]], [[-1, 10001]], [[0.5, 9999.5]]])("refuses a share in %j", (values) => {
    expectCode(() => assertSharesSumToWhole(shares(...values)), "basis_points_invalid");
  });
});
