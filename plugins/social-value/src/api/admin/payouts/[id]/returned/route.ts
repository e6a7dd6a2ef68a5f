import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { undoPayout } from "../../undo-payout";
import type { UndoPayout } from "../../validators";

/** The money came back. */
export async function POST(
  req: AuthenticatedMedusaRequest<UndoPayout>,
  res: MedusaResponse,
): Promise<void> {
  await undoPayout(req, res, "returned");
}
