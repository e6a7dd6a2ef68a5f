import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lesserOf, sumOf } from "./amount";
import { divideRefund, type RefundableLine } from "./refund";
import { minor, RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const lines: fc.Arbitrary<RefundableLine[]> = fc
  .array(fc.tuple(minor(50_000n), minor(50_000n)), { minLength: 1, maxLength: 5 })
  .map((pairs) =>
    pairs.map(([remaining_minor, reduced_minor], index) => ({
      line_id: index === 0 ? null : `line_${index}`,
      remaining_minor,
      reduced_minor,
    })),
  );

const refund = lines.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.bigInt({ min: 0n, max: sumOf(all.map((line) => line.remaining_minor)) }),
  ),
);

describe("divideRefund", () => {
  it("gives back the amount, and of no line more than remains of it", () => {
    fc.assert(
      fc.property(refund, ([all, amount_minor]) => {
        const parts = divideRefund(amount_minor, all);
        expect(sumOf(parts.values())).toBe(amount_minor);
        for (const { line_id, remaining_minor } of all) {
          expect(parts.get(line_id) ?? 0n).toBeLessThanOrEqual(remaining_minor);
        }
      }),
      RUNS,
    );
  });

  it("follows what the order no longer holds before anything else", () => {
    fc.assert(
      fc.property(refund, ([all, amount_minor]) => {
        const parts = divideRefund(amount_minor, all);
        const reduced_minor = sumOf(
          all.map((line) => lesserOf(line.reduced_minor, line.remaining_minor)),
        );
        const fromReduced_minor = sumOf(
          all.map((line) => lesserOf(line.reduced_minor, parts.get(line.line_id) ?? 0n)),
        );
        expect(fromReduced_minor).toBeGreaterThanOrEqual(lesserOf(amount_minor, reduced_minor));
      }),
      RUNS,
    );
  });

  it("is the same whichever order the lines are listed in", () => {
    const cases = refund.chain(([all, amount_minor]) =>
      fc.tuple(fc.constant(all), shuffled(all), fc.constant(amount_minor)),
    );
    fc.assert(
      fc.property(cases, ([all, other, amount_minor]) => {
        const sorted = (parts: Map<string | null, bigint>) =>
          [...parts].sort(([a], [b]) => String(a).localeCompare(String(b)));
        expect(sorted(divideRefund(amount_minor, other))).toEqual(
          sorted(divideRefund(amount_minor, all)),
        );
      }),
      RUNS,
    );
  });

  test("a returned jar's money comes from the jar's line, not from another seller's", () => {
    const order = [
      { line_id: "honey", remaining_minor: 15_500n, reduced_minor: 15_500n },
      { line_id: "shawl", remaining_minor: 119_000n, reduced_minor: 0n },
    ];
    expect(divideRefund(15_500n, order)).toEqual(new Map([["honey", 15_500n]]));
    expect(divideRefund(20_000n, order)).toEqual(
      new Map([
        ["honey", 15_500n],
        ["shawl", 4_500n],
      ]),
    );
  });

  test("what is asked for by line is taken from that line", () => {
    const order = [
      { line_id: "a", remaining_minor: 10_000n, reduced_minor: 0n },
      { line_id: "b", remaining_minor: 10_000n, reduced_minor: 10_000n },
    ];
    expect(divideRefund(2_500n, order, new Map([["a", 2_500n]]))).toEqual(new Map([["a", 2_500n]]));
  });

  it("refuses more than remains, in all or of one line, and more by line than in all", () => {
    const order = [{ line_id: "a", remaining_minor: 100n, reduced_minor: 0n }];
    expectCode(() => divideRefund(101n, order), "amount_exceeds_remaining");
    expectCode(
      () => divideRefund(101n, order, new Map([["a", 101n]])),
      "amount_exceeds_remaining",
      {
        amount: "101",
        remaining: "100",
        line_id: "a",
      },
    );
    expectCode(() => divideRefund(1n, order, new Map([["b", 1n]])), "amount_exceeds_remaining");
    expectCode(() => divideRefund(1n, order, new Map([["a", 2n]])), "amount_exceeds_remaining");
    expectCode(() => divideRefund(0n, order, new Map([["a", -1n]])), "amount_negative");
  });
});
