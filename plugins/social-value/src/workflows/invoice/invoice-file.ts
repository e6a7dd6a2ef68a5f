import type { MedusaContainer } from "@medusajs/framework/types";
import { signedToken } from "../../lib/signed-token";
import { traceToken } from "../../lib/trace-token";
import { mailLinks } from "../../mail/links";
import { printedNumber, type WholeInvoice } from "../../modules/invoicing/invoice";
import { invoicePdf } from "./invoice-pdf";
import { peppolXml } from "./peppol-xml";

export interface InvoiceFile {
  name: string;
  type: string;
  content: string | Buffer;
}

/** An invoice or credit note as a PDF for its buyer, and for staff; the same each time. */
export function invoicePdfFile(
  container: MedusaContainer,
  invoice: WholeInvoice,
): Promise<InvoiceFile> {
  const { locale } = invoice.facts;
  const token = traceToken(container, invoice.order_id);
  return pdfFile(invoice, mailLinks.order(locale, invoice.order_id, token));
}

/** As a PDF for its seller: without the way to the order, of which other sellers' parts are none of its. */
export function sellersPdfFile(invoice: WholeInvoice): Promise<InvoiceFile> {
  return pdfFile(invoice, null);
}

async function pdfFile(invoice: WholeInvoice, fundsLink: string | null): Promise<InvoiceFile> {
  const content = await invoicePdf(invoice, fundsLink);
  return { name: `${nameOf(invoice)}.pdf`, type: "application/pdf", content };
}

/** As a Peppol BIS Billing 3 document. Throws as {@link peppolXml} does. */
export function invoiceXmlFile(invoice: WholeInvoice): InvoiceFile {
  const type = "application/xml; charset=utf-8";
  return { name: `${nameOf(invoice)}.xml`, type, content: peppolXml(invoice) };
}

/** What the buyer reaches an invoice's files by. */
export function invoiceToken(container: MedusaContainer, id: string): string {
  return signedToken(container, "invoice", id);
}

function nameOf(invoice: WholeInvoice): string {
  const kind = invoice.kind === "invoice" ? "faktura" : "kreditfaktura";
  return `${kind}-${printedNumber(invoice)}`;
}
