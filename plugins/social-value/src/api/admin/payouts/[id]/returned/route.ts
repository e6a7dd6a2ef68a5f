import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { finishPayoutWorkflow } from "../../../../../workflows/payout/finish-payout";
import { idOf } from "../../../../lib/id-of";
import type { UndoPayout } from "../../validators";

/** The money came back: what the payout settled is owed again. */
export async function POST(
  req: AuthenticatedMedusaRequest<UndoPayout>,
  res: MedusaResponse,
): Promise<void> {
  const { reason } = req.validatedBody;
  const by = req.auth_context.actor_id;
  const input = { payout_id: idOf(req), state: "returned" as const, reason, by };
  const { result } = await finishPayoutWorkflow(req.scope).run({ input });
  res.json({ payout: result });
}
