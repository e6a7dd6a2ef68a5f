import type { WithdrawalException } from "@insteg/domain";
import type { Locale } from "../../modules/enterprise/applications/application";

/** The words of a receipt in one language. */
export interface ReceiptWords {
  confirmation: string;
  receipt: string;
  order: (number: string, date: string) => string;
  state: Record<"expected" | "partly_earned" | "earned" | "canceled" | "reversed", string>;
  seller: string;
  organisation_number: string;
  vat_number: string;
  no_vat_number: string;
  not_registered: string;
  columns: readonly [string, string, string, string];
  shipping: (name: string) => string;
  vat: (rate: string, net: string) => string;
  seller_total: string;
  changed: string;
  total: string;
  paid: string;
  refunded: string;
  to_pay: string;
  contribution: Record<"earned" | "expected", string>;
  withdrawal: { title: string; text: readonly string[]; how: string };
  exception: Record<WithdrawalException, string>;
  proof: { title: string; text: string; none: string; unsealed: string; seal: string };
  see: string;
  page: (page: number, pages: number) => string;
}

const sv: ReceiptWords = {
  confirmation: "Orderbekräftelse",
  receipt: "Kvitto",
  order: (number, date) => `Beställning ${number}, lagd ${date}`,
  state: {
    expected: "Väntar på betalning",
    partly_earned: "Delvis betald",
    earned: "Betald",
    canceled: "Avbruten",
    reversed: "Återbetald",
  },
  seller: "Säljare",
  organisation_number: "Org.nr",
  vat_number: "Momsreg.nr",
  no_vat_number: "Registrerad för moms. Säljaren lämnar momsregistreringsnumret på begäran.",
  not_registered: "Ingen moms: säljaren är inte registrerad för moms.",
  columns: ["Vad", "Antal", "Moms", "Pris inkl. moms"],
  shipping: (name) => `Frakt: ${name}`,
  vat: (rate, net) => `varav moms ${rate} % (av ${net} utan moms)`,
  seller_total: "Summa från säljaren",
  changed: "Ändrat efter beställningen",
  total: "Summa att betala",
  paid: "Betalt",
  refunded: "Återbetalt",
  to_pay: "Kvar att betala",
  contribution: {
    earned: "Så mycket har köpet gett till platser för arbetsträning och instegsarbete",
    expected: "Så mycket väntas köpet ge till platser för arbetsträning och instegsarbete",
  },
  withdrawal: {
    title: "Ångerrätt",
    text: [
      "Du får ångra köpet inom 14 dagar från att du har fått varorna, utan att säga varför. Innan varorna är levererade kan du alltid ångra det.",
      "Ångrar du allt från en säljare får du också tillbaka frakten för vanlig leverans. Kontrollera reglerna hos Konsumentverket, konsumentverket.se (kontrollerat november 2026).",
    ],
    how: "Ångra köpet på nätet:",
  },
  exception: {
    perishable: "Ingen ångerrätt: varan blir snabbt för gammal.",
    sealed_hygiene: "Ångerrätten gäller bara om förseglingen är obruten.",
    made_to_order: "Ingen ångerrätt: varan görs efter beställning.",
  },
  proof: {
    title: "Bevis",
    text: "Köpet är bokfört i en förseglad huvudbok. Med siffrorna här kan vem som helst kontrollera att inget har ändrats sedan.",
    none: "Köpet bokförs när det är betalt. Då kommer ett nytt kvitto med bevis.",
    unsealed:
      "Bokfört, men inte förseglat än. Hämta kvittot igen om en stund på beställningens sida.",
    seal: "Försegling",
  },
  see: "Se vad köpet betalar för:",
  page: (page, pages) => `Sida ${page} av ${pages}`,
};

const en: ReceiptWords = {
  confirmation: "Order confirmation",
  receipt: "Receipt",
  order: (number, date) => `Order ${number}, placed on ${date}`,
  state: {
    expected: "Waiting for payment",
    partly_earned: "Paid in part",
    earned: "Paid",
    canceled: "Cancelled",
    reversed: "Refunded",
  },
  seller: "Seller",
  organisation_number: "Org. no.",
  vat_number: "VAT no.",
  no_vat_number: "Registered for VAT. The seller gives the VAT number on request.",
  not_registered: "No VAT: the seller is not registered for VAT.",
  columns: ["Item", "Qty", "VAT", "Price inc. VAT"],
  shipping: (name) => `Delivery: ${name}`,
  vat: (rate, net) => `of which VAT ${rate} % (on ${net} ex. VAT)`,
  seller_total: "Total from the seller",
  changed: "Changed since the order",
  total: "Total to pay",
  paid: "Paid",
  refunded: "Refunded",
  to_pay: "Left to pay",
  contribution: {
    earned: "What the purchase has given to places for work training and entry-level jobs",
    expected:
      "What the purchase is expected to give to places for work training and entry-level jobs",
  },
  withdrawal: {
    title: "Right of withdrawal",
    text: [
      "You may withdraw from the purchase within 14 days of having got the goods, without saying why. Before the goods are delivered you always can.",
      "If you withdraw from everything of a seller, you also get the cost of standard delivery back. Check the rules with the Swedish Consumer Agency, konsumentverket.se (checked November 2026).",
    ],
    how: "Withdraw online:",
  },
  exception: {
    perishable: "No right of withdrawal: the goods soon grow too old.",
    sealed_hygiene: "The right of withdrawal holds only while the seal is unbroken.",
    made_to_order: "No right of withdrawal: the goods are made to order.",
  },
  proof: {
    title: "Proof",
    text: "The purchase is booked in a sealed ledger. With these figures anybody can check that nothing has been changed since.",
    none: "The purchase is booked when it is paid. A new receipt with the proof comes then.",
    unsealed: "Booked, but not sealed yet. Fetch the receipt again in a while on the order's page.",
    seal: "Seal",
  },
  see: "See what the purchase pays for:",
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const receiptWords = (locale: Locale): ReceiptWords => (locale === "en" ? en : sv);
