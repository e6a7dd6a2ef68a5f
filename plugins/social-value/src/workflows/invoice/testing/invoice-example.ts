import { invoiceAmounts, invoiceTotal } from "@insteg/domain";
import type { InvoiceFacts, InvoiceLine, WholeInvoice } from "../../../modules/invoicing/invoice";

const line = (
  title: string,
  quantity: number,
  gross_minor: bigint,
  rate_bp: number,
): InvoiceLine => ({
  ...{ line_id: title, kind: "item", title, quantity, rate_bp },
  ...invoiceAmounts(gross_minor, rate_bp),
});

export const EXAMPLE_LINES: readonly InvoiceLine[] = [
  line("Honung, 500 g", 24, 254_400n, 600),
  line("Ulltäcke <grått> & vitt", 3, 100_001n, 2500),
  line("Frakt", 1, 5_900n, 600),
  line("Frakt ", 1, 3_001n, 2500),
];

const FACTS: InvoiceFacts = {
  seller: {
    ...{ name: "Åkerbärets ideella förening", organisation_number: "556036-0793" },
    ...{ vat_number: "SE556036079301", is_vat_registered: true, is_f_tax_approved: false },
    address: { address_1: "Storgatan 1", postal_code: "151 00", city: "Södertälje" },
  },
  payee: {
    ...{ name: "Nätverket", organisation_number: "212000-1355", bankgiro: "991-2346" },
    ...{ iban: "SE4550000000058398257466", bic: "ESSESESS" },
  },
  terms: {
    buyer: {
      ...{
        name: "Exempelkommunen",
        organisation_number: "212000-0142",
        email: "faktura@example.com",
      },
      ...{ vat_number: "SE212000014201", peppol_id: "0007:2120000142" },
      address: {
        ...{ address_1: "Rådhuset", address_2: "Plan 2", postal_code: "111 11" },
        ...{ city: "Exempelstad", country_code: "se" },
      },
    },
    ...{ buyer_reference: "REF-4711", order_reference: "PO 17", payment_days: 30 },
    ...{ is_reserved_procurement: true, quote_id: null },
  },
  ...{ order_number: 1024, locale: "sv", delivered_on: "2026-11-26" },
};

export interface ExampleChanges {
  lines?: readonly InvoiceLine[];
  seller?: Partial<InvoiceFacts["seller"]>;
  payee?: Partial<InvoiceFacts["payee"]>;
  buyer?: Partial<InvoiceFacts["terms"]["buyer"]>;
  invoice?: Partial<WholeInvoice>;
  facts?: Partial<InvoiceFacts>;
}

/** An invoice of a fictional sale, with what differs from it. */
export function invoiceExample(changes: ExampleChanges = {}): WholeInvoice {
  const lines = [...(changes.lines ?? EXAMPLE_LINES)];
  return {
    ...{ id: "inv_1", kind: "invoice", order_id: "order_1", seller_id: "ent_1", number: 17 },
    ...{ reference: "00001786", credits: null, issued_on: "2026-11-27", due_on: "2026-12-27" },
    ...{ currency_code: "sek", credited_minor: 0n, paid_on: null },
    created_at: new Date("2026-11-27T10:00:00Z"),
    ...invoiceTotal(lines),
    facts: {
      ...FACTS,
      ...changes.facts,
      seller: { ...FACTS.seller, ...changes.seller },
      payee: { ...FACTS.payee, ...changes.payee },
      terms: { ...FACTS.terms, buyer: { ...FACTS.terms.buyer, ...changes.buyer } },
    },
    lines,
    ...changes.invoice,
  };
}

/** A credit note of the same. */
export function creditNoteExample(changes: ExampleChanges = {}): WholeInvoice {
  const credits = { id: "inv_1", number: 17, issued_on: "2026-11-27" };
  const own = { kind: "credit_note" as const, number: 18, reference: null, due_on: null, credits };
  return invoiceExample({ ...changes, invoice: { ...own, ...changes.invoice } });
}
