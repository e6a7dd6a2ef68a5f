import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { runPayoutsWorkflow } from "../../../../workflows/payout/run-payouts";

/** Pays everybody what is due now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await runPayoutsWorkflow(req.scope).run({});
  res.json({ run: result });
}
