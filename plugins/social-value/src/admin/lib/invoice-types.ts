import type { InvoiceView } from "../../api/lib/invoice-view";
import type { Jsoned } from "./jsoned";
import type { Page } from "./types";

export type Invoice = Jsoned<InvoiceView>;
export type Invoices = Page & { invoices: Invoice[] };

export const INVOICE_FILTERS = ["open", "overdue", "paid"] as const;

/** What invoices say of the network. */
export interface InvoiceSettings {
  bankgiro: string | null;
  iban: string | null;
  bic: string | null;
  address_1: string | null;
  postal_code: string | null;
  city: string | null;
  is_f_tax_approved: boolean;
}
