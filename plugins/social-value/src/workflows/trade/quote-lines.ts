import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sellingFacts, vatRateOf } from "../../lib/selling-facts";
import type { QuoteFreight, QuoteLine } from "../../modules/trade/quotes/quote";
import { databaseOf } from "../lib/database";
import { freightOptions } from "./freight-options";
import { quoteConflict, tradeInputError } from "./refusals";
import {
  type GoodsRefusal,
  type TradeChannel,
  type TradeVariant,
  tradeChannels,
  tradeVariants,
} from "./trade-goods";
import { tradePrices } from "./trade-prices";

/** Goods that are asked for; without a price they cost what the customer pays. */
export interface AskedLine {
  variant_id: string;
  quantity: number;
  /** öre with VAT, for each piece */
  unit_gross_minor?: number | undefined;
}

/** How an enterprise's consignment is to be sent; without an amount it costs what it usually does. */
export interface AskedFreight {
  enterprise_id: string;
  shipping_option_id: string;
  /** öre with VAT */
  gross_minor?: number | undefined;
}

/** The channel; throws "trade_channel_unknown" (400) for one in which nothing is quoted for. */
export async function tradeChannel(container: MedusaContainer, id: string): Promise<TradeChannel> {
  const channel = (await tradeChannels(databaseOf(container))).find((one) => one.id === id);
  if (!channel) {
    throw tradeInputError("trade_channel_unknown", "Quotes are made in no such channel", {
      field: "sales_channel_id",
    });
  }
  return channel;
}

/**
 * The goods as they are quoted for at a time: at the price that is asked for, else at the one that the
 * customer group pays, and at the VAT of that day. Throws "goods_not_for_sale" (409), naming the goods and
 * why, or "price_missing" (400).
 */
export async function quoteLines(
  container: MedusaContainer,
  asked: readonly AskedLine[],
  terms: { sales_channel_id: string; customer_group_id: string | null; at: Date },
): Promise<QuoteLine[]> {
  const db = databaseOf(container);
  const ids = [...new Set(asked.map((line) => line.variant_id))];
  const variants = await forSale(container, terms.sales_channel_id, ids, terms.at);
  const productIds = [...new Set([...variants.values()].map((one) => one.product_id))];
  const [facts, prices] = await Promise.all([
    sellingFacts(db, productIds),
    tradePrices(container, ids, terms),
  ]);
  return asked.map(({ variant_id, quantity, unit_gross_minor }) => {
    const variant = variants.get(variant_id) as TradeVariant;
    const fact = facts.find((one) => one.product_id === variant.product_id);
    const price = unit_gross_minor ?? prices.get(variant_id)?.own_minor;
    if (price === undefined) {
      throw tradeInputError("price_missing", `${variant.title} has no price`, {
        title: variant.title,
      });
    }
    return {
      ...{ variant_id, product_id: variant.product_id, sku: variant.sku, quantity },
      ...{ enterprise_id: variant.enterprise_id, enterprise_name: variant.enterprise_name },
      ...{ title: variant.title, variant_title: variant.variant_title },
      unit_gross_minor: price,
      vat_rate_bp: fact ? vatRateOf(fact, civilDateOf(terms.at)) : 0,
    };
  });
}

/**
 * These variants by id, as they are for sale in the channel. Throws "goods_not_for_sale" (409) with each
 * that is not: unknown, not published, not the channel's, of a suspended enterprise, or explained by no
 * chain in force.
 */
export async function forSale(
  container: MedusaContainer,
  sales_channel_id: string,
  ids: readonly string[],
  at: Date,
): Promise<Map<string, TradeVariant>> {
  const found = await tradeVariants(databaseOf(container), sales_channel_id, ids, at);
  const byId = new Map(found.map((one) => [one.variant_id, one]));
  const items = ids.flatMap((id): { id: string; title: string; reason: GoodsRefusal }[] => {
    const variant = byId.get(id);
    const reason = variant ? variant.refusal : "not_published";
    return reason ? [{ id, title: variant?.title ?? id, reason }] : [];
  });
  if (items.length > 0) {
    const words = items.map(({ title, reason }) => `${title} (${reason})`).join(", ");
    throw networkError(
      MedusaError.Types.CONFLICT,
      "goods_not_for_sale",
      `These goods are not for sale just now: ${words}`,
      { items, titles: items.map(({ title }) => title).join(", ") },
    );
  }
  return byId;
}

/**
 * A freight for each enterprise whose goods are quoted for: as it is asked for, else the first way in which
 * it sends. Throws "freight_unknown" (400) for one that is no way of its enterprise's, or where an
 * enterprise has none.
 */
export async function quoteFreights(
  container: MedusaContainer,
  lines: readonly QuoteLine[],
  asked: readonly AskedFreight[],
): Promise<QuoteFreight[]> {
  const enterprises = [...new Map(lines.map((line) => [line.enterprise_id, line.enterprise_name]))];
  const options = await freightOptions(
    databaseOf(container),
    enterprises.map(([id]) => id),
  );
  return enterprises.map(([enterprise_id, enterprise_name]) => {
    const own = options.filter((option) => option.enterprise_id === enterprise_id);
    const wish = asked.find((one) => one.enterprise_id === enterprise_id);
    const option = wish ? own.find(({ id }) => id === wish.shipping_option_id) : own[0];
    if (!option) {
      throw tradeInputError("freight_unknown", `${enterprise_name} does not send so`, {
        name: enterprise_name,
      });
    }
    return {
      ...{ enterprise_id, enterprise_name, shipping_option_id: option.id, name: option.name },
      gross_minor: wish?.gross_minor ?? option.gross_minor,
    };
  });
}

/** Throws "quote_without_goods" (409) for a quote of nothing. */
export function assertGoods(lines: readonly QuoteLine[]): void {
  if (lines.length === 0) {
    throw quoteConflict("quote_without_goods", "There are no goods in the quote");
  }
}
