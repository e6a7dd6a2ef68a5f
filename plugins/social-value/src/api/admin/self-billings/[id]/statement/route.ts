import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { selfBillingFile } from "../../../../../workflows/payout/self-billing-file";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";
import type { StatementParams } from "../../../payouts/validators";

/** A self-billing statement as a file. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as StatementParams;
  sendFile(res, await selfBillingFile(req.scope, idOf(req), format));
}
