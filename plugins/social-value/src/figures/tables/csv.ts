import { stringify } from "csv-stringify/sync";
import { type Cell, type FigureTable, plainText, type Unit } from "./figure-table";

/** What a spreadsheet would take for a formula, where somebody else wrote the text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The table as CSV in UTF-8 with a byte order mark: in Swedish with semicolons and decimal commas, as a
 * Swedish spreadsheet reads it, else with commas and points. Texts never begin as a formula does.
 */
export function csvOf(table: FigureTable, locale: string | undefined): string {
  const isEnglish = locale?.startsWith("en") ?? false;
  const decimals = (text: string) => (isEnglish ? text : text.replace(".", ","));
  const value = (cell: Cell, unit: Unit) =>
    typeof cell === "string" ? safeText(cell) : decimals(plainText(cell, unit));
  const lines = [
    [safeText(table.title)],
    ...table.facts.map((fact) => fact.map(safeText)),
    [],
    table.columns.map((column) => safeText(column.label)),
    ...table.rows.map((row) =>
      row.map((cell, index) => value(cell, table.columns[index]?.unit ?? "text")),
    ),
  ];
  return stringify(lines, {
    bom: true,
    delimiter: isEnglish ? "," : ";",
    record_delimiter: "windows",
  });
}

/** An apostrophe before it makes a spreadsheet show the text as it is. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
