import { describe, expect, test } from "vitest";
import { comparisonPrice } from "./comparison-price";

describe("comparisonPrice", () => {
  test.each([
    [8900n, 350, 25429n],
    [8900n, 1000, 8900n],
    [100n, 6000, 17n],
    [0n, 1, 0n],
  ])("%s öre for %s thousandths", (price, content, unit) => {
    expect(comparisonPrice(price, content)).toBe(unit);
  });

  test.each([
    [100n, 0, "denominator_not_positive"],
    [-1n, 10, "amount_negative"],
  ])("%s öre for %s thousandths is refused", (price, content, code) => {
    expect(() => comparisonPrice(price, content)).toThrow(code);
  });
});
