import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { idOf } from "../../../lib/id-of";
import { shownToReviewer } from "../shown";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ application: await shownToReviewer(req, idOf(req)) });
}
