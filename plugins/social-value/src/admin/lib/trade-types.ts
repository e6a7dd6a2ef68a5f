import type { QuoteState } from "@insteg/domain";
import type { BusinessKind, PostalAddress } from "../../modules/trade/models/business-customer";
import type { StoredBusinessCustomer } from "../../workflows/trade/business-customers";
import type { OwnPriceRow } from "../../workflows/trade/customer-prices";
import type { FreightOption } from "../../workflows/trade/freight-options";
import type { QuoteView } from "../../workflows/trade/quote-view";

export type { BusinessKind, FreightOption, OwnPriceRow, PostalAddress, QuoteState };
export type BusinessCustomer = StoredBusinessCustomer;

/** A quote as the API sends it: times as text. */
export type QuoteRow = Omit<QuoteView, "created_at" | "sent_at" | "decided_at"> & {
  created_at: string;
  sent_at: string | null;
  decided_at: string | null;
};
export type QuoteRowLine = QuoteRow["lines"][number];

/** A quote with what its page needs besides. */
export type OneQuote = QuoteRow & {
  failure: string | null;
  freight_options: FreightOption[];
  /** Goods of which there are fewer than are quoted for. */
  short: { id: string; title: string; left: number }[];
  /** While the channel is closed; `opens_on` is null where nobody knows. */
  closed_channel: { name: string; opens_on: string | null } | null;
  /** The address that the buyer is known by, when the request came from elsewhere. */
  known_by: string | null;
};

/** Goods that may be quoted for; öre. */
export interface TradeGoods {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  title: string;
  enterprise_id: string;
  enterprise_name: string;
  stock: number | null;
  vat_rate_bp: number;
  list_gross_minor: number | null;
  gross_minor: number | null;
  net_minor: number | null;
}

export interface TradeChannel {
  id: string;
  name: string;
}
