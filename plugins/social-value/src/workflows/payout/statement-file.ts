import type { PayoutStatement } from "./payout-statement";
import { statementCsv } from "./statement-csv";
import { statementPdf } from "./statement-pdf";

/** A payout's statement as a file. */
export async function statementFile(
  statement: PayoutStatement,
  format: "pdf" | "csv",
): Promise<{ name: string; type: string; content: string | Buffer }> {
  const name = `avrakning-${statement.payout.number}.${format}`;
  return format === "csv"
    ? { name, type: "text/csv; charset=utf-8", content: statementCsv(statement) }
    : { name, type: "application/pdf", content: await statementPdf(statement) };
}
