import PDFDocument from "pdfkit";
import { westernText } from "../../lib/table-pdf";
import { kronorIn } from "../consignment/customer-mails";
import type { ReceiptFacts, ReceiptSeller } from "./receipt-facts";
import { type ReceiptWords, receiptWords } from "./receipt-words";

const MARGIN = 45;
const TEXT = "Helvetica";
const STRONG = "Helvetica-Bold";
const SOFT = "#555555";
/** How much of the width each column has; they sum to 1. */
const SHARES = [0.56, 0.1, 0.12, 0.22] as const;

type Doc = InstanceType<typeof PDFDocument>;

interface Sheet {
  doc: Doc;
  facts: ReceiptFacts;
  words: ReceiptWords;
  width: number;
  kronor: (amount_minor: number) => string;
}

/** An order's confirmation, or its receipt once something is paid, on as many A4 pages as it takes. */
export async function receiptPdf(facts: ReceiptFacts): Promise<Buffer> {
  const { locale, made_at } = facts;
  const words = receiptWords(locale);
  const title = westernText(`${titleOf(facts)} ${facts.trace.display_id}`);
  const doc = new PDFDocument({
    ...{ size: "A4", margin: MARGIN, bufferPages: true, lang: locale === "en" ? "en-GB" : "sv-SE" },
    info: { Title: title, CreationDate: made_at, ModDate: made_at },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  const width = doc.page.width - 2 * MARGIN;
  const kronor = (amount_minor: number) => kronorIn(locale, BigInt(amount_minor));
  const sheet: Sheet = { doc, facts, words, width, kronor };
  writeHead(sheet, title);
  for (const seller of facts.sellers) {
    writeSeller(sheet, seller);
  }
  writeTotals(sheet);
  if (facts.has_withdrawal_right) {
    writeWithdrawal(sheet);
  }
  writeProof(sheet);
  writeFooters(sheet, title);
  doc.end();
  return done;
}

function titleOf({ trace, locale }: ReceiptFacts): string {
  const { confirmation, receipt } = receiptWords(locale);
  const isPaid = trace.captured_minor + trace.refunded_minor > 0 || trace.total_minor === 0;
  return isPaid ? receipt : confirmation;
}

function say({ doc, width }: Sheet, text: string, style: Style = {}): void {
  const { font = TEXT, size = 9.5, color = "#000000", gap = 2 } = style;
  doc
    .font(font)
    .fontSize(size)
    .fillColor(color)
    .text(westernText(text), MARGIN, doc.y + gap, { width });
}

interface Style {
  font?: string;
  size?: number;
  color?: string;
  /** Above it, points. */
  gap?: number;
}

const HEADING: Style = { font: STRONG, size: 12, gap: 14 };

function writeHead(sheet: Sheet, title: string): void {
  const { facts, words } = sheet;
  const { trace, locale } = facts;
  const placed = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "sv-SE", {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: "Europe/Stockholm" },
  }).format(new Date(trace.placed_at));
  say(sheet, title, { font: STRONG, size: 20, gap: 0 });
  say(sheet, words.order(String(trace.display_id), placed));
  say(sheet, stateOf(words, trace.status), { font: STRONG, size: 12, gap: 4 });
}

/** The trace's states are known as text alone. */
function stateOf({ state }: ReceiptWords, status: string): string {
  return Object.entries(state).find(([one]) => one === status)?.[1] ?? "";
}

function writeSeller(sheet: Sheet, { part, address, lines, shipping }: ReceiptSeller): void {
  const { words, kronor } = sheet;
  needRoom(sheet, 110);
  say(sheet, `${words.seller}: ${part.name}`, HEADING);
  for (const row of sellerRows(words, part, address)) {
    say(sheet, row, { size: 8.5, color: SOFT, gap: 1 });
  }
  sheet.doc.y += 4;
  writeRow(sheet, words.columns, STRONG);
  for (const line of lines) {
    const title = line.variant_title ? `${line.title}, ${line.variant_title}` : line.title;
    const rate = `${line.vat_rate_bp / 100} %`;
    writeRow(sheet, [title, String(line.quantity), rate, kronor(line.gross_minor)], TEXT);
    if (line.exception) {
      say(sheet, words.exception[line.exception], { size: 8, color: SOFT, gap: 0 });
    }
  }
  for (const { name, gross_minor } of shipping) {
    writeRow(sheet, [words.shipping(name), "", "", kronor(gross_minor)], TEXT);
  }
  writeRow(sheet, [words.seller_total, "", "", kronor(part.gross_minor)], STRONG);
  for (const { rate_bp, vat_minor, net_minor } of part.vat.filter(({ rate_bp: bp }) => bp > 0)) {
    const label = words.vat(String(rate_bp / 100), kronor(net_minor));
    writeRow(sheet, [label, "", "", kronor(vat_minor)], TEXT);
  }
}

