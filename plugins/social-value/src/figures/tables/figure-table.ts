import { formatMinor } from "@insteg/domain";

/** What a column's numbers are; amounts come in öre, shares in basis points, runways in tenths. */
export type Unit = "text" | "kronor" | "percent" | "months" | "count";

export interface Column {
  label: string;
  unit: Unit;
}

export type Cell = string | number | null;

/** A table as a file holds it. `facts` are lines of label and value that stand above it. */
export interface FigureTable {
  /** a-z and hyphens: of the file */
  name: string;
  title: string;
  facts: [label: string, value: string][];
  columns: Column[];
  rows: Cell[][];
}

/** A cell's value as plain decimal text, with a point; '' for none. */
export function plainText(cell: Cell, unit: Unit): string {
  if (cell === null) {
    return "";
  }
  if (typeof cell === "string") {
    return cell;
  }
  if (unit === "kronor" || unit === "percent") {
    return formatMinor(BigInt(cell));
  }
  return unit === "months" ? `${Math.floor(cell / 10)}.${cell % 10}` : String(cell);
}
