import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { closeWithdrawal } from "../../../../../../workflows/withdrawal/close-withdrawal";
import type { CloseWithdrawal } from "../../../validators";

/** Ends an enterprise's part of a withdrawal without a refund: the goods never came back, say. */
export async function POST(
  req: AuthenticatedMedusaRequest<CloseWithdrawal>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "", enterprise_id = "" } = req.params;
  const { reason } = req.validatedBody;
  const by = req.auth_context.actor_id;
  await closeWithdrawal(req.scope, { withdrawal_id: id, enterprise_id, reason, by });
  res.json({ withdrawal: { id, enterprise_id, state: "closed", reason } });
}
