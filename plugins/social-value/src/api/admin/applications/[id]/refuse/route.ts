import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { refuseApplicant } from "../../../../../workflows/application/review-application";
import { idOf } from "../../../../lib/id-of";
import { shownToReviewer } from "../../shown";
import type { RefuseApplication } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<RefuseApplication>,
  res: MedusaResponse,
): Promise<void> {
  const { reason } = req.validatedBody;
  await refuseApplicant(req.scope, idOf(req), { by: req.auth_context.actor_id, reason });
  res.json({ application: await shownToReviewer(req, idOf(req)) });
}
