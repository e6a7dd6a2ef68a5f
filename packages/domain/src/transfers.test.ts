import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sumOf } from "./amount";
import { RUNS, shuffled } from "./testing/arbitraries";
import { type ChargedPart, planTransfers } from "./transfers";

const parts: fc.Arbitrary<ChargedPart[]> = fc.array(
  fc.record({
    charge_id: fc.constantFrom("ch_1", "ch_2", "ch_3", null),
    amount_minor: fc.bigInt({ min: -9_000n, max: 20_000n }),
  }),
  { maxLength: 9 },
);
const netOf = (all: readonly ChargedPart[], charge: string | null) =>
  sumOf(all.filter((one) => one.charge_id === charge).map((one) => one.amount_minor));

describe("planTransfers", () => {
  it("moves the payout exactly, once for each charge and never more than it brought", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const payout_minor = sumOf(all.map((one) => one.amount_minor));
        const transfers = planTransfers(all);
        expect(sumOf(transfers.map((one) => one.amount_minor))).toBe(
          payout_minor > 0n ? payout_minor : 0n,
        );
        expect(new Set(transfers.map((one) => one.charge_id)).size).toBe(transfers.length);
        for (const { charge_id, amount_minor } of transfers) {
          expect(amount_minor).toBeGreaterThan(0n);
          expect(amount_minor).toBeLessThanOrEqual(netOf(all, charge_id));
        }
      }),
      RUNS,
    );
  });

  it("does not hang on the order of the parts", () => {
    const cases = parts.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(cases, ([all, other]) => {
        expect(planTransfers(other)).toEqual(planTransfers(all));
      }),
      RUNS,
    );
  });

  test("a refund of what was paid out before is set off against the other charges", () => {
    const all = [
      { charge_id: "ch_old", amount_minor: -300n },
      { charge_id: "ch_1", amount_minor: 1000n },
      { charge_id: null, amount_minor: 500n },
    ];
    expect(planTransfers(all)).toEqual([
      { charge_id: "ch_1", amount_minor: 800n },
      { charge_id: null, amount_minor: 400n },
    ]);
  });
});
