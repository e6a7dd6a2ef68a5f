import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownPayoutStatement } from "../../../workflows/payout/own-statement";
import { statementFile } from "../../../workflows/payout/statement-file";
import { idOf } from "../../lib/id-of";
import { sendFile } from "../../lib/send-file";
import { memberOf } from "../access/guard";

/** Sends an own payout's statement as a file; throws "payout_not_found". */
export async function sendStatement(
  req: MedusaRequest,
  res: MedusaResponse,
  format: "pdf" | "csv",
): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const statement = await ownPayoutStatement(req.scope, enterprise_id, idOf(req));
  sendFile(res, await statementFile(statement, format));
}
