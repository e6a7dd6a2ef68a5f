import { csvTable } from "./csv-table";
import { FileRefusal, TABLE_LIMITS, type TableRow } from "./table";
import { xlsxTable } from "./xlsx-table";

const ZIP = Buffer.from("PK\x03\x04", "latin1");
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The rows of a spreadsheet, by what the file holds, whatever it is called: a workbook (xlsx) or text
 * with separators. Throws {@link FileRefusal}.
 */
export async function readTable(content: Buffer): Promise<TableRow[]> {
  if (content.length === 0) {
    throw new FileRefusal("file_empty");
  }
  if (content.length > TABLE_LIMITS.bytes) {
    throw new FileRefusal("file_too_large", { most_bytes: TABLE_LIMITS.bytes });
  }
  const head = content.subarray(0, 4);
  if (head.equals(OLD_OFFICE)) {
    throw new FileRefusal("file_old_excel");
  }
  return head.equals(ZIP) ? xlsxTable(content) : csvTable(content);
}
