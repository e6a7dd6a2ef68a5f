import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { EVIDENCE_TYPES, type EvidenceType } from "../../../../../lib/sniff-file";
import { readOwnEvidence } from "../../../../../workflows/application/store-evidence";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";
import { memberOf } from "../../../access/guard";

/** A file that the enterprise sent with its application; 404 for another's. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  const { mime_type, content } = await readOwnEvidence(req.scope, memberOf(res).enterprise_id, id);
  res.set("X-Content-Type-Options", "nosniff");
  const name = `${id.replaceAll("_", "-")}.${EVIDENCE_TYPES[mime_type as EvidenceType]}`;
  sendFile(res, { name, type: mime_type, content });
}
