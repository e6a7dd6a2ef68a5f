/** What a file may have at most; one row is the headings. */
export const TABLE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  /** All of a workbook's parts, as they are when unpacked. */
  unpacked_bytes: 64 * 1024 * 1024,
  parts: 1_000,
  rows: 5_000,
  /** Rows in all, those with nothing in them too. */
  rows_in_all: 20_000,
  columns: 60,
  /** letters of one row */
  row: 200_000,
  /** letters of one cell, as Excel has it */
  cell: 32_767,
} as const;

export interface Cell {
  text: string;
  /** A workbook's formula, whatever it comes to. */
  isFormula?: boolean;
  /** A workbook's number, written with a point. */
  isNumber?: boolean;
}

export interface TableRow {
  /** As a spreadsheet numbers it: the headings stand in the first. */
  line: number;
  cells: Cell[];
}

/** Why a whole file is not taken. */
export type FileProblem =
  | "file_empty"
  | "file_too_large"
  | "file_unpacks_too_large"
  | "file_broken"
  | "file_old_excel"
  | "file_not_text"
  | "file_without_rows"
  | "too_many_rows"
  | "too_many_empty_rows"
  | "row_too_long"
  | "too_many_columns"
  | "headings_missing"
  | "heading_unknown"
  | "heading_twice";

/** A whole file is refused: nothing of it is looked at. */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";

  constructor(
    readonly code: FileProblem,
    readonly data: Record<string, string | number> = {},
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}

/** Takes rows as they come, those with nothing in them left out, and stops at what is too much. */
export class RowCollector {
  readonly rows: TableRow[] = [];
  private seen = 0;

  add(row: TableRow): void {
    this.seen += 1;
    if (this.seen > TABLE_LIMITS.rows_in_all) {
      throw new FileRefusal("too_many_empty_rows");
    }
    if (lettersOf(row) > TABLE_LIMITS.row) {
      throw new FileRefusal("row_too_long", { line: row.line });
    }
    if (
      row.cells.length > TABLE_LIMITS.columns &&
      row.cells.slice(TABLE_LIMITS.columns).some(hasText)
    ) {
      throw new FileRefusal("too_many_columns", { most: TABLE_LIMITS.columns });
    }
    if (!row.cells.some(hasText)) {
      return;
    }
    if (this.rows.length > TABLE_LIMITS.rows) {
      throw new FileRefusal("too_many_rows", { most: TABLE_LIMITS.rows });
    }
    // A damaged workbook may number two rows alike.
    const line = Math.max(row.line, (this.rows.at(-1)?.line ?? 0) + 1);
    this.rows.push({ line, cells: row.cells.slice(0, TABLE_LIMITS.columns) });
  }
}

const lettersOf = ({ cells }: TableRow) => cells.reduce((sum, { text }) => sum + text.length, 0);
const hasText = ({ text, isFormula }: Cell) => Boolean(isFormula) || text.trim() !== "";
