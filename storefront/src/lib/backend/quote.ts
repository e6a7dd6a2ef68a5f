import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { publishableKey } from "../env";
import type { QuoteKey } from "../quote-cookie";
import { visitorHeaders } from "../visitor";
import { read, readFile, write } from "./client";
import { basisPoints, minor, page, pictureUrl } from "./fields";

const channel = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["wholesale", "procurement"]),
});
export type TradeChannel = z.output<typeof channel>;

const goods = z.object({
  variant_id: z.string(),
  variant_title: z.string(),
  title: z.string(),
  thumbnail: pictureUrl,
  enterprise_name: z.string(),
  vat_rate_bp: basisPoints,
  /** Who is not sells at rate 0, whatever is sold. */
  seller_vat_registered: z.boolean(),
  net_minor: minor.nullable(),
  gross_minor: minor.nullable(),
});
export type TradeGoods = z.output<typeof goods>;

export const quoteStates = [
  "requested",
  "sent",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
] as const;

const amount = { net_minor: minor, vat_minor: minor, gross_minor: minor };
const named = {
  variant_id: z.string(),
  title: z.string(),
  variant_title: z.string(),
  enterprise_name: z.string(),
  quantity: z.number().int(),
};
const address = z.object({
  address_1: z.string(),
  address_2: z.string().nullable(),
  postal_code: z.string(),
  city: z.string(),
});

const quote = z.object({
  id: z.string(),
  number: z.number().int(),
  state: z.enum(quoteStates),
  buyer: z.object({
    name: z.string(),
    organisation_number: z.string(),
    payment_days: z.number().int(),
  }),
  contact_name: z.string(),
  contact_email: z.string(),
  delivery_address: address,
  reference: z.string(),
  order_reference: z.string(),
  is_reserved_procurement: z.boolean(),
  message: z.string(),
  note: z.string(),
  reason: z.string(),
  valid_until: z.string().nullable(),
  sent_at: z.string().nullable(),
  accepted_by: z.string().nullable(),
  order_id: z.string().nullable(),
  trace_token: z.string().nullable(),
  /** Without amounts until the quote is sent; öre. */
  lines: z.array(
    z.object({
      ...named,
      unit_net_minor: minor.optional(),
      unit_gross_minor: minor.optional(),
      vat_rate_bp: basisPoints.optional(),
      net_minor: minor.optional(),
      gross_minor: minor.optional(),
    }),
  ),
  freights: z.array(
    z.object({
      enterprise_id: z.string(),
      enterprise_name: z.string(),
      name: z.string(),
      ...amount,
    }),
  ),
  totals: z.object(amount).nullable(),
  vat: z.array(z.object({ rate_bp: basisPoints, ...amount })),
});
export type Quote = z.output<typeof quote>;
const one = z.object({ quote });

/** The channels in which a quote can be asked for. */
export async function listTradeChannels(locale: Locale): Promise<TradeChannel[]> {
  const schema = z.object({ channels: z.array(channel) });
  return (await read({ path: "/store/trade/channels", locale }, schema)).channels;
}

/** A page of a channel's goods, or those that `ids` names, at what everybody pays. */
export async function listTradeGoods(
  locale: Locale,
  query: { sales_channel_id: string; q?: string; ids?: string; limit?: number; offset?: number },
) {
  const schema = z.object({ goods: z.array(goods), ...page });
  return read({ path: "/store/trade/goods", query, locale }, schema);
}

/** What is asked for. */
export interface QuoteRequest {
  sales_channel_id: string;
  name: string;
  kind: string;
  organisation_number: string;
  contact_name: string;
  contact_email: string;
  contact_phone: string;
  invoice_email?: string;
  delivery_address: { address_1: string; address_2: string; postal_code: string; city: string };
  reference: string;
  order_reference: string;
  is_reserved_procurement: boolean;
  message: string;
  lines: { variant_id: string; quantity: number }[];
}

/** Asks for a quote; the token is the only key to it. Throws `input_invalid`, `goods_not_for_sale`. */
export async function requestQuote(locale: Locale, request: QuoteRequest): Promise<QuoteKey> {
  const asked = { path: "/store/quotes", locale, headers: await visitorHeaders() };
  const schema = z.object({ quote: z.object({ id: z.string() }), token: z.string() });
  const made = await write("POST", asked, { ...request, locale }, schema);
  return { id: made.quote.id, token: made.token };
}

const pathOf = (id: string) => `/store/quotes/${encodeURIComponent(id)}`;

async function headersOf({ token }: QuoteKey): Promise<Record<string, string>> {
  return { ...(await visitorHeaders()), "x-insteg-quote-token": token };
}

/** Throws `quote_not_found` also when the token is wrong. */
export async function getQuote(key: QuoteKey): Promise<Quote> {
  return (await read({ path: pathOf(key.id), headers: await headersOf(key) }, one)).quote;
}

/**
 * Accepts the quote: it is bought. Throws `input_invalid`, `quote_expired`, `quote_not_sent`,
 * `quote_out_of_stock`, `goods_not_for_sale`.
 */
export async function acceptQuote(
  key: QuoteKey,
  body: { accepted_by: string; reference: string; order_reference: string },
): Promise<void> {
  const request = { path: `${pathOf(key.id)}/accept`, headers: await headersOf(key) };
  await write("POST", request, body, one);
}

/** Throws `quote_expired`, `quote_not_sent`. */
export async function declineQuote(key: QuoteKey, reason: string): Promise<void> {
  const request = { path: `${pathOf(key.id)}/decline`, headers: await headersOf(key) };
  await write("POST", request, { reason }, one);
}

/** The quote as a PDF, to be handed on as it comes. */
export async function readQuotePdf(key: QuoteKey): Promise<Response> {
  const headers = { ...(await headersOf(key)), "x-publishable-api-key": publishableKey() };
  return readFile({ path: `${pathOf(key.id)}/pdf`, headers });
}
