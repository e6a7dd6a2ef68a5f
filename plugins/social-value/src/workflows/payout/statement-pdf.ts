import { tablePdf } from "../../lib/table-pdf";
import type { PayoutStatement } from "./payout-statement";
import { statementFacts, statementTable, vatRows } from "./statement-words";

/** How much of the page's width each column has, in the table's order; they sum to 1. */
const SHARES = [0.08, 0.06, 0.26, 0.09, 0.08, 0.08, 0.09, 0.08, 0.09, 0.09];

/** A payout's statement as a PDF. */
export function statementPdf(statement: PayoutStatement): Promise<Buffer> {
  const { columns, rows, total } = statementTable(statement);
  const { number, created_at } = statement.payout;
  return tablePdf({
    title: `Avräkning för utbetalning ${number}`,
    facts: statementFacts(statement),
    columns: columns.map((label, index) => ({ label, share: SHARES[index] ?? 0 })),
    rows,
    total,
    below: vatRows(statement),
    footer: `Utbetalning ${number}. Såldes för och provision gäller hela raden och ingår inte i beloppet. Belopp i kronor.`,
    created_at,
  });
}
