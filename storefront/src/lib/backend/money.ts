import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { minor, page } from "./fields";
import { ownRequest } from "./own-request";

export const lineStates = ["expected", "earned", "due", "paid", "reversed"] as const;
export type LineState = (typeof lineStates)[number];

const figure = z.object({ amount_minor: minor });
export const waitsFor = ["date", "delivery", "month_close"] as const;

const money = z.object({
  waiting: figure.extend({
    becomes_due: z.array(
      z.object({ on: z.string().nullable(), waits_for: z.enum(waitsFor), amount_minor: minor }),
    ),
  }),
  due: figure.extend({ next_payout_on: z.string().nullable(), minimum_minor: minor }),
  on_the_way: figure,
  paid: figure.extend({ period: z.object({ year: z.string() }) }),
  reserve: figure,
  debt: figure.extend({ since: z.string().nullable(), is_overdue: z.boolean() }),
});
export type OwnMoney = z.output<typeof money>;

const named = z.object({ id: z.string(), name: z.string() });
const lineKinds = [
  "sale",
  "self_billing",
  "collection",
  "collection_return",
  "correction",
] as const;
/** What a row is about; what the shop has no word for is a correction of the network's. */
const lineKind = z
  .string()
  .transform((kind) => lineKinds.find((one) => one === kind) ?? "correction");

const line = z.object({
  key: z.string(),
  kind: lineKind,
  state: z.enum(lineStates),
  at: z.string(),
  order_number: z.number().int().nullable(),
  title: z.string().nullable(),
  quantity: z.number().nullable(),
  channel: named.nullable(),
  chain: named.nullable(),
  is_seller: z.boolean(),
  gross_minor: minor.nullable(),
  refunded_minor: minor.nullable(),
  vat_minor: minor.nullable(),
  commission_minor: minor.nullable(),
  share_minor: minor,
  contribution_minor: minor,
  reserve_minor: minor,
  own_minor: minor,
  waiting_minor: minor,
  due_minor: minor,
  paid_minor: minor,
  due_at: z.string().nullable(),
  payout: z.object({ id: z.string(), number: z.number().int() }).nullable(),
});
export type OwnLine = z.output<typeof line>;

const payoutStates = ["created", "sent", "paid", "failed", "returned", "cancelled"] as const;
const accountKinds = ["iban", "bankgiro", "stripe"] as const;

const payout = z.object({
  id: z.string(),
  number: z.number().int(),
  amount_minor: minor,
  state: z.enum(payoutStates),
  period: z.string(),
  reason: z.string().nullable(),
  created_at: z.string(),
  sent_at: z.string().nullable(),
  paid_at: z.string().nullable(),
  destination: z.object({ kind: z.enum(accountKinds), account: z.string() }),
});
export type OwnPayout = z.output<typeof payout>;

const payoutLine = z.object({
  key: z.string(),
  kind: lineKind,
  at: z.string(),
  order_number: z.number().int().nullable(),
  title: z.string().nullable(),
  is_seller: z.boolean(),
  gross_minor: minor.nullable(),
  commission_minor: minor.nullable(),
  vat_minor: minor,
  share_minor: minor,
  shipping_minor: minor,
  places_minor: minor,
  amount_minor: minor,
});
export type OwnPayoutLine = z.output<typeof payoutLine>;

const payoutPage = z.object({
  payout,
  lines: z.array(payoutLine),
  total: z.object({
    vat_minor: minor,
    share_minor: minor,
    shipping_minor: minor,
    places_minor: minor,
    amount_minor: minor,
  }),
  ...page,
});

const selfBilling = z.object({
  id: z.string(),
  number: z.number().int(),
  period: z.string(),
  side: z.enum(["supplier", "seller"]),
  other_name: z.string().nullable(),
  net_minor: minor,
  vat_minor: minor,
});
export type OwnSelfBilling = z.output<typeof selfBilling>;

const payoutAccount = z.object({
  account: z.object({
    bankgiro: z.string().nullable(),
    iban: z.string().nullable(),
    stripe: z.string().nullable(),
  }),
  provider: z.enum(["manual", "stripe"]),
  is_stripe_configured: z.boolean(),
});
export type OwnPayoutAccount = z.output<typeof payoutAccount>;

export interface PageAsked {
  limit: number;
  offset: number;
}

export async function getMoney(token: string): Promise<OwnMoney> {
  return (await read(await ownRequest(token, "money"), z.object({ money }))).money;
}

/** A page of what each sale brought, the latest first. */
export async function listLines(
  token: string,
  query: PageAsked & { state: LineState | undefined },
  locale: Locale,
) {
  const request = await ownRequest(token, "money/lines", { query: { ...query }, locale });
  return read(request, z.object({ lines: z.array(line), ...page }));
}

export async function listPayouts(token: string, query: PageAsked) {
  const request = await ownRequest(token, "payouts", { query: { ...query } });
  return read(request, z.object({ payouts: z.array(payout), ...page }));
}

/** A payout with a page of what it settles; throws `not_found`. */
export async function getPayout(token: string, id: string, query: PageAsked) {
  const path = `payouts/${encodeURIComponent(id)}`;
  return read(await ownRequest(token, path, { query: { ...query } }), payoutPage);
}

export async function listSelfBillings(token: string, query: PageAsked) {
  const request = await ownRequest(token, "self-billings", { query: { ...query } });
  return read(request, z.object({ self_billings: z.array(selfBilling), ...page }));
}

/** Where the enterprise is paid, by its last signs. */
export async function getPayoutAccount(token: string): Promise<OwnPayoutAccount> {
  return read(await ownRequest(token, "payout-account"), payoutAccount);
}

/** Owners only; throws `input_invalid` with what is wrong with the number. */
export async function setPayoutAccount(token: string, input: { kind: string; number: string }) {
  await write("POST", await ownRequest(token, "payout-account"), input, payoutAccount);
}

/** Owners only: the address of Stripe's page, good once. Throws `stripe_refused`. */
export async function openStripe(token: string): Promise<string> {
  const request = await ownRequest(token, "payout-account/stripe-onboarding");
  return (await write("POST", request, {}, z.object({ url: z.url({ protocol: /^https$/ }) }))).url;
}
