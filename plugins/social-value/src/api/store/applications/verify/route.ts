import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { applicationToken } from "../../../../lib/application-token";
import { countTry } from "../../../../lib/rate-limits";
import { verifyApplication } from "../../../../workflows/application/send-application";
import { checkedForm } from "../../../lib/form-input";
import { shownApplication } from "../applicant";
import { VerifyForm } from "../validators";

/** Uses the token of the verification mail up, and hands out the application's own. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { token } = checkedForm(VerifyForm, req.body);
  await countTry(req.scope, "token_address", req.ip ?? "");
  const id = await verifyApplication(req.scope, token);
  res.set("Cache-Control", "private, no-store");
  res.json({
    application: await shownApplication(req, id),
    token: applicationToken(req.scope, id),
  });
}
