import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { finishPayoutWorkflow } from "../../../../../workflows/payout/finish-payout";
import { idOf } from "../../../../lib/id-of";

/** The money has arrived: from now on the payout never changes. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  const input = { payout_id: idOf(req), state: "paid" as const, by };
  const { result } = await finishPayoutWorkflow(req.scope).run({ input });
  res.json({ payout: result });
}
