import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { finishPayoutWorkflow } from "../../../workflows/payout/finish-payout";
import { idOf } from "../../lib/id-of";
import type { UndoPayout } from "./validators";

/** Undoes a payout for the reason that is told, and answers with it: what it settled is owed again. */
export async function undoPayout(
  req: AuthenticatedMedusaRequest<UndoPayout>,
  res: MedusaResponse,
  state: "returned" | "cancelled",
): Promise<void> {
  const { reason } = req.validatedBody;
  const input = { payout_id: idOf(req), state, reason, by: req.auth_context.actor_id };
  const { result } = await finishPayoutWorkflow(req.scope).run({ input });
  res.json({ payout: result });
}
