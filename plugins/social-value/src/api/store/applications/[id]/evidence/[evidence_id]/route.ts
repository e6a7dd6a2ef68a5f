import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeEvidence } from "../../../../../../workflows/application/store-evidence";
import { idOf } from "../../../../../lib/id-of";
import { shownApplication } from "../../../applicant";

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await removeEvidence(req.scope, idOf(req), req.params.evidence_id ?? "");
  res.json({ application: await shownApplication(req, idOf(req)) });
}
