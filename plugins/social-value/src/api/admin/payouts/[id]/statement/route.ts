import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutStatement } from "../../../../../workflows/payout/payout-statement";
import { statementFile } from "../../../../../workflows/payout/statement-file";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";
import { withAccountShown } from "../../account-shown";
import type { StatementParams } from "../../validators";

/** A payout's statement as a file. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as StatementParams;
  const whole = await payoutStatement(req.scope, idOf(req));
  const statement = { ...whole, payout: withAccountShown(whole.payout, res) };
  sendFile(res, await statementFile(statement, format));
}
