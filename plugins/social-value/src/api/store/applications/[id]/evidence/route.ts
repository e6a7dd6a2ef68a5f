import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readApplication } from "../../../../../workflows/application/application-view";
import { fieldIssues } from "../../../../../workflows/application/refusals";
import { storeEvidence } from "../../../../../workflows/application/store-evidence";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { shownApplication } from "../../applicant";
import { UploadForm } from "../../validators";

/** Takes one file for one requirement. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  // The form's fields come as an object without a prototype.
  const { requirement } = checkedForm(UploadForm, { ...(req.body as object) });
  const { file } = req as { file?: { originalname: string; buffer: Buffer } };
  if (!file) {
    throw fieldIssues("evidence_missing", [{ field: "file", code: "required" }]);
  }
  const upload = { requirement, filename: file.originalname, content: file.buffer };
  await storeEvidence(req.scope, await readApplication(req.scope, id), upload);
  res.status(201).json({ application: await shownApplication(req, id) });
}
