import { divideRoundHalfUp, totalsByRate } from "@insteg/domain";
import PDFDocument from "pdfkit";
import { decimalOf } from "../../lib/csv";
import { westernText } from "../../lib/table-pdf";
import {
  type InvoiceLine,
  type InvoiceSeller,
  printedNumber,
  type WholeInvoice,
} from "../../modules/invoicing/invoice";
import { type InvoiceWords, invoiceWords, isOnBehalf } from "./invoice-words";

const MARGIN = 45;
const GAP = 18;
const TEXT = "Helvetica";
const STRONG = "Helvetica-Bold";
const ROW_HEIGHT = 15;
/** How much of the page's width each column has; they sum to 1. */
const SHARES = [0.36, 0.08, 0.13, 0.09, 0.12, 0.1, 0.12];

type Doc = InstanceType<typeof PDFDocument>;

/** What is drawn of, and the words for it. */
interface Sheet {
  doc: Doc;
  invoice: WholeInvoice;
  words: InvoiceWords;
  /** From margin to margin. */
  width: number;
}

/**
 * An invoice or credit note on as many A4 pages as it takes, the table's heading repeated on each.
 * @param fundsLink where the buyer sees what the purchase funds; null for whoever may not see the order
 */
export async function invoicePdf(invoice: WholeInvoice, fundsLink: string | null): Promise<Buffer> {
  const { created_at, facts } = invoice;
  const words = invoiceWords(facts.locale);
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang: facts.locale === "en" ? "en-GB" : "sv-SE",
    info: { Title: titleOf(invoice, words), CreationDate: created_at, ModDate: created_at },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
  });
  const sheet = { doc, invoice, words, width: doc.page.width - 2 * MARGIN };
  writeHead(sheet);
  writeTable(sheet);
  writeTotals(sheet);
  writePayment(sheet, fundsLink);
  writeFooters(sheet);
  doc.end();
  return done;
}

const titleOf = (invoice: WholeInvoice, words: InvoiceWords): string =>
  westernText(`${words[invoice.kind]} ${printedNumber(invoice)}`);

function writeHead(sheet: Sheet): void {
  const { doc, invoice, words, width } = sheet;
  const { facts } = invoice;
  doc.font(STRONG).fontSize(20).text(titleOf(invoice, words), MARGIN, MARGIN);
  if (facts.terms.is_reserved_procurement) {
    doc
      .font(STRONG)
      .fontSize(9)
      .text(westernText(words.reserved), MARGIN, doc.y + 2);
  }
  const top = doc.y + GAP;
  const half = width / 2 - GAP / 2;
  const { buyer } = facts.terms;
  const { address } = buyer;
  const ends = [
    writeParty(sheet, MARGIN, top, half, words.seller, sellerRows(facts.seller, words)),
    writeParty(sheet, MARGIN + half + GAP, top, half, words.buyer, [
      buyer.name,
      ...[address.address_1, address.address_2 ?? "", `${address.postal_code} ${address.city}`],
      ...(address.country_code.toLowerCase() === "se" ? [] : [address.country_code.toUpperCase()]),
      ...numberRow(words.organisation_number, buyer.organisation_number),
      ...numberRow(words.vat_number, buyer.vat_number),
    ]),
  ];
  doc.y = Math.max(...ends) + GAP;
  writeFacts(sheet);
  if (isOnBehalf(invoice)) {
    doc.font(TEXT).fontSize(8.5);
    doc.text(westernText(words.on_behalf(facts.payee.name)), MARGIN, doc.y + 4, { width });
  }
  doc.y += GAP;
}

const numberRow = (label: string, number: string | null): string[] =>
  number ? [`${label}: ${number}`] : [];

function sellerRows(seller: InvoiceSeller, words: InvoiceWords): string[] {
  const { address, organisation_number, vat_number, is_vat_registered } = seller;
  return [
    seller.name,
    ...(address ? [address.address_1, `${address.postal_code} ${address.city}`.trim()] : []),
    ...(organisation_number
      ? numberRow(words.organisation_number, organisation_number)
      : [words.no_number]),
    ...numberRow(words.vat_number, vat_number),
    ...(is_vat_registered ? (vat_number ? [] : [words.no_vat_number]) : [words.not_registered]),
    ...(seller.is_f_tax_approved ? [words.f_tax] : []),
  ];
}

