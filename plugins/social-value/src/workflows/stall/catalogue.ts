import { civilDateOf, parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { sellingFacts, vatRateOf } from "../../lib/selling-facts";
import { readStallSetting } from "../../modules/funding/stall/stall-setting";
import { databaseOf } from "../lib/database";
import { explainedProducts } from "./explained-goods";
import { goodsOfStall, stallChannels } from "./stall-goods";

/**
 * What an enterprise sells at stalls: its published goods in channels of that kind that a chain in force
 * explains, at the shop's price in öre and today's VAT, and those channels. Without the time, so that it changes only with what it says.
 */
export async function stallCatalogue(container: MedusaContainer, enterpriseId: string) {
  const db = databaseOf(container);
  const [priced, setting] = await Promise.all([
    goodsOfStall(db, enterpriseId),
    readStallSetting(db, enterpriseId),
  ]);
  const facts = await sellingFacts(db, [...new Set(priced.map((one) => one.product_id))]);
  const explained = await explainedProducts(container, facts, new Date());
  const goods = priced.filter((one) => explained.has(one.product_id));
  const channelIds = [...new Set(goods.flatMap((one) => one.channel_ids))];
  const channels = await stallChannels(db, channelIds);
  const today = civilDateOf(new Date());
  return {
    enterprise_id: enterpriseId,
    swish_number: setting.swish_number,
    channels,
    goods: goods.map((one) => {
      const fact = facts.find((candidate) => candidate.product_id === one.product_id);
      return {
        variant_id: one.variant_id,
        product_id: one.product_id,
        title: one.title,
        variant_title: one.variant_title,
        sku: one.sku,
        picture_url: one.thumbnail,
        price_minor: Number(parseMinor(one.price ?? "0")),
        vat_rate_bp: fact ? vatRateOf(fact, today) : 0,
        stock: one.stock,
        channel_ids: one.channel_ids,
      };
    }),
  };
}
