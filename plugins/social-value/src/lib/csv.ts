/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell: text, or an amount in whole hundredths that is written as a Swedish decimal number. */
export type CsvCell = string | bigint | null;

/**
 * Rows as CSV that a Swedish spreadsheet opens as it is: semicolons between, a decimal comma, every text
 * quoted, and a mark at the beginning that says UTF-8. Text that would be run as a formula is made text
 * by an apostrophe.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) {
    return "";
  }
  if (typeof cell === "bigint") {
    return decimalOf(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

/** Öre as kronor with a decimal comma: -12345n → "-123,45". */
export function decimalOf(amount_minor: bigint): string {
  const digits = String(amount_minor < 0n ? -amount_minor : amount_minor).padStart(3, "0");
  return `${amount_minor < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