/** Gives where the party's rows end. */
function writeParty(
  { doc }: Sheet,
  left: number,
  top: number,
  width: number,
  label: string,
  rows: readonly string[],
): number {
  doc.font(STRONG).fontSize(8).fillColor("#555555").text(label, left, top, { width });
  doc.fillColor("#000000").fontSize(10);
  for (const [index, row] of rows.filter(Boolean).entries()) {
    doc.font(index === 0 ? STRONG : TEXT).text(westernText(row), left, doc.y + 1, { width });
  }
  return doc.y;
}

function writeFacts({ doc, invoice, words, width }: Sheet): void {
  const { facts, credits } = invoice;
  const { terms } = facts;
  const rows: [string, string | null][] = [
    [words.facts.number, printedNumber(invoice)],
    [words.facts.issued, invoice.issued_on],
    [words.facts.due, invoice.due_on],
    [words.facts.credits, credits && `${printedNumber(credits)} (${credits.issued_on})`],
    [words.facts.buyer_reference, terms.buyer_reference],
    [words.facts.order_reference, terms.order_reference],
    [words.facts.order, `#${facts.order_number}`],
    [words.facts.delivered, facts.delivered_on],
  ];
  const shown = rows.filter(([, value]) => value);
  const column = width / 4;
  doc.fontSize(9);
  for (let from = 0; from < shown.length; from += 4) {
    const top = doc.y;
    let end = top;
    for (const [index, [label, value]] of shown.slice(from, from + 4).entries()) {
      const at = { width: column - 8 };
      doc.font(STRONG).fontSize(8).fillColor("#555555");
      doc.text(westernText(label), MARGIN + index * column, top, at);
      doc.font(TEXT).fontSize(10).fillColor("#000000");
      doc.text(westernText(value ?? ""), MARGIN + index * column, doc.y, at);
      end = Math.max(end, doc.y);
    }
    doc.y = end + 6;
  }
}

function writeTable(sheet: Sheet): void {
  const { doc, invoice, words } = sheet;
  const { columns } = words;
  const heads = [
    ...[columns.title, columns.quantity, columns.unit, columns.rate],
    ...[columns.net, columns.vat, columns.gross],
  ];
  writeRow(sheet, heads, STRONG, 22);
  for (const line of invoice.lines) {
    const cells = cellsOf(line);
    const height = rowHeight(sheet, cells[0] ?? "");
    if (needsPage(doc, height)) {
      newPage(doc);
      writeRow(sheet, heads, STRONG, 22);
    }
    writeRow(sheet, cells, TEXT, height);
  }
}

function rowHeight({ doc, width }: Sheet, title: string): number {
  doc.font(TEXT).fontSize(9);
  const text = westernText(title);
  return Math.max(
    ROW_HEIGHT,
    doc.heightOfString(text, { width: width * (SHARES[0] ?? 1) - 6 }) + 5,
  );
}

function cellsOf({ title, quantity, net_minor, vat_minor, gross_minor, rate_bp }: InvoiceLine) {
  const unit = divideRoundHalfUp(net_minor, BigInt(quantity));
  return [
    ...[title, String(quantity), kronor(unit), `${percent(rate_bp)} %`],
    ...[kronor(net_minor), kronor(vat_minor), kronor(gross_minor)],
  ];
}

/** "1 234,50", with spaces that do not break. */
const kronor = (amount_minor: bigint): string =>
  decimalOf(amount_minor).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");

const percent = (rate_bp: number): string => String(rate_bp / 100).replace(".", ",");

function writeRow(
  { doc, width }: Sheet,
  cells: readonly string[],
  font: string,
  height: number,
): void {
  const top = doc.y;
  let left = MARGIN;
  doc.font(font).fontSize(font === STRONG ? 8 : 9);
  for (const [index, cell] of cells.entries()) {
    const share = SHARES[index] ?? 0;
    doc.text(westernText(cell), left, top, {
      width: width * share - (index === 0 ? 6 : 0),
      align: index === 0 ? "left" : "right",
    });
    left += width * share;
  }
  rule(doc, top + height - 3, width);
  doc.x = MARGIN;
  doc.y = top + height;
}

