import type { MedusaContainer } from "@medusajs/framework/types";
import { priceInChannel } from "../../lib/channel-prices";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";

/** What a variant costs; öre with VAT. */
export interface TradePrice {
  /** What everybody pays. */
  list_minor: number;
  /** What this customer pays: its own price where it has one. */
  own_minor: number;
}

/**
 * What the variants cost in a sales channel, or in none where it is null, as Medusa reckons it of its price
 * lists: for a customer of the group, or for everybody when that is null. Where both the channel and the
 * customer have a price of their own, the lower one holds, as in Medusa's carts. Goods without a price are
 * left out.
 */
export async function tradePrices(
  container: MedusaContainer,
  variantIds: readonly string[],
  terms: { sales_channel_id: string | null; customer_group_id: string | null },
): Promise<Map<string, TradePrice>> {
  const { sales_channel_id, customer_group_id } = terms;
  const list = await priceInChannel(container, variantIds, sales_channel_id);
  const own = customer_group_id
    ? await priceInChannel(container, variantIds, sales_channel_id, [customer_group_id])
    : list;
  return new Map(
    [...list].flatMap(([id, list_minor]) => {
      const own_minor = own.get(id) ?? list_minor;
      const price = { list_minor: Number(list_minor), own_minor: Number(own_minor) };
      return own_minor > 0n ? [[id, price] as const] : [];
    }),
  );
}

/** The region that sells in kronor; undefined for a shop without one. */
export async function swedishRegion(container: MedusaContainer): Promise<string | undefined> {
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT id FROM region WHERE currency_code = 'sek' AND deleted_at IS NULL
      ORDER BY created_at, id LIMIT 1`,
    [],
  );
  return row?.id;
}
