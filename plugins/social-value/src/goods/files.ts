import { csvOf } from "../lib/csv";

export const FILE_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileType = keyof typeof FILE_TYPES;

/**
 * Rows of texts as a file that a spreadsheet opens. No text is ever run as a formula: a workbook has it as
 * text, and CSV has an apostrophe before it, which an import takes away again.
 */
export async function sheetFile(
  type: FileType,
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<Buffer> {
  if (type === "csv") {
    return Buffer.from(csvOf(rows), "utf8");
  }
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const cells = rows.map((row, index) =>
    row.map((value) => ({
      ...{ value, type: String },
      ...(index === 0 ? { fontWeight: "bold" as const } : {}),
    })),
  );
  const columns = (rows[0] ?? []).map(() => ({ width: 24 }));
  return writeXlsxFile(cells, { sheet, columns }).toBuffer();
}
