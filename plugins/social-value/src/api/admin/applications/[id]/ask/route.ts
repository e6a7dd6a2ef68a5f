import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askApplicant } from "../../../../../workflows/application/review-application";
import { idOf } from "../../../../lib/id-of";
import { shownToReviewer } from "../../shown";
import type { AskApplicant } from "../../validators";

/** Hands the application back to its applicant with what is to be completed. */
export async function POST(
  req: AuthenticatedMedusaRequest<AskApplicant>,
  res: MedusaResponse,
): Promise<void> {
  await askApplicant(req.scope, idOf(req), req.validatedBody.message);
  res.json({ application: await shownToReviewer(req, idOf(req)) });
}
