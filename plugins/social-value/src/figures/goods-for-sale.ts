import { formatMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { priceInChannel } from "../lib/channel-prices";
import { channelStates } from "../lib/channel-state";
import { clock } from "../lib/clock";
import { sqlRows } from "../lib/sql";

/** A published product at the price of its cheapest variant there, in a sales channel that is open. */
export interface GoodsForSale {
  product_id: string;
  variant_title: string;
  sales_channel_id: string;
  value_chain_id: string;
  /** kronor, VAT included */
  price: string;
}

type Sold = Omit<GoodsForSale, "price"> & { variant_id: string };

/** What is for sale through the chains, by product and channel, at each channel's own prices. */
export async function goodsForSale(
  container: MedusaContainer,
  chainIds: readonly string[],
): Promise<GoodsForSale[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const variants = await sqlRows<Sold>(
    db,
    `SELECT p.id AS product_id, v.id AS variant_id, v.title AS variant_title,
            pc.sales_channel_id, vc.value_chain_id
       FROM product_value_chain vc
       JOIN product p ON p.id = vc.product_id AND p.status = 'published' AND p.deleted_at IS NULL
       JOIN product_sales_channel pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
       JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
      WHERE vc.value_chain_id = ANY(?) AND vc.deleted_at IS NULL
      ORDER BY p.id, pc.sales_channel_id, v.id`,
    [chainIds],
  );
  const channelIds = [...new Set(variants.map((one) => one.sales_channel_id))];
  const states = await channelStates(db, channelIds, clock.now());
  const open = channelIds.filter((id) => states.get(id)?.is_open);
  const priced = await Promise.all(
    open.map(async (id) => {
      const there = variants.filter((one) => one.sales_channel_id === id);
      const ids = there.map((one) => one.variant_id);
      return cheapest(there, await priceInChannel(container, ids, id));
    }),
  );
  return priced.flat();
}

/** Of each product the cheapest variant that costs something; of equals the first. */
function cheapest(variants: readonly Sold[], prices: ReadonlyMap<string, bigint>): GoodsForSale[] {
  const found = new Map<string, { one: Sold; minor: bigint }>();
  for (const one of variants) {
    const minor = prices.get(one.variant_id) ?? 0n;
    const best = found.get(one.product_id);
    if (minor > 0n && (!best || minor < best.minor)) {
      found.set(one.product_id, { one, minor });
    }
  }
  return [...found.values()].map(({ one: { variant_id: _id, ...sold }, minor }) => ({
    ...sold,
    price: formatMinor(minor),
  }));
}
