import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sumOf } from "./amount";
import { RUNS, shuffled } from "./testing/arbitraries";
import { type ChargedPart, type ChargeLeft, planTransfers } from "./transfers";

const parts: fc.Arbitrary<ChargedPart[]> = fc.array(
  fc.record({
    charge_id: fc.constantFrom("ch_1", "ch_2", "ch_3", null),
    amount_minor: fc.bigInt({ min: -9_000n, max: 20_000n }),
  }),
  { maxLength: 9 },
);
/** Two charges of one order and one of another, refunded or moved beyond what they brought at times. */
const charges: fc.Arbitrary<ChargeLeft[]> = fc
  .tuple(...[1, 2, 3].map(() => fc.bigInt({ min: -5_000n, max: 30_000n })))
  .map((left) =>
    left.map((remaining_minor, n) => ({
      charge_id: `ch_${n + 1}`,
      order_id: n < 2 ? "order_1" : "order_2",
      remaining_minor,
    })),
  );
const ENOUGH = [1, 2, 3].map((n) => ({
  charge_id: `ch_${n}`,
  order_id: `order_${n}`,
  remaining_minor: 1_000_000n,
}));
const netOf = (all: readonly ChargedPart[], charge: string | null) =>
  sumOf(all.filter((one) => one.charge_id === charge).map((one) => one.amount_minor));

describe("planTransfers", () => {
  it("moves the payout exactly, once for each charge and never more than remains of it", () => {
    fc.assert(
      fc.property(parts, charges, (all, left) => {
        const payout_minor = sumOf(all.map((one) => one.amount_minor));
        const transfers = planTransfers(all, left);
        expect(sumOf(transfers.map((one) => one.amount_minor))).toBe(
          payout_minor > 0n ? payout_minor : 0n,
        );
        expect(new Set(transfers.map((one) => one.charge_id)).size).toBe(transfers.length);
        for (const { charge_id, amount_minor } of transfers) {
          expect(amount_minor).toBeGreaterThan(0n);
          const own = left.find((one) => one.charge_id === charge_id);
          if (charge_id !== null) {
            expect(amount_minor).toBeLessThanOrEqual(own?.remaining_minor ?? 0n);
          }
        }
      }),
      RUNS,
    );
  });

  it("moves no more by a charge than it brought, while every charge has enough left", () => {
    fc.assert(
      fc.property(parts, (all) => {
        for (const { charge_id, amount_minor } of planTransfers(all, ENOUGH)) {
          expect(amount_minor).toBeLessThanOrEqual(netOf(all, charge_id));
        }
      }),
      RUNS,
    );
  });

  it("does not hang on the order of the parts", () => {
    const cases = parts.chain((all) => fc.tuple(fc.constant(all), shuffled(all), charges));
    fc.assert(
      fc.property(cases, ([all, other, left]) => {
        expect(planTransfers(other, left)).toEqual(planTransfers(all, left));
      }),
      RUNS,
    );
  });

  test("a refund of what was paid out before is set off against the other charges", () => {
    const all = [
      { charge_id: "ch_2", amount_minor: -300n },
      { charge_id: "ch_1", amount_minor: 1000n },
      { charge_id: null, amount_minor: 500n },
    ];
    expect(planTransfers(all, ENOUGH)).toEqual([
      { charge_id: "ch_1", amount_minor: 800n },
      { charge_id: null, amount_minor: 400n },
    ]);
  });

  test("what exceeds a charge goes by its order's others, and the rest by none", () => {
    const left = [
      { charge_id: "ch_1", order_id: "order_1", remaining_minor: 100n },
      { charge_id: "ch_2", order_id: "order_1", remaining_minor: 250n },
      { charge_id: "ch_3", order_id: "order_2", remaining_minor: 900n },
    ];
    const all = [
      { charge_id: "ch_1", amount_minor: 500n },
      { charge_id: "ch_3", amount_minor: 50n },
    ];
    expect(planTransfers(all, left)).toEqual([
      { charge_id: "ch_1", amount_minor: 100n },
      { charge_id: "ch_2", amount_minor: 250n },
      { charge_id: "ch_3", amount_minor: 50n },
      { charge_id: null, amount_minor: 150n },
    ]);
  });
});
