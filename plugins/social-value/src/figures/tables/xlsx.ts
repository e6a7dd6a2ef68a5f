import type { Cell, FigureTable, Unit } from "./figure-table";

const FORMATS: Record<Exclude<Unit, "text">, string> = {
  kronor: "#,##0.00",
  percent: "0.00%",
  months: "0.0",
  count: "0",
};

/** What a cell's integer is divided by, so that the spreadsheet has kronor, shares and months. */
const DIVISORS: Record<Exclude<Unit, "text">, number> = {
  kronor: 100,
  percent: 10_000,
  months: 10,
  count: 1,
};

type XlsxCell = { value: string | number; type: typeof String | typeof Number } & {
  fontWeight?: "bold";
  format?: string;
};

/** The longest name that a sheet may have. */
const LONGEST_SHEET_NAME = 31;

/** The table as a workbook of one sheet: texts are texts, whatever they begin with, numbers are numbers. */
export async function xlsxOf(table: FigureTable): Promise<Buffer> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const bold = (value: string): XlsxCell => ({ value, type: String, fontWeight: "bold" });
  const rows: (XlsxCell | null)[][] = [
    [bold(table.title)],
    ...table.facts.map((fact) => fact.map((value) => ({ value, type: String }))),
    [],
    table.columns.map((column) => bold(column.label)),
    ...table.rows.map((row) =>
      row.map((cell, index) => xlsxCell(cell, table.columns[index]?.unit ?? "text")),
    ),
  ];
  return writeXlsxFile(rows, {
    sheet: table.name.slice(0, LONGEST_SHEET_NAME),
    columns: table.columns.map((column) => ({ width: column.unit === "text" ? 32 : 16 })),
  }).toBuffer();
}

function xlsxCell(cell: Cell, unit: Unit): XlsxCell | null {
  if (cell === null) {
    return null;
  }
  if (typeof cell === "string" || unit === "text") {
    return { value: String(cell), type: String };
  }
  return { value: cell / DIVISORS[unit], type: Number, format: FORMATS[unit] };
}
