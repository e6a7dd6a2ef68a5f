import { civilDateOf, isVatRegistered } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import { sellingFacts, vatRateOf } from "../../lib/selling-facts";
import { databaseOf } from "../../workflows/lib/database";
import { tradeChannel } from "../../workflows/trade/quote-lines";
import { netOf } from "../../workflows/trade/quote-view";
import {
  listTradeGoods,
  type TradeVariant,
  tradeVariants,
} from "../../workflows/trade/trade-goods";
import { tradePrices } from "../../workflows/trade/trade-prices";

export interface TradeGoodsAsked {
  sales_channel_id: string;
  q?: string | undefined;
  /** These variants, with commas between, in place of a page. */
  ids?: string | undefined;
  /** The language of titles and of what `q` is looked for in; Swedish when absent. */
  locale?: string | undefined;
  limit: number;
  offset: number;
}

/** Goods of a channel with what they cost today, öre, for a customer group or for everybody. */
export async function tradeGoodsView(
  container: MedusaContainer,
  asked: TradeGoodsAsked,
  customerGroupId: string | null,
) {
  await tradeChannel(container, asked.sales_channel_id);
  const { goods, count } = await found(container, asked);
  const ids = goods.map((one) => one.variant_id);
  const [facts, prices] = await Promise.all([
    sellingFacts(databaseOf(container), [...new Set(goods.map((one) => one.product_id))]),
    tradePrices(container, ids, {
      sales_channel_id: asked.sales_channel_id,
      customer_group_id: customerGroupId,
    }),
  ]);
  const today = civilDateOf(clock.now());
  return {
    count,
    goods: goods.map((one) => {
      const fact = facts.find(({ product_id }) => product_id === one.product_id);
      const vat_rate_bp = fact ? vatRateOf(fact, today) : 0;
      const price = prices.get(one.variant_id) ?? null;
      const { variant_id, variant_title, sku, title, handle, thumbnail, stock } = one;
      return {
        ...{ variant_id, variant_title, sku, title, handle, thumbnail, stock, vat_rate_bp },
        seller_vat_registered: fact !== undefined && isVatRegistered(fact, today),
        ...{ enterprise_id: one.enterprise_id, enterprise_name: one.enterprise_name },
        list_gross_minor: price?.list_minor ?? null,
        gross_minor: price?.own_minor ?? null,
        net_minor: price && netOf(price.own_minor, vat_rate_bp),
      };
    }),
  };
}

async function found(
  container: MedusaContainer,
  { sales_channel_id, q, ids, locale, limit, offset }: TradeGoodsAsked,
): Promise<{ goods: TradeVariant[]; count: number }> {
  const db = databaseOf(container);
  if (ids === undefined) {
    return listTradeGoods(db, { sales_channel_id, q, locale, limit, offset }, clock.now());
  }
  const named = ids.split(",").filter(Boolean);
  const variants = await tradeVariants(db, sales_channel_id, named, clock.now(), locale);
  const goods = variants.filter(({ refusal }) => refusal === null);
  return { goods, count: goods.length };
}
