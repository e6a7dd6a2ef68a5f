import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutStatement } from "../../../../../workflows/payout/payout-statement";
import { statementCsv } from "../../../../../workflows/payout/statement-csv";
import { statementPdf } from "../../../../../workflows/payout/statement-pdf";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";
import { withAccountShown } from "../../account-shown";
import type { StatementParams } from "../../validators";

/** A payout's statement as a file. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = req.validatedQuery as StatementParams;
  const whole = await payoutStatement(req.scope, idOf(req));
  const statement = { ...whole, payout: withAccountShown(whole.payout, res) };
  const name = `avrakning-${statement.payout.number}.${format}`;
  if (format === "csv") {
    const content = statementCsv(statement);
    sendFile(res, { name, type: "text/csv; charset=utf-8", content });
  } else {
    sendFile(res, { name, type: "application/pdf", content: await statementPdf(statement) });
  }
}
