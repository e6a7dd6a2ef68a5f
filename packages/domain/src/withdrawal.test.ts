import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "./testing/arbitraries";
import {
  openWithdrawalState,
  outstandingPieces,
  type WithdrawableLine,
  withdrawable,
} from "./withdrawal";

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12));
const line = (fields: Partial<WithdrawableLine> = {}): WithdrawableLine => ({
  ...{ ordered_quantity: 3, returned_quantity: 0, withdrawn_quantity: 0, exception: null },
  ...{ has_withdrawal_right: true, deliveries: [] },
  ...fields,
});
const delivered = (n: number, quantity = 3) => ({
  ...{ quantity, shipped_at: day(n - 1), delivered_at: day(n) },
});

describe("withdrawable", () => {
  test("always before all is delivered, then for 14 days", () => {
    expect(withdrawable(line(), day(300))).toEqual({ quantity: 3, bar: null, ends_at: null });
    const two = line({ deliveries: [delivered(2, 2)] });
    expect(withdrawable(two, day(300))).toEqual({ quantity: 3, bar: null, ends_at: null });
    const all = line({ deliveries: [delivered(2)] });
    expect(withdrawable(all, day(15))).toEqual({ quantity: 3, bar: null, ends_at: day(16) });
    expect(withdrawable(all, day(16))).toEqual({ quantity: 0, bar: "past", ends_at: day(16) });
  });

  test("not of what spoils or is made to order; of what is sealed, yes", () => {
    for (const exception of ["perishable", "made_to_order"] as const) {
      expect(withdrawable(line({ exception }), day(1)).bar).toBe(exception);
    }
    expect(withdrawable(line({ exception: "sealed_hygiene" }), day(1)).quantity).toBe(3);
    expect(withdrawable(line({ has_withdrawal_right: false }), day(1)).bar).toBe("no_right");
  });

  test("never more than is left, however it was withdrawn from or came back", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (ordered, returned, withdrawn) => {
        const { quantity, bar } = withdrawable(
          line({
            ordered_quantity: ordered,
            returned_quantity: returned,
            withdrawn_quantity: withdrawn,
          }),
          day(1),
        );
        expect(quantity).toBe(Math.max(0, ordered - returned - withdrawn));
        expect(bar).toBe(quantity === 0 ? "nothing_left" : null);
      }),
      RUNS,
    );
  });
});

describe("openWithdrawalState", () => {
  const two = { quantity: 2, gone_before: 1, gone: 1, sent_quantity: 0, returned_quantity: 0 };
  test("follows the goods", () => {
    expect(openWithdrawalState([two])).toBe("withdrawn");
    expect(openWithdrawalState([{ ...two, sent_quantity: 2 }])).toBe("awaiting_goods");
    expect(openWithdrawalState([{ ...two, gone: 3 }])).toBe("received");
    expect(openWithdrawalState([{ ...two, gone: 3 }, two])).toBe("withdrawn");
  });

  test("what was gone before counts for nothing", () => {
    expect(outstandingPieces(two)).toBe(2);
    expect(outstandingPieces({ ...two, gone: 2 })).toBe(1);
  });
});
