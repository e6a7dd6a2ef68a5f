import type { StoredQuoteState } from "@insteg/domain";
import type { BusinessKind, PostalAddress } from "../models/business-customer";

export const QUOTE_LOCALES = ["sv", "en"] as const;
export type QuoteLocale = (typeof QUOTE_LOCALES)[number];

/** Goods that are quoted: öre with VAT for each piece, at the VAT rate (basis points) of the day. */
export interface QuoteLine {
  variant_id: string;
  product_id: string;
  enterprise_id: string;
  enterprise_name: string;
  title: string;
  variant_title: string;
  sku: string | null;
  quantity: number;
  unit_gross_minor: number;
  vat_rate_bp: number;
}

/** How one enterprise's consignment is sent, and what that costs: öre with VAT. */
export interface QuoteFreight {
  enterprise_id: string;
  enterprise_name: string;
  shipping_option_id: string;
  name: string;
  gross_minor: number;
}

/** Who is to pay. What is asked for in the shop knows no more than the first four. */
export interface QuoteBuyer {
  name: string;
  kind: BusinessKind;
  organisation_number: string;
  invoice_email: string;
  vat_number: string | null;
  peppol_id: string | null;
  payment_days: number;
  address: PostalAddress;
}

/** What is told of a quote while it is being written. */
export interface QuoteFields {
  sales_channel_id: string;
  business_customer_id: string | null;
  locale: QuoteLocale;
  buyer: QuoteBuyer;
  contact_name: string;
  contact_email: string;
  contact_phone: string;
  delivery_address: PostalAddress;
  /** Who at the buyer's the goods and the invoice are for ("er referens"). */
  reference: string;
  /** The buyer's number: of its purchase order, or its diarienummer. */
  order_reference: string;
  is_reserved_procurement: boolean;
  /** The buyer's own words. */
  message: string;
  /** The coordinator's words to the buyer. */
  note: string;
  lines: QuoteLine[];
  freights: QuoteFreight[];
  /** The last day on which it may be accepted, 'YYYY-MM-DD'. */
  valid_until: string | null;
}

export interface Quote extends QuoteFields {
  id: string;
  number: number;
  /** The order that it becomes; chosen when the quote is made, so that there can be but one. */
  order_id: string;
  origin: "buyer" | "coordinator";
  state: StoredQuoteState;
  created_at: Date;
  sent_at: Date | null;
  /** When it was accepted, declined or withdrawn. */
  decided_at: Date | null;
  accepted_by: string | null;
  /** Why it was declined or withdrawn. */
  reason: string;
  /** When the order stood whole; null while it is still being made. */
  ordered_at: Date | null;
  failure: string | null;
}
