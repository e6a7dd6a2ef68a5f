import { type PaymentKind, paidAtStall } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  earlierReceipt,
  type NewStallSale,
  receiveSale,
  type StallFlag,
  type StallLine,
} from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";
import { stallChannelIds, variantsOf } from "./stall-goods";

/** Told when sales or reversals are written down: `{ enterprise_id }`. */
export const STALL_RECEIVED = "stall.received";

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** How far a phone's clock may be ahead of ours. */
const AHEAD_MS = 10 * MINUTE_MS;
const LATE_MS = 31 * DAY_MS;
/** No phone waits so long for a network: its clock must have been wrong. */
const OLDEST_MS = 400 * DAY_MS;

/** A sale as a phone tells it. */
export interface ToldSale {
  key: string;
  /** ISO 8601 */
  sold_at: string;
  sales_channel_id: string;
  payment_kind: PaymentKind;
  /** öre that changed hands: whole kronor, if in cash */
  paid_minor: number;
  lines: StallLine[];
}

/** Who tells it. */
export interface Seller {
  enterprise_id: string;
  member_id: string;
}

export type SaleRefusal =
  | "goods_not_found"
  | "channel_not_stall"
  | "paid_differs"
  | "idempotency_conflict";

/** What became of one sale of many. */
export type SaleAnswer =
  | { key: string; status: "accepted" | "already" }
  | { key: string; status: "refused"; code: SaleRefusal };

/**
 * Writes sales down, each by itself: a refused one stops no other, and what was accepted is never lost.
 * Age, price, stock and a channel that has closed are no reason to refuse: the goods are gone and the
 * money is taken.
 */
export async function receiveSales(
  container: MedusaContainer,
  seller: Seller,
  sales: readonly ToldSale[],
): Promise<SaleAnswer[]> {
  const db = databaseOf(container);
  const variantIds = sales.flatMap((sale) => sale.lines.map((line) => line.variant_id));
  const channelIds = sales.map((sale) => sale.sales_channel_id);
  const [variants, stalls] = await Promise.all([
    variantsOf(db, seller.enterprise_id, [...new Set(variantIds)]),
    stallChannelIds(db, [...new Set(channelIds)]),
  ]);
  const own = new Set(variants.map((variant) => variant.variant_id));
  const answers: SaleAnswer[] = [];
  for (const told of sales) {
    const sale = saleOf(seller, told);
    const receipt =
      (await earlierReceipt(db, sale)) ??
      refusalOf(sale, own, stalls) ??
      (await receiveSale(db, sale));
    answers.push(answerOf(told.key, receipt));
  }
  if (answers.some((answer) => answer.status === "accepted")) {
    await tellReceived(container, seller.enterprise_id);
  }
  return answers;
}

/** What is lost on the way to the subscriber, the job finds. */
export async function tellReceived(
  container: MedusaContainer,
  enterprise_id: string,
): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS);
  await bus.emit({ name: STALL_RECEIVED, data: { enterprise_id } });
}

/** When something told by a phone counts as done, and what is odd about it. */
export function timeOfTold(told: string, now = new Date()): { at: Date; flags: StallFlag[] } {
  const at = new Date(told);
  const age_ms = now.getTime() - at.getTime();
  if (age_ms < -AHEAD_MS || age_ms > OLDEST_MS) {
    return { at: now, flags: ["clock_differs"] };
  }
  return { at: age_ms < 0 ? now : at, flags: age_ms > LATE_MS ? ["late"] : [] };
}

function saleOf({ enterprise_id, member_id }: Seller, told: ToldSale): NewStallSale {
  const { key, sold_at, sales_channel_id, payment_kind, lines, paid_minor } = told;
  const { at, flags } = timeOfTold(sold_at);
  const total_minor = lines.reduce(
    (sum, line) => sum + BigInt(line.unit_price_minor) * BigInt(line.quantity),
    0n,
  );
  return {
    ...{ enterprise_id, key, member_id, sales_channel_id, payment_kind, lines, total_minor, flags },
    sold_at: at,
    told_at: new Date(sold_at).toISOString(),
    paid_minor: BigInt(paid_minor),
  };
}

function refusalOf(
  sale: NewStallSale,
  own: ReadonlySet<string>,
  stalls: ReadonlySet<string>,
): SaleRefusal | undefined {
  if (!sale.lines.every((line) => own.has(line.variant_id))) {
    return "goods_not_found";
  }
  if (!stalls.has(sale.sales_channel_id)) {
    return "channel_not_stall";
  }
  if (sale.paid_minor !== paidAtStall(sale.total_minor, sale.payment_kind)) {
    return "paid_differs";
  }
  return undefined;
}

function answerOf(key: string, receipt: "accepted" | "already" | "conflict" | SaleRefusal) {
  if (receipt === "accepted" || receipt === "already") {
    return { key, status: receipt };
  }
  const code = receipt === "conflict" ? "idempotency_conflict" : receipt;
  return { key, status: "refused" as const, code };
}
