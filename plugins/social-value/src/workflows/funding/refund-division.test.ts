import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Refundable, refundsOf } from "./refund-division";

const minor = fc.bigInt({ min: 1n, max: 90_000n });
const lines = fc
  .array(minor, { minLength: 1, maxLength: 5 })
  .map((amounts) =>
    amounts.map((amount_minor, index) => ({ line_id: `line_${index}`, amount_minor })),
  );
const payments = fc
  .array(fc.bigInt({ min: 0n, max: 200_000n }), { maxLength: 4 })
  .map((amounts) =>
    amounts.map((remaining_minor, index) => ({ payment_id: `pay_${index}`, remaining_minor })),
  );

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, one) => sum + one, 0n);

describe("refundsOf", () => {
  it("gives back each line's amount, and of no payment more than remains", () => {
    fc.assert(
      fc.property(lines, payments, (asked, paid) => {
        const wanted_minor = total(asked.map((line) => line.amount_minor));
        const remaining_minor = total(paid.map((payment) => payment.remaining_minor));
        fc.pre(wanted_minor <= remaining_minor);
        const refunds = refundsOf(asked, paid);
        for (const { line_id, amount_minor } of asked) {
          const parts = refunds.flatMap((refund) => refund.lines);
          const own = parts.filter((part) => part.line_id === line_id);
          expect(total(own.map((part) => part.amount_minor))).toBe(amount_minor);
        }
        for (const refund of refunds) {
          const payment = paid.find((one) => one.payment_id === refund.payment_id) as Refundable;
          expect(refund.amount_minor).toBeLessThanOrEqual(payment.remaining_minor);
          expect(total(refund.lines.map((line) => line.amount_minor))).toBe(refund.amount_minor);
        }
      }),
    );
  });

  test("more than the payments have is refused", () => {
    const asked = [{ line_id: "a", amount_minor: 101n }];
    const paid = [{ payment_id: "p", remaining_minor: 100n }];
    expect(() => refundsOf(asked, paid)).toThrow(/More than/);
  });
});
