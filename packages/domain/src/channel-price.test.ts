import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPrice, PRICE_STEPS_MINOR } from "./channel-price";
import { expectCode } from "./testing/expect-code";

describe("a price changed by per cent", () => {
  it("is rounded half up to the öre or the krona", () => {
    expect(changedPrice(8_950n, -2_500, 1)).toBe(6_713n);
    expect(changedPrice(8_950n, -2_500, 100)).toBe(6_700n);
    expect(changedPrice(8_950n, 1_000, 1)).toBe(9_845n);
    expect(changedPrice(40n, -9_000, 100)).toBe(100n);
  });

  it("is no more than half a step from the exact one, and never nothing", () => {
    const price = fc.bigInt({ min: 1n, max: 10_000_000n });
    const change = fc.integer({ min: -9_999, max: 50_000 });
    fc.assert(
      fc.property(price, change, fc.constantFrom(...PRICE_STEPS_MINOR), (minor, bp, step) => {
        const changed = changedPrice(minor, bp, step);
        const off = changed * 10_000n - minor * (10_000n + BigInt(bp));
        const half = 5_000n * BigInt(step);
        expect(changed % BigInt(step)).toBe(0n);
        expect(changed).toBeGreaterThan(0n);
        return (off <= half || changed === BigInt(step)) && off > -half - 1n;
      }),
    );
  });

  it("is refused when nothing would be left, or nothing was", () => {
    for (const [price, bp] of [
      [100n, -10_000],
      [0n, 100],
      [100n, 0.5],
    ] as const) {
      expectCode(() => changedPrice(price, bp, 1), "price_change_invalid", { change_bp: bp });
    }
  });
});
