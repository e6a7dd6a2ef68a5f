import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { EVIDENCE_TYPES, type EvidenceType } from "../../../../../../lib/sniff-file";
import { readEvidence } from "../../../../../../workflows/application/store-evidence";
import { idOf } from "../../../../../lib/id-of";
import { sendFile } from "../../../../../lib/send-file";

/** To be saved, never shown in the admin's own window: a stranger made it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.evidence_id ?? "";
  const { mime_type, content } = await readEvidence(req.scope, idOf(req), id);
  res.set("X-Content-Type-Options", "nosniff");
  const name = `${id.replaceAll("_", "-")}.${EVIDENCE_TYPES[mime_type as EvidenceType]}`;
  sendFile(res, { name, type: mime_type, content });
}
