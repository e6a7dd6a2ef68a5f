import type { InvoiceAmounts, RateTotal } from "@insteg/domain";
import type { AccountTerms } from "./account-terms";

export type InvoiceKind = "invoice" | "credit_note";

/** Who sells, as the law wants it on an invoice. */
export interface InvoiceSeller {
  name: string;
  /** `NNNNNN-NNNN`; null for a sole trader, whose number is a person's. */
  organisation_number: string | null;
  /** Null for a seller that is not registered, and for a sole trader that is. */
  vat_number: string | null;
  is_vat_registered: boolean;
  is_f_tax_approved: boolean;
  address: { address_1: string; postal_code: string; city: string } | null;
}

/** Who is paid: the network. */
export interface InvoicePayee {
  name: string;
  organisation_number: string | null;
  /** Either of the two, or both. */
  bankgiro: string | null;
  iban: string | null;
  bic: string | null;
}

/** What an invoice says beside its lines, as it was when it was issued. */
export interface InvoiceFacts {
  seller: InvoiceSeller;
  payee: InvoicePayee;
  terms: Omit<AccountTerms, "order_id">;
  order_number: number;
  locale: "sv" | "en";
  /** 'YYYY-MM-DD', of the last parcel; null while nothing is sent. */
  delivered_on: string | null;
}

/** A line of an invoice or a credit note. Freight of mixed rates has a line for each. */
export interface InvoiceLine extends RateTotal {
  /** of the sale */
  line_id: string;
  kind: "item" | "shipping";
  title: string;
  quantity: number;
}

/** An invoice or a credit note; öre. What a credit note credits is positive, as what an invoice asks. */
export interface Invoice extends InvoiceAmounts {
  id: string;
  kind: InvoiceKind;
  order_id: string;
  /** Null where the network sells. */
  seller_id: string | null;
  /** In its seller's own series, from 1, credit notes among them. */
  number: number;
  /** What a payment is told apart by (OCR); null for a credit note. */
  reference: string | null;
  /** Of a credit note: the invoice that it credits, with its number and day. */
  credits: { id: string; number: number; issued_on: string } | null;
  issued_on: string;
  due_on: string | null;
  currency_code: string;
  facts: InvoiceFacts;
  /** What of an invoice is credited since. */
  credited_minor: bigint;
  paid_on: string | null;
  created_at: Date;
}

export interface WholeInvoice extends Invoice {
  lines: InvoiceLine[];
}

/** Where an invoice stands; `credited` when nothing is left to pay of it. */
export type InvoiceStatus = "open" | "overdue" | "paid" | "credited" | "credit_note";

/** @param today 'YYYY-MM-DD' */
export function invoiceStatus(invoice: Invoice, today: string): InvoiceStatus {
  if (invoice.kind === "credit_note") {
    return "credit_note";
  }
  if (invoice.paid_on) {
    return "paid";
  }
  if (invoice.credited_minor >= invoice.gross_minor) {
    return "credited";
  }
  return (invoice.due_on ?? today) < today ? "overdue" : "open";
}

/** The number as it is printed: a series of Insteg's own beside the seller's others. */
export function printedNumber({ number }: { number: number }): string {
  return `IN-${number}`;
}
