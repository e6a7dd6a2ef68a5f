import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { undoPayout } from "../../undo-payout";
import type { UndoPayout } from "../../validators";

/** Gives up a payout that was never handed over. */
export async function POST(
  req: AuthenticatedMedusaRequest<UndoPayout>,
  res: MedusaResponse,
): Promise<void> {
  await undoPayout(req, res, "cancelled");
}
