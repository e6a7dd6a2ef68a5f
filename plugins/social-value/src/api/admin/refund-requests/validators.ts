import { z } from "@medusajs/framework/zod";
import { REFUND_REQUEST_STATES } from "../../../modules/funding/refund-requests/refund-request";
import { requiredText } from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const RefundRequestsParams = pageParams().extend({
  state: z.enum(REFUND_REQUEST_STATES).optional(),
});
export type RefundRequestsParams = z.infer<typeof RefundRequestsParams>;

export const RefuseRefundRequest = z.object({ reason: requiredText(1_000) }).strict();
export type RefuseRefundRequest = z.infer<typeof RefuseRefundRequest>;
