import { z } from "zod";
import { type Locale, regionalLocale } from "@/i18n/routing";
import { publishableKey } from "../env";
import { visitorHeaders } from "../visitor";
import { read, readFile, write } from "./client";
import { enterpriseName } from "./enterprise";
import { minor } from "./fields";
import { type OrderKey, orderRequest } from "./trace";

/** Why goods cannot be sent back within the right of withdrawal, where they cannot. */
export const withdrawalExceptions = ["perishable", "sealed_hygiene", "made_to_order"] as const;

const withdrawalBars = ["no_right", "perishable", "made_to_order", "past", "nothing_left"] as const;

const line = z.object({
  line_id: z.string(),
  title: z.string(),
  variant_title: z.string().nullable(),
  exception: z.enum(withdrawalExceptions).nullable(),
  /** Pieces that can be withdrawn from now. */
  quantity: z.number(),
  ordered_quantity: z.number(),
  /** Why there are none. */
  bar: z.enum(withdrawalBars).nullable(),
  ends_at: z.string().nullable(),
});
export type WithdrawableLine = z.output<typeof line>;

const withdrawalStates = [
  "withdrawn",
  "awaiting_goods",
  "received",
  "refunded",
  "unpaid",
  "refused",
  "closed",
] as const;

const part = z.object({
  state: z.enum(withdrawalStates),
  /** All that the seller sold in the order: its freight is paid back too. */
  is_whole: z.boolean(),
  amount_minor: minor,
  reason: z.string(),
  lines: z.array(
    z.object({
      line_id: z.string(),
      quantity: z.number(),
      title: z.string(),
      variant_title: z.string().nullable(),
    }),
  ),
});
const notice = { id: z.string(), created_at: z.string(), refund_by: z.string() };

/** An enterprise's own part of a withdrawal, as its members see it. */
export const ownWithdrawal = part.extend(notice);
export type OwnWithdrawal = z.output<typeof ownWithdrawal>;

const withdrawal = z.object({
  ...notice,
  parts: z.array(part.extend({ enterprise: enterpriseName.nullable() })),
});
export type Withdrawal = z.output<typeof withdrawal>;

const orderWithdrawals = z.object({
  consignments: z.array(z.object({ enterprise: enterpriseName.nullable(), lines: z.array(line) })),
  withdrawals: z.array(withdrawal),
});
export type OrderWithdrawals = z.output<typeof orderWithdrawals>;

/** What of an order can be withdrawn from, and what has been, for whoever holds its key; throws `not_found`. */
export function getWithdrawals(locale: Locale, orderId: string, key: OrderKey) {
  return read(orderRequest(locale, orderId, "withdrawals", key), orderWithdrawals);
}

/**
 * Withdraws from lines of an order; gives the withdrawal's id. `press` names the press of the button. Throws
 * `withdrawal_barred`, `quantity_exceeds`, `not_found`.
 */
export async function withdraw(
  locale: Locale,
  order: { id: string; key: OrderKey },
  { press, items }: { press: string; items: LinePieces[] },
): Promise<string> {
  const request = orderRequest(locale, order.id, "withdrawals", order.key);
  const answer = await write("POST", request, { key: press, items }, z.object({ withdrawal }));
  return answer.withdrawal.id;
}

export interface LinePieces {
  line_id: string;
  quantity: number;
}

/** Asks for the link by mail; the answer is the same whether there is such an order or not. */
export async function askWithdrawalLink(locale: Locale, form: { number: string; email: string }) {
  const request = { path: "/store/withdrawals/links", headers: await visitorHeaders() };
  await write("POST", request, { ...form, locale }, z.object({}));
}

/** An order's confirmation or receipt as a PDF, for whoever holds the order's key; throws `not_found`. */
export function readReceipt(orderId: string, key: OrderKey, locale: Locale) {
  const { path, query, headers } = orderRequest(locale, orderId, "receipt", key);
  return readFile({
    path: query ? `${path}?${new URLSearchParams(query)}` : path,
    headers: {
      ...headers,
      "x-publishable-api-key": publishableKey(),
      "x-medusa-locale": regionalLocale[locale],
    },
  });
}