/** A sole trader's numbers hold a personal number: they are not stored, and so not printed. */
function sellerRows(
  words: ReceiptWords,
  { organisation_number, vat_number, vat }: ReceiptSeller["part"],
  address: string | null,
): string[] {
  const isRegistered = vat.some(({ rate_bp }) => rate_bp > 0);
  return [
    ...(address ? [address] : []),
    ...(organisation_number ? [`${words.organisation_number}: ${organisation_number}`] : []),
    vat_number
      ? `${words.vat_number}: ${vat_number}`
      : words[isRegistered ? "no_vat_number" : "not_registered"],
  ];
}

function writeRow(sheet: Sheet, cells: readonly string[], font: string): void {
  const { doc, width } = sheet;
  needRoom(sheet, 30);
  const top = doc.y + 3;
  let left = MARGIN;
  let end = top;
  for (const [index, share] of SHARES.entries()) {
    const align = index === 0 ? ("left" as const) : ("right" as const);
    doc.font(font).fontSize(9.5).fillColor("#000000");
    doc.text(westernText(cells[index] ?? ""), left, top, { width: width * share - 6, align });
    end = Math.max(end, doc.y);
    left += width * share;
  }
  doc.x = MARGIN;
  doc.y = end;
}

function writeTotals(sheet: Sheet): void {
  const { facts, words, kronor, doc } = sheet;
  const { trace } = facts;
  const sold_minor = facts.sellers.reduce((sum, { part }) => sum + part.gross_minor, 0);
  const paid_minor = trace.captured_minor + trace.refunded_minor;
  const left_minor = trace.status === "canceled" ? 0 : trace.total_minor - trace.captured_minor;
  const rows: [label: string, amount_minor: number, isShown: boolean][] = [
    [words.changed, trace.total_minor - sold_minor, trace.total_minor !== sold_minor],
    [words.total, trace.total_minor, true],
    [words.paid, paid_minor, true],
    [words.refunded, trace.refunded_minor, trace.refunded_minor > 0],
    [words.to_pay, left_minor, left_minor > 0],
  ];
  needRoom(sheet, 90);
  doc.y += 14;
  for (const [label, amount_minor] of rows.filter(([, , isShown]) => isShown)) {
    writeRow(sheet, [label, "", "", kronor(amount_minor)], STRONG);
  }
  const isExpected = trace.status === "expected";
  if (trace.contribution_minor > 0) {
    const label = words.contribution[isExpected ? "expected" : "earned"];
    writeRow(sheet, [label, "", "", kronor(trace.contribution_minor)], TEXT);
  }
  say(sheet, `${words.see} ${facts.links.order}`, { size: 8, color: SOFT, gap: 6 });
}

function writeWithdrawal(sheet: Sheet): void {
  const { facts, words } = sheet;
  needRoom(sheet, 110);
  say(sheet, words.withdrawal.title, HEADING);
  for (const text of words.withdrawal.text) {
    say(sheet, text);
  }
  say(sheet, `${words.withdrawal.how} ${facts.links.withdraw}`);
}

function writeProof(sheet: Sheet): void {
  const { facts, words } = sheet;
  needRoom(sheet, 90);
  say(sheet, words.proof.title, HEADING);
  if (facts.seals.length === 0) {
    say(sheet, facts.unsealed > 0 ? words.proof.unsealed : words.proof.none);
    return;
  }
  say(sheet, words.proof.text);
  for (const { number, merkle_root, hash, sealed_at } of facts.seals) {
    needRoom(sheet, 50);
    const at = new Date(sealed_at).toISOString();
    say(sheet, `${words.proof.seal} ${number}, ${at}`, { font: STRONG, gap: 4 });
    say(sheet, `merkle_root ${merkle_root}`, { font: "Courier", size: 7.5, gap: 1 });
    say(sheet, `hash ${hash}`, { font: "Courier", size: 7.5, gap: 1 });
  }
}

function needRoom({ doc }: Sheet, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN - 10) {
    doc.addPage();
    doc.x = MARGIN;
    doc.y = MARGIN;
  }
}

/** When all pages are there, so that each tells how many there are. */
function writeFooters({ doc, words, width }: Sheet, title: string): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Text below the margin would begin a page of its own.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 12;
    doc.font(TEXT).fontSize(7.5).fillColor("#000000");
    doc.text(`${title}. ${words.page(page + 1, count)}`, MARGIN, y, { width, lineBreak: false });
  }
}
