import { csvOf } from "../../lib/csv";
import type { PayoutStatement } from "./payout-statement";
import { statementFacts, statementTable, vatRows } from "./statement-words";

/** A payout's statement as CSV: the facts, the lines with their sum, and VAT by rate. */
export function statementCsv(statement: PayoutStatement): string {
  const { columns, rows, total } = statementTable(statement);
  return csvOf([
    ...statementFacts(statement),
    [],
    columns,
    ...rows,
    total,
    [],
    ...vatRows(statement),
  ]);
}
