import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendApplication } from "../../../../../workflows/application/send-application";
import { idOf } from "../../../../lib/id-of";
import { shownApplication } from "../../applicant";

/** Sends the application off, or its verification mail again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendApplication(req.scope, idOf(req));
  res.json({ application: await shownApplication(req, idOf(req)) });
}
