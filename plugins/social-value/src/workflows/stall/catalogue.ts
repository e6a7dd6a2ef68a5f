import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { priceInChannel } from "../../lib/channel-prices";
import { type ChannelState, channelStates } from "../../lib/channel-state";
import { clock } from "../../lib/clock";
import { sellingFacts, vatRateOf } from "../../lib/selling-facts";
import { readStallSetting } from "../../modules/funding/stall/stall-setting";
import { databaseOf } from "../lib/database";
import { explainedProducts } from "./explained-goods";
import { goodsOfStall, type StallVariant, stallsOf } from "./stall-goods";

/**
 * What an enterprise sells at stalls: its published goods that a chain in force explains, in the stalls that
 * take it and are open today, at each one's own price in öre and today's VAT. Stalls that are closed are
 * told with the day on which they open. Without the time, so that it changes only with what it says.
 */
export async function stallCatalogue(container: MedusaContainer, enterpriseId: string) {
  const db = databaseOf(container);
  const now = clock.now();
  const [listed, stallIds, setting] = await Promise.all([
    goodsOfStall(db, enterpriseId),
    stallsOf(db, enterpriseId),
    readStallSetting(db, enterpriseId),
  ]);
  const states = await channelStates(db, stallIds, now);
  const stalls = stallIds.flatMap((id) => states.get(id) ?? []);
  const open = stalls.filter((stall) => stall.is_open);
  const facts = await sellingFacts(db, [...new Set(listed.map((one) => one.product_id))]);
  const explained = await explainedProducts(container, facts, now);
  const sold = listed.filter((one) => explained.has(one.product_id));
  const prices = await pricesByStall(container, sold, open);
  const goods = sold.flatMap((one) => {
    const own = [...prices].flatMap(([id, ofStall]) => {
      const price = one.channel_ids.includes(id) ? ofStall.get(one.variant_id) : undefined;
      return price && price > 0n ? [[id, Number(price)] as const] : [];
    });
    return own.length > 0 ? [{ ...one, prices: own }] : [];
  });
  const today = civilDateOf(now);
  return {
    enterprise_id: enterpriseId,
    swish_number: setting.swish_number,
    channels: open
      .filter(({ id }) => goods.some((one) => one.prices.some(([stall]) => stall === id)))
      .map(({ id, name }) => ({ id, name })),
    closed_channels: stalls
      .filter((stall) => !stall.is_open && !stall.is_disabled)
      .map(({ id, name, opens_on }) => ({ id, name, opens_on })),
    goods: goods.map((one) => {
      const fact = facts.find((candidate) => candidate.product_id === one.product_id);
      return {
        variant_id: one.variant_id,
        product_id: one.product_id,
        title: one.title,
        variant_title: one.variant_title,
        sku: one.sku,
        picture_url: one.thumbnail,
        // The first stall's, for a page that a phone has kept from before stalls had prices of their own.
        price_minor: one.prices[0]?.[1] ?? 0,
        prices: Object.fromEntries(one.prices),
        vat_rate_bp: fact ? vatRateOf(fact, today) : 0,
        stock: one.stock,
        channel_ids: one.prices.map(([id]) => id),
      };
    }),
  };
}

/** By stall, what each variant costs there. */
async function pricesByStall(
  container: MedusaContainer,
  goods: readonly StallVariant[],
  stalls: readonly ChannelState[],
): Promise<Map<string, Map<string, bigint>>> {
  const variantIds = goods.map((one) => one.variant_id);
  const prices = await Promise.all(
    stalls.map(async ({ id }) => [id, await priceInChannel(container, variantIds, id)] as const),
  );
  return new Map(prices);
}
