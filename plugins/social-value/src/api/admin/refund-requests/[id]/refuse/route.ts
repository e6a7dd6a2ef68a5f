import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { refuseRefundRequest } from "../../../../../workflows/consignment/refund-requests";
import { settleWithdrawalsSafely } from "../../../../../workflows/withdrawal/settle-withdrawals";
import { idOf } from "../../../../lib/id-of";
import type { RefuseRefundRequest } from "../../validators";
import { refundRequestView } from "../../views";

/** Says no, and why: the enterprise reads it. */
export async function POST(
  req: AuthenticatedMedusaRequest<RefuseRefundRequest>,
  res: MedusaResponse,
): Promise<void> {
  const { reason } = req.validatedBody;
  const decision = { by: req.auth_context.actor_id, reason };
  const request = await refuseRefundRequest(req.scope, idOf(req), decision);
  await settleWithdrawalsSafely(req.scope, request.order_id);
  res.json({ refund_request: refundRequestView(request) });
}
