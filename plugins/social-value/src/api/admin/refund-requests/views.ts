import type { RefundRequest } from "../../../modules/funding/refund-requests/refund-request";

/** A request as staff sees it; öre. */
export function refundRequestView({ lines, amount_minor, ...request }: RefundRequest) {
  return {
    ...request,
    amount_minor: Number(amount_minor),
    lines: lines.map((line) => ({ ...line, amount_minor: Number(line.amount_minor) })),
  };
}
