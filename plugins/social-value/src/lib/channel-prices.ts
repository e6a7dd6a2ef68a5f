import { parseMinor } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { sqlRows } from "./sql";

/** The currency of all that the network sells. */
const CURRENCY = "sek";

/**
 * What one piece of each variant costs in a sales channel (null: in none), in öre, VAT included, by variant. Medusa's own
 * pricing answers, so it is what a cart in that channel is charged: the channel's price list, else the
 * variant's plain price. Customer groups are told for customers with prices of their own. A variant
 * without a price is left out. Three statements of Medusa's, one of ours, however many variants.
 */
export async function priceInChannel(
  container: MedusaContainer,
  variantIds: readonly string[],
  salesChannelId: string | null,
  customerGroupIds: readonly string[] = [],
): Promise<Map<string, bigint>> {
  const prices = await pricesInChannel(container, variantIds, salesChannelId, customerGroupIds);
  return new Map([...prices].map(([id, { amount_minor }]) => [id, amount_minor]));
}

/** A price with the one that it would be without a price list of the kind "sale"; öre. */
export interface ChannelPrice {
  amount_minor: bigint;
  original_minor: bigint;
}

/** As {@link priceInChannel}, with the ordinary price beside it. */
export async function pricesInChannel(
  container: MedusaContainer,
  variantIds: readonly string[],
  salesChannelId: string | null,
  customerGroupIds: readonly string[] = [],
): Promise<Map<string, ChannelPrice>> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const priced = await priceSetsOf(db, variantIds);
  if (priced.length === 0) {
    return new Map();
  }
  const prices = await container.resolve(Modules.PRICING).calculatePrices(
    { id: [...new Set(priced.map((one) => one.price_set_id))] },
    {
      context: {
        currency_code: CURRENCY,
        ...(salesChannelId ? { sales_channel_id: salesChannelId } : {}),
        ...(priced[0]?.region_id ? { region_id: priced[0].region_id } : {}),
        // As Medusa's carts and product pages tell it; its type knows only single values.
        ...(customerGroupIds.length > 0
          ? { customer: { groups: customerGroupIds.map((id) => ({ id })) } as unknown as string }
          : {}),
      },
    },
  );
  // A number in spite of its type, read through its shortest decimal text.
  const byId = new Map(prices.map((price) => [price.id, price]));
  return new Map(
    priced.flatMap(({ variant_id, price_set_id }) => {
      const price = byId.get(price_set_id);
      if (price?.calculated_amount == null) {
        return [];
      }
      const amount_minor = parseMinor(Number(price.calculated_amount));
      const original_minor = parseMinor(Number(price.original_amount ?? price.calculated_amount));
      return [[variant_id, { amount_minor, original_minor }] as const];
    }),
  );
}

interface PricedVariant {
  variant_id: string;
  price_set_id: string;
  region_id: string | null;
}

/** Also of variants that have been withdrawn since: they were sold all the same. */
function priceSetsOf(db: Knex, variantIds: readonly string[]): Promise<PricedVariant[]> {
  return sqlRows<PricedVariant>(
    db,
    `SELECT ps.variant_id, ps.price_set_id,
            (SELECT id FROM region WHERE currency_code = ? AND deleted_at IS NULL
              ORDER BY created_at, id LIMIT 1) AS region_id
       FROM product_variant_price_set ps
      WHERE ps.variant_id = ANY(?) AND ps.deleted_at IS NULL`,
    [CURRENCY, variantIds],
  );
}
