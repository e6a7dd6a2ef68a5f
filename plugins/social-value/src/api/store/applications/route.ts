import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { applicationToken } from "../../../lib/application-token";
import { countTry } from "../../../lib/rate-limits";
import { createApplication } from "../../../workflows/application/save-application";
import { checkedForm } from "../../lib/form-input";
import { shownApplication } from "./applicant";
import { ApplicationForm } from "./validators";

/** Begins an application; who gets its token alone can go on with it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { answers, ...fields } = checkedForm(ApplicationForm, req.body);
  await countTry(req.scope, "apply_address", req.ip ?? "");
  await countTry(req.scope, "apply_email", fields.email);
  const id = await createApplication(req.scope, fields, answers);
  res.set("Cache-Control", "private, no-store");
  res.status(201).json({
    application: await shownApplication(req, id),
    token: applicationToken(req.scope, id),
  });
}
