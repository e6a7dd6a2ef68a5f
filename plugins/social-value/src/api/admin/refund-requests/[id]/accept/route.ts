import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { acceptRefundRequest } from "../../../../../workflows/consignment/refund-requests";
import { settleWithdrawalsSafely } from "../../../../../workflows/withdrawal/settle-withdrawals";
import { idOf } from "../../../../lib/id-of";
import { refundRequestView } from "../../views";

/** Gives back what was asked for. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_id } = req.auth_context;
  const request = await acceptRefundRequest(req.scope, idOf(req), actor_id);
  await settleWithdrawalsSafely(req.scope, request.order_id);
  res.json({ refund_request: refundRequestView(request) });
}
