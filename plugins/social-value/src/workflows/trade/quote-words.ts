import type { QuoteLocale } from "../../modules/trade/quotes/quote";

/** The words of a quote's document, in the buyer's language. */
export interface QuoteWords {
  title: (number: number) => string;
  from: string;
  to: string;
  contact: string;
  delivery: string;
  date: string;
  validUntil: string;
  reference: string;
  orderReference: string;
  reserved: string;
  yesReserved: string;
  payment: string;
  days: (days: number) => string;
  note: string;
  columns: readonly string[];
  freight: (name: string) => string;
  total: string;
  net: string;
  vat: (percent: string) => string;
  gross: string;
  footer: (number: number) => string;
}

const sv: QuoteWords = {
  title: (number) => `Offert ${number}`,
  from: "Från",
  to: "Till",
  contact: "Kontakt",
  delivery: "Levereras till",
  date: "Datum",
  validUntil: "Gäller till och med",
  reference: "Er referens",
  orderReference: "Ert ordernummer eller diarienummer",
  reserved: "Upphandling",
  yesReserved: "reserverad upphandling (LOU 4 kap. 18 §), enligt köparen; prövas vid anbudet",
  payment: "Betalning",
  days: (days) => `mot faktura, ${days} dagar`,
  note: "Meddelande",
  columns: [
    "Säljare",
    "Vara",
    "Art.nr",
    "Antal",
    "Pris utan moms",
    "Pris med moms",
    "Moms",
    "Summa utan moms",
    "Summa med moms",
  ],
  freight: (name) => `Frakt: ${name}`,
  total: "Summa",
  net: "Summa utan moms",
  vat: (percent) => `Moms ${percent}`,
  gross: "Att betala, med moms",
  footer: (number) =>
    `Offert ${number}. Belopp i kronor. Momsen räknas på hela raden. Ändras en momssats före beställningen gäller priset utan moms.`,
};

const en: QuoteWords = {
  title: (number) => `Quote ${number}`,
  from: "From",
  to: "To",
  contact: "Contact",
  delivery: "Delivered to",
  date: "Date",
  validUntil: "Valid through",
  reference: "Your reference",
  orderReference: "Your order or case number",
  reserved: "Procurement",
  yesReserved: "reserved procurement (LOU 4:18), as stated by the buyer; checked at tender",
  payment: "Payment",
  days: (days) => `by invoice, ${days} days`,
  note: "Message",
  columns: [
    "Seller",
    "Goods",
    "Art. no.",
    "Pieces",
    "Price without VAT",
    "Price with VAT",
    "VAT",
    "Sum without VAT",
    "Sum with VAT",
  ],
  freight: (name) => `Freight: ${name}`,
  total: "Sum",
  net: "Sum without VAT",
  vat: (percent) => `VAT ${percent}`,
  gross: "To pay, with VAT",
  footer: (number) =>
    `Quote ${number}. Amounts in Swedish kronor. VAT is taken of the whole line. Should a VAT rate change before the order, the price without VAT stands.`,
};
export const QUOTE_WORDS: Record<QuoteLocale, QuoteWords> = { sv, en };