function rule(doc: Doc, y: number, width: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .lineWidth(0.4)
    .strokeColor("#999999")
    .stroke();
}

function writeTotals({ doc, invoice, words, width }: Sheet): void {
  const { lines, net_minor, vat_minor, gross_minor, kind, facts } = invoice;
  const rates = totalsByRate(lines);
  const isExempt = facts.seller.is_vat_registered && rates.some((one) => one.rate_bp === 0);
  const rows: [string, bigint][] = [
    ...rates.flatMap((one): [string, bigint][] => [
      [`${words.total.net}, ${words.rate(percent(one.rate_bp))}`, one.net_minor],
      [`${words.total.vat} ${percent(one.rate_bp)} %`, one.vat_minor],
    ]),
    [words.total.net, net_minor],
    [words.total.vat, vat_minor],
  ];
  if (needsPage(doc, (rows.length + 3) * ROW_HEIGHT)) {
    newPage(doc);
  }
  doc.y += 6;
  const write = (label: string, amount_minor: bigint, font: string, size: number) => {
    const top = doc.y;
    doc.font(font).fontSize(size);
    doc.text(westernText(label), MARGIN + width * 0.45, top, { width: width * 0.35 });
    doc.text(`${kronor(amount_minor)} kr`, MARGIN + width * 0.8, top, {
      ...{ width: width * 0.2, align: "right" },
    });
    doc.y = top + size + 4;
  };
  for (const [label, amount_minor] of rows) {
    write(label, amount_minor, TEXT, 9);
  }
  doc.y += 2;
  write(words.total[kind === "invoice" ? "gross" : "credited"], gross_minor, STRONG, 12);
  if (isExempt) {
    doc.font(TEXT).fontSize(8.5).text(westernText(words.exempt), MARGIN, doc.y, { width });
  }
  doc.x = MARGIN;
}

function writePayment({ doc, invoice, words, width }: Sheet, fundsLink: string | null): void {
  const { payee, terms } = invoice.facts;
  const rows: [string, string | null][] = [
    [words.payment.to, payee.name],
    [words.organisation_number, payee.organisation_number],
    [words.payment.bankgiro, payee.bankgiro],
    [words.payment.iban, payee.iban && [payee.iban, payee.bic].filter(Boolean).join(", BIC ")],
    [words.payment.reference, invoice.reference],
    [words.facts.due, invoice.due_on],
  ];
  if (needsPage(doc, 150)) {
    newPage(doc);
  }
  doc.y += GAP;
  rule(doc, doc.y, width);
  doc.y += 8;
  if (invoice.kind === "invoice") {
    doc.font(STRONG).fontSize(11).text(westernText(words.payment.title), MARGIN, doc.y);
    for (const [label, value] of rows.filter(([, given]) => given)) {
      doc
        .font(TEXT)
        .fontSize(10)
        .text(`${westernText(label)}: `, MARGIN, doc.y + 1, {
          continued: true,
        });
      doc.font(STRONG).text(westernText(value ?? ""));
    }
  }
  doc.font(TEXT).fontSize(9);
  const said =
    invoice.kind === "invoice"
      ? `${words.terms(terms.payment_days)} ${words.payment.late}`
      : words.credit_terms;
  doc.text(westernText(said), MARGIN, doc.y + 6, { width });
  if (fundsLink) {
    doc.text(westernText(words.funds), MARGIN, doc.y + 6, { width });
    const { host, pathname } = new URL(fundsLink);
    doc.fillColor("#1a4fa0").text(westernText(`${host}${pathname}`), MARGIN, doc.y, {
      ...{ width, link: fundsLink, underline: true },
    });
    doc.fillColor("#000000");
  }
}

function needsPage(doc: Doc, height: number): boolean {
  return doc.y + height > doc.page.height - MARGIN - 10;
}

function newPage(doc: Doc): void {
  doc.addPage();
  doc.x = MARGIN;
  doc.y = MARGIN;
}

/** When all pages are there, so that each tells how many there are. */
function writeFooters({ doc, invoice, words, width }: Sheet): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Text below the margin would begin a page of its own.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 12;
    doc.font(TEXT).fontSize(7.5);
    doc.text(`${titleOf(invoice, words)}. ${words.page(page + 1, count)}`, MARGIN, y, {
      ...{ width, lineBreak: false },
    });
  }
}
