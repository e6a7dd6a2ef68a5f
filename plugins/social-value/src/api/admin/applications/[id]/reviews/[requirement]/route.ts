import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reviewRequirement } from "../../../../../../workflows/application/review-application";
import { idOf } from "../../../../../lib/id-of";
import { shownToReviewer } from "../../../shown";
import type { ReviewRequirement } from "../../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ReviewRequirement>,
  res: MedusaResponse,
): Promise<void> {
  await reviewRequirement(req.scope, idOf(req), {
    ...req.validatedBody,
    code: req.params.requirement ?? "",
    reviewer: req.auth_context.actor_id,
  });
  res.json({ application: await shownToReviewer(req, idOf(req)) });
}
