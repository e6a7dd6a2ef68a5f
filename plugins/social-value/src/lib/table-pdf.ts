import PDFDocument from "pdfkit";
import { decimalOf } from "./csv";

/** A table of text and amounts (öre) with what stands above and below it. */
export interface PdfTable {
  title: string;
  facts: readonly (readonly [label: string, value: string])[];
  columns: readonly { label: string; share: number }[];
  rows: readonly (readonly (string | bigint)[])[];
  total: readonly (string | bigint)[];
  below: readonly (readonly [label: string, amount_minor: bigint])[];
  /** On every page; what the document is. */
  footer: string;
  created_at: Date;
  /** The language it is read aloud in; Swedish unless told. */
  lang?: string;
}

const MARGIN = 40;
const ROW_HEIGHT = 16;
const TEXT = "Helvetica";
const STRONG = "Helvetica-Bold";

/** The table on as many A4 pages as it takes, its heading repeated on each. */
export async function tablePdf(table: PdfTable): Promise<Buffer> {
  const { title, footer, created_at, lang = "sv-SE" } = table;
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: MARGIN,
    lang,
    info: { Title: westernText(title), CreationDate: created_at, ModDate: created_at },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  writeFooter(doc, footer);
  doc.font(STRONG).fontSize(16).text(westernText(title), MARGIN, MARGIN);
  writeFacts(doc, table);
  writeTable(doc, table);
  writeBelow(doc, table);
  doc.end();
  return done;
}

type Doc = InstanceType<typeof PDFDocument>;

function writeFacts(doc: Doc, { facts }: PdfTable): void {
  doc.moveDown(0.5).fontSize(9);
  for (const [label, value] of facts) {
    doc.font(STRONG).text(`${westernText(label)}: `, { continued: true });
    doc.font(TEXT).text(westernText(value));
  }
  doc.moveDown(1);
}

function writeTable(doc: Doc, table: PdfTable): void {
  const { columns, rows, total } = table;
  const heads = columns.map((column) => column.label);
  const write = (cells: readonly (string | bigint)[], font: string) => {
    if (needsPage(doc, ROW_HEIGHT)) {
      newPage(doc, table);
      writeRow(doc, table, heads, STRONG);
    }
    writeRow(doc, table, cells, font);
  };
  write(heads, STRONG);
  for (const row of rows) {
    write(row, TEXT);
  }
  write(total, STRONG);
}

function writeRow(
  doc: Doc,
  { columns, rows }: PdfTable,
  cells: readonly (string | bigint)[],
  font: string,
): void {
  const width = doc.page.width - 2 * MARGIN;
  const top = doc.y;
  let left = MARGIN;
  doc.font(font).fontSize(8);
  for (const [index, { share }] of columns.entries()) {
    const cell = cells[index] ?? "";
    const isAmount = typeof (rows[0]?.[index] ?? cell) === "bigint";
    const text = typeof cell === "bigint" ? decimalOf(cell) : westernText(cell);
    doc.text(text, left, top, {
      width: width * share - 6,
      height: ROW_HEIGHT - 4,
      align: isAmount ? "right" : "left",
      ellipsis: true,
      lineBreak: false,
    });
    left += width * share;
  }
  doc
    .moveTo(MARGIN, top + ROW_HEIGHT - 4)
    .lineTo(MARGIN + width, top + ROW_HEIGHT - 4)
    .lineWidth(0.3)
    .strokeColor("#999999")
    .stroke();
  doc.x = MARGIN;
  doc.y = top + ROW_HEIGHT;
}

function writeBelow(doc: Doc, table: PdfTable): void {
  const { below } = table;
  if (needsPage(doc, ROW_HEIGHT * (below.length + 1))) {
    newPage(doc, table);
  }
  doc.moveDown(1).font(TEXT).fontSize(9);
  for (const [label, amount_minor] of below) {
    doc.text(`${westernText(label)}: ${decimalOf(amount_minor)} kr`, MARGIN);
  }
}

function needsPage(doc: Doc, height: number): boolean {
  return doc.y + height > doc.page.height - MARGIN;
}

function newPage(doc: Doc, { footer }: PdfTable): void {
  doc.addPage();
  writeFooter(doc, footer);
  doc.x = MARGIN;
  doc.y = MARGIN;
}

function writeFooter(doc: Doc, footer: string): void {
  const { height, width, margins } = doc.page;
  // Text below the margin would begin a page of its own.
  const { bottom } = margins;
  margins.bottom = 0;
  doc
    .font(TEXT)
    .fontSize(7)
    .text(westernText(footer), MARGIN, height - MARGIN + 12, {
      width: width - 2 * MARGIN,
      lineBreak: false,
    });
  margins.bottom = bottom;
}

/** The built-in fonts know Western signs (Windows-1252): what else there is shows as a question mark. */
export function westernText(text: string): string {
  return [...text].map((sign) => (WESTERN.test(sign) ? sign : "?")).join("");
}

const WESTERN = /^[\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€™]$/;
