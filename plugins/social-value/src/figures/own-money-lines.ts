import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../lib/clock";
import { FUNDING_MODULE } from "../modules/funding";
import type { LineState } from "../modules/funding/figures/own-line-rows";
import type { OwnLine } from "../modules/funding/figures/own-lines";
import type FundingModuleService from "../modules/funding/service";
import { orderTitles } from "../workflows/payout/order-titles";
import { CURRENCY } from "../workflows/payout/payout-preview";
import { namesOf } from "./names";

export interface OwnLinesAsked {
  enterprise_id: string;
  state?: LineState | undefined;
  limit: number;
  offset: number;
  locale: string | undefined;
}

/** A page of an enterprise's own lines in words: order number, goods, channel and chain. Öre. */
export async function ownMoneyLines(
  container: MedusaContainer,
  { locale, ...asked }: OwnLinesAsked,
) {
  const { lines, count } = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .ownLines({ ...asked, currency_code: CURRENCY, at: clock.now() });
  const [orders, channelOf, chainOf] = await Promise.all([
    orderTitles(
      container,
      lines.flatMap((line) => line.order_id ?? []),
    ),
    namesOf(
      container,
      "channel",
      lines.flatMap((line) => line.sales_channel_id ?? []),
      locale,
    ),
    namesOf(
      container,
      "chain",
      lines.flatMap((line) => line.value_chain_id ?? []),
      locale,
    ),
  ]);
  const named = (nameOf: typeof channelOf, id: string | null) => (id ? nameOf(id) : null);
  return {
    count,
    lines: lines.map((line) => {
      const order = orders.get(line.order_id ?? "");
      return {
        ...amountsOf(line),
        ...{ key: line.key, kind: line.kind, state: line.state, at: line.at },
        order_number: order?.number ?? null,
        title: order?.titles.get(line.item_id ?? "") ?? null,
        quantity: line.quantity,
        channel: named(channelOf, line.sales_channel_id),
        chain: named(chainOf, line.value_chain_id),
        is_seller: line.is_seller,
        due_at: line.due_at,
        payout: line.payout,
      };
    }),
  };
}

function amountsOf(line: OwnLine) {
  const numberOf = (amount_minor: bigint | null) =>
    amount_minor === null ? null : Number(amount_minor);
  return {
    gross_minor: numberOf(line.gross_minor),
    refunded_minor: numberOf(line.refunded_minor),
    vat_minor: numberOf(line.vat_minor),
    commission_minor: numberOf(line.commission_minor),
    share_minor: Number(line.share_minor),
    contribution_minor: Number(line.contribution_minor),
    reserve_minor: Number(line.reserve_minor),
    own_minor: Number(line.own_minor),
    waiting_minor: Number(line.waiting_minor),
    due_minor: Number(line.due_minor),
    paid_minor: Number(line.paid_minor),
  };
}
