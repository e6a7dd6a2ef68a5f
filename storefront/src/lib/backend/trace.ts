import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read } from "./client";
import { enterpriseCard, enterpriseName, placeKinds } from "./enterprise";
import { basisPoints, minor } from "./fields";

// Enterprise, chain and activity are null where they have left the directory since the sale.

/**
 * One place in one calendar month (`YYYY-MM`, Europe/Stockholm) and what reaches it, in öre; null
 * for a place that will share what is undivided.
 */
const tracedPlace = z.object({
  place_id: z.string(),
  name: z.string(),
  kind: z.enum(placeKinds),
  enterprise: enterpriseName.nullable(),
  month: z.string(),
  amount_minor: minor.nullable(),
  training_minutes: z.number().nullable(),
});
export type TracedPlace = z.output<typeof tracedPlace>;

const enterpriseAmount = z.object({ enterprise: enterpriseName.nullable(), amount_minor: minor });
export type EnterpriseAmount = z.output<typeof enterpriseAmount>;

const tracedLine = z.object({
  line_id: z.string(),
  title: z.string(),
  variant_title: z.string().nullish(),
  quantity: z.number(),
  gross_minor: minor,
  vat_minor: minor,
  vat_rate_bp: basisPoints,
  commission_minor: minor,
  enterprise: enterpriseCard.nullable(),
  value_chain: z.object({ handle: z.string(), name: z.string() }).nullable(),
  stages: z.array(
    z.object({
      stage_id: z.string(),
      activity: z.string().nullable(),
      enterprise: enterpriseName.nullable(),
      share_minor: minor,
      contribution_minor: minor,
    }),
  ),
  places: z.array(tracedPlace),
  reserve: z.array(enterpriseAmount),
  undivided: z.array(enterpriseAmount),
});
export type TracedLine = z.output<typeof tracedLine>;

const tracedSeller = z.object({
  /** Null where the network sells in its own name. */
  enterprise: enterpriseName.nullable(),
  name: z.string(),
  organisation_number: z.string().nullable(),
  vat_number: z.string().nullable(),
  gross_minor: minor,
  vat: z.array(z.object({ rate_bp: basisPoints, vat_minor: minor, net_minor: minor })),
});
export type TracedSeller = z.output<typeof tracedSeller>;

const trace = z.object({
  order_id: z.string(),
  display_id: z.union([z.number(), z.string()]),
  currency_code: z.string(),
  placed_at: z.string(),
  status: z.enum(["expected", "partly_earned", "earned", "canceled", "reversed"]),
  preliminary: z.boolean(),
  captured_minor: minor,
  refunded_minor: minor,
  total_minor: minor,
  /** Of what is paid, from the ledger; while nothing is paid, what is expected. */
  contribution_minor: minor,
  /** What is still to come when all is paid. */
  expected_contribution_minor: minor.nullish().transform((amount) => amount ?? 0n),
  /** Without what is undivided. */
  reserve_minor: minor,
  lines: z.array(tracedLine),
  shipping: z.array(
    z.object({
      line_id: z.string(),
      name: z.string(),
      gross_minor: minor,
      enterprise: enterpriseName.nullable(),
    }),
  ),
  places: z.array(tracedPlace),
  /** What an enterprise's places and reserve will share; how is not told until it is paid for. */
  undivided: z.array(enterpriseAmount),
  sellers: z.array(tracedSeller),
});
export type Trace = z.output<typeof trace>;

/** Whether nothing more comes of the order: what it gave, if anything, is told as it is booked. */
export const isOver = (status: Trace["status"]): boolean =>
  status === "canceled" || status === "reversed";

/** What opens an order: its signed token, or the token of its customer who is signed in. */
export type OrderKey = { token: string } | { customer: string };

/** A request about an order, for whoever holds its key. */
export function orderRequest(locale: Locale, orderId: string, story: string, key: OrderKey) {
  const path = `/store/orders/${encodeURIComponent(orderId)}/${story}`;
  return "token" in key
    ? { path, locale, query: { token: key.token } }
    : { path, locale, headers: { authorization: `Bearer ${key.customer}` } };
}

/** An order's trace for whoever holds its key; throws `not_allowed` or `not_found`. */
export async function getTrace(locale: Locale, orderId: string, key: OrderKey): Promise<Trace> {
  return (await read(orderRequest(locale, orderId, "trace", key), z.object({ trace }))).trace;
}

const terms = z.object({
  buyer_name: z.string(),
  buyer_reference: z.string(),
  order_reference: z.string().nullable(),
  payment_days: z.number().int(),
  invoices: z.array(
    z.object({
      id: z.string(),
      token: z.string(),
      kind: z.enum(["invoice", "credit_note"]),
      number: z.string(),
      status: z.enum(["open", "overdue", "paid", "credited", "credit_note"]),
      issued_on: z.string(),
      due_on: z.string().nullable(),
      gross_minor: minor,
      left_minor: minor,
      seller_name: z.string(),
    }),
  ),
});
export type OrderTerms = z.output<typeof terms>;

/** By what an order on account is paid; null for an order that is not on account. */
export async function getTerms(
  locale: Locale,
  orderId: string,
  key: OrderKey,
): Promise<OrderTerms | null> {
  const schema = z.object({ terms: terms.nullable() });
  return (await read(orderRequest(locale, orderId, "terms", key), schema)).terms;
}
