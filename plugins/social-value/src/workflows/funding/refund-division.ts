import { lesserOf, sumOf } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import type { RefundedLine } from "../../modules/funding/ledger/refund-posting";

/** A payment and what is captured of it and not refunded, öre. */
export interface Refundable {
  payment_id: string;
  remaining_minor: bigint;
}

/** One refund of Medusa's: of one payment, with the lines that it gives back. Öre. */
export interface PlannedRefund {
  payment_id: string;
  amount_minor: bigint;
  lines: RefundedLine[];
}

/**
 * Divides what is given back over the payments that paid for it, one after another, each line's part
 * following its payment. Throws "refund_exceeds_payment" when they do not suffice.
 */
export function refundsOf(
  lines: readonly RefundedLine[],
  payments: readonly Refundable[],
): PlannedRefund[] {
  const rests = lines.map((line) => ({ ...line }));
  const refunds: PlannedRefund[] = [];
  for (const { payment_id, remaining_minor } of payments) {
    const parts: RefundedLine[] = [];
    let left_minor = remaining_minor;
    for (const rest of rests) {
      const amount_minor = lesserOf(rest.amount_minor, left_minor);
      if (amount_minor > 0n) {
        parts.push({ line_id: rest.line_id, amount_minor });
        rest.amount_minor -= amount_minor;
        left_minor -= amount_minor;
      }
    }
    if (parts.length > 0) {
      const amount_minor = sumOf(parts.map((part) => part.amount_minor));
      refunds.push({ payment_id, amount_minor, lines: parts });
    }
  }
  if (rests.some((rest) => rest.amount_minor > 0n)) {
    throw networkError(
      MedusaError.Types.NOT_ALLOWED,
      "refund_exceeds_payment",
      "More than what was paid and not refunded",
      { remaining_minor: Number(sumOf(payments.map((payment) => payment.remaining_minor))) },
    );
  }
  return refunds;
}
