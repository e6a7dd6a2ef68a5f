import { type Cell, FileRefusal, RowCollector, TABLE_LIMITS, type TableRow } from "./table";
import { type XmlHandlers, xmlReader } from "./xml-reader";
import { type ZipParts, zipParts } from "./zip-parts";

/** The rows of a workbook's first sheet; formulas are told apart from what is written. */
export async function xlsxTable(content: Buffer): Promise<TableRow[]> {
  const parts = await zipParts(content);
  const sheet = await firstSheet(parts);
  const shared = await sharedStrings(parts);
  const collector = new RowCollector();
  if (!(await readPart(parts, sheet, sheetHandlers(shared, collector)))) {
    throw new FileRefusal("file_broken", { detail: sheet });
  }
  return collector.rows;
}

async function readPart(parts: ZipParts, name: string, handlers: XmlHandlers): Promise<boolean> {
  const reader = xmlReader(handlers);
  const isThere = await parts.read(name, (piece) => reader.take(piece));
  if (isThere) {
    reader.end();
  }
  return isThere;
}

/** Where the first sheet lies: its name in the workbook leads to an address by its relation's id. */
async function firstSheet(parts: ZipParts): Promise<string> {
  let relation: string | undefined;
  const isWorkbook = await readPart(parts, "xl/workbook.xml", {
    open(name, { id }) {
      if (name === "sheet") {
        relation ??= id;
      }
    },
  });
  if (!isWorkbook) {
    throw new FileRefusal("file_broken", { detail: "xl/workbook.xml" });
  }
  let address: string | undefined;
  await readPart(parts, "xl/_rels/workbook.xml.rels", {
    open(_name, { Id, Target }) {
      if (Id !== undefined && Id === relation) {
        address ??= Target;
      }
    },
  });
  const target = address ?? "worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The texts that cells name by number; a text may come in pieces, and how it is read out is none. */
async function sharedStrings(parts: ZipParts): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isReading = false;
  await readPart(parts, "xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isReading = true;
      isText = name === "t" && !isReading;
    },
    text(piece) {
      if (isText) text = longer(text, piece);
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isReading = false;
      if (name === "si") texts.push(trimmed(text));
    },
  });
  return texts;
}

function sheetHandlers(shared: readonly string[], collector: RowCollector): XmlHandlers {
  let row: TableRow = { line: 0, cells: [] };
  let column = -1;
  let type = "n";
  let value = "";
  let isFormula = false;
  let isValue = false;
  return {
    open(name, attributes) {
      if (name === "row") {
        row = { line: lineOf(attributes.r) ?? row.line + 1, cells: [] };
        column = -1;
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        type = attributes.t ?? "n";
        value = "";
        isFormula = false;
      } else if (name === "f") {
        isFormula = true;
      }
      isValue = name === "v" || name === "t";
    },
    text(piece) {
      if (isValue) value = longer(value, piece);
    },
    close(name) {
      isValue = false;
      if (name === "c") {
        put(row.cells, column, cellOf(type, value, isFormula, shared));
      } else if (name === "row") {
        collector.add(row);
      }
    },
  };
}

function cellOf(type: string, value: string, isFormula: boolean, shared: readonly string[]): Cell {
  const text = type === "s" ? (shared[Number(value)] ?? "") : trimmed(value);
  return {
    text: type === "n" ? numberText(text) : text,
    ...(isFormula ? { isFormula } : {}),
    ...(type === "n" ? { isNumber: true } : {}),
  };
}

/** A cell's text with more to it, as far as is needed to see that it is too long. */
function longer(text: string, more: string): string {
  const room = TABLE_LIMITS.cell + 1 - text.length;
  return room > 0 ? text + more.slice(0, room) : text;
}

/**
 * Once for each text: many cells may point at one, and nobody should look through it for each of them.
 * What is too long stays so, whatever spaces it begins or ends with.
 */
function trimmed(text: string): string {
  const bare = text.trim();
  return bare && text.length > TABLE_LIMITS.cell ? bare.padEnd(text.length, "…") : bare;
}

/** A workbook keeps 49.9 as 49.899999999999999: fifteen digits are what was written. */
function numberText(text: string): string {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number)
    ? text
    : String(Number(number.toPrecision(15)));
}

function put(cells: Cell[], column: number, cell: Cell): void {
  if (column > TABLE_LIMITS.columns) {
    // Far to the right: one is enough to see whether something is there.
    cells[TABLE_LIMITS.columns] = cell;
    return;
  }
  while (cells.length < column) {
    cells.push({ text: "" });
  }
  cells[column] = cell;
}

const LAST_LINE = 1_048_576;

/** A row's number where it is one that a spreadsheet can have. */
function lineOf(reference: string | undefined): number | null {
  const line = /^\d{1,7}$/.test(reference ?? "") ? Number(reference) : 0;
  return line >= 1 && line <= LAST_LINE ? line : null;
}

/** "AB12" is the 28th column: 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? "")?.[0];
  if (!letters) {
    return null;
  }
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
