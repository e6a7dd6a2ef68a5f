import type { InvoiceFacts, WholeInvoice } from "../../modules/invoicing/invoice";

/** The words of an invoice in one language. */
export interface InvoiceWords {
  invoice: string;
  credit_note: string;
  seller: string;
  buyer: string;
  facts: Record<
    | "number"
    | "issued"
    | "due"
    | "delivered"
    | "order"
    | "buyer_reference"
    | "order_reference"
    | "credits",
    string
  >;
  columns: Record<"title" | "quantity" | "unit" | "rate" | "net" | "vat" | "gross", string>;
  organisation_number: string;
  vat_number: string;
  no_number: string;
  no_vat_number: string;
  not_registered: string;
  exempt: string;
  f_tax: string;
  on_behalf: (network: string) => string;
  rate: (percent: string) => string;
  total: Record<"net" | "vat" | "gross" | "credited", string>;
  payment: Record<"title" | "to" | "bankgiro" | "iban" | "reference" | "late", string>;
  terms: (days: number) => string;
  credit_terms: string;
  reserved: string;
  funds: string;
  page: (page: number, pages: number) => string;
}

const sv: InvoiceWords = {
  invoice: "Faktura",
  credit_note: "Kreditfaktura",
  seller: "Säljare",
  buyer: "Köpare",
  facts: {
    ...{ number: "Fakturanummer", issued: "Fakturadatum", due: "Förfaller" },
    ...{ delivered: "Levererat", order: "Beställning", buyer_reference: "Er referens" },
    ...{ order_reference: "Ert ordernummer", credits: "Krediterar faktura" },
  },
  columns: {
    ...{ title: "Vad", quantity: "Antal", unit: "À-pris exkl. moms", rate: "Moms" },
    ...{ net: "Exkl. moms", vat: "Moms kr", gross: "Inkl. moms" },
  },
  organisation_number: "Org.nr",
  vat_number: "Momsreg.nr",
  no_number: "Organisationsnummer visas inte: det är en enskild firma.",
  no_vat_number:
    "Registrerad för moms. Momsregistreringsnumret innehåller ett personnummer och visas inte här: säljaren lämnar det på begäran.",
  not_registered: "Ingen moms: säljaren är inte registrerad för moms.",
  exempt: "0 %: undantaget från skatteplikt.",
  f_tax: "Godkänd för F-skatt",
  on_behalf: (network) =>
    `Fakturan är utställd av ${network} i säljarens namn och för säljarens räkning. Betalas till ${network}.`,
  rate: (percent) => `moms ${percent} %`,
  total: { net: "Exkl. moms", vat: "Moms", gross: "Att betala", credited: "Krediteras" },
  payment: {
    ...{ title: "Betalning", to: "Betalas till", bankgiro: "Bankgiro", iban: "IBAN" },
    ...{ reference: "OCR / referens", late: "Dröjsmålsränta enligt räntelagen." },
  },
  terms: (days) => `${days} dagar netto.`,
  credit_terms: "Beloppet dras av från fakturan. Är den betald återbetalas beloppet.",
  reserved: "Reserverad upphandling (4 kap. 18 § LOU)",
  funds: "Vad köpet väntas finansiera, och vad det har finansierat när det är betalt:",
  page: (page, pages) => `Sida ${page} av ${pages}`,
};

const en: InvoiceWords = {
  invoice: "Invoice",
  credit_note: "Credit note",
  seller: "Seller",
  buyer: "Buyer",
  facts: {
    ...{ number: "Invoice number", issued: "Invoice date", due: "Due date" },
    ...{ delivered: "Delivered", order: "Order", buyer_reference: "Your reference" },
    ...{ order_reference: "Your order number", credits: "Credits invoice" },
  },
  columns: {
    ...{ title: "Item", quantity: "Qty", unit: "Unit price ex. VAT", rate: "VAT" },
    ...{ net: "Ex. VAT", vat: "VAT kr", gross: "Inc. VAT" },
  },
  organisation_number: "Org. no.",
  vat_number: "VAT no.",
  no_number: "The organisation number is not shown: this is a sole trader.",
  no_vat_number:
    "Registered for VAT. The VAT number holds a personal number and is not shown here: the seller gives it on request.",
  not_registered: "No VAT: the seller is not registered for VAT.",
  exempt: "0 %: exempt from VAT.",
  f_tax: "Approved for F-tax (Godkänd för F-skatt)",
  on_behalf: (network) =>
    `Issued by ${network} in the seller's name and on its behalf. To be paid to ${network}.`,
  rate: (percent) => `VAT ${percent} %`,
  total: { net: "Ex. VAT", vat: "VAT", gross: "To pay", credited: "Credited" },
  payment: {
    ...{ title: "Payment", to: "Pay to", bankgiro: "Bankgiro", iban: "IBAN" },
    ...{
      reference: "OCR / reference",
      late: "Interest on late payment by the Interest Act (räntelagen).",
    },
  },
  terms: (days) => `${days} days net.`,
  credit_terms: "Take the amount off the invoice. If that is paid, the amount is paid back.",
  reserved: "Reserved procurement (LOU, chapter 4, section 18)",
  funds: "What the purchase is expected to fund, and what it has funded once it is paid:",
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const invoiceWords = (locale: InvoiceFacts["locale"]): InvoiceWords =>
  locale === "en" ? en : sv;

/** Who is told of, beside the seller: nothing where the network sells in its own name. */
export function isOnBehalf({ facts, seller_id }: WholeInvoice): boolean {
  return seller_id !== null && facts.seller.name !== facts.payee.name;
}

/** What the XML says in words, in Swedish: it goes to Swedish buyers' systems. */
export function peppolNotes(invoice: WholeInvoice): string {
  const { payee, terms } = invoice.facts;
  const notes = [
    ...(isOnBehalf(invoice) ? [sv.on_behalf(payee.name)] : []),
    ...(terms.is_reserved_procurement ? [`${sv.reserved}.`] : []),
  ];
  return notes.join(" ") || `Beställning ${invoice.facts.order_number}`;
}
