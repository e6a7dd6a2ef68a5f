import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerPayment,
  networkCommission,
  networkDisputes,
  networkPaymentFees,
} from "./accounts";
import { sumOf } from "./amount";
import { providerPostings } from "./provider-money";
import { minor, RUNS } from "./testing/arbitraries";

describe("what a payment provider takes and gives back", () => {
  const signed = fc.bigInt({ min: -100_000_000n, max: 100_000_000n });
  const movement = fc.record({ taken_minor: signed, fee_minor: signed });
  const on = (postings: ReturnType<typeof providerPostings>, account: string) =>
    sumOf(postings.filter((one) => one.account === account).map((one) => one.amount_minor));

  it("keeps every öre, and touches no enterprise and no place", () => {
    fc.assert(
      fc.property(movement, (moved) => {
        const postings = providerPostings(moved);
        expect(sumOf(postings.map((one) => one.amount_minor))).toBe(0n);
        expect(on(postings, networkPaymentFees())).toBe(moved.fee_minor);
        expect(on(postings, networkCommission())).toBe(-moved.fee_minor);
        expect(on(postings, customerPayment())).toBe(moved.taken_minor);
        for (const one of postings) {
          expect(one.amount_minor).not.toBe(0n);
          expect([one.enterprise_id, one.place_id, one.line_id]).toEqual([null, null, null]);
        }
      }),
      RUNS,
    );
  });

  it("leaves nothing on the disputes' account when all that was taken is given back", () => {
    fc.assert(
      fc.property(minor(100_000_000n), fc.array(minor(1000n)), (sum, parts) => {
        let left = sum;
        const back = [...parts, sum].map((part) => {
          const before = left;
          left = part < left ? left - part : 0n;
          return before - left;
        });
        const all = [sum, ...back.map((one) => -one)].flatMap((taken_minor) =>
          providerPostings({ taken_minor, fee_minor: 0n }),
        );
        expect(on(all, networkDisputes())).toBe(0n);
        expect(on(all, customerPayment())).toBe(0n);
      }),
      RUNS,
    );
  });
});
