import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import type { Quote } from "../../modules/trade/quotes/quote";
import { databaseOf } from "../lib/database";
import { quoteLineId } from "./order-of-quote";
import { type TradeVariant, tradeVariants } from "./trade-goods";

/** Does something while nobody else reserves the quote's goods: as Medusa does, a lock for each item. */
export async function whileStockHeld<T>(
  container: MedusaContainer,
  quote: Quote,
  work: () => Promise<T>,
): Promise<T> {
  const variants = await variantsOf(container, quote);
  const keys = [...variants.values()]
    .filter((variant) => variant.manage_inventory)
    .flatMap(({ inventory }) => inventory.map((item) => item.inventory_item_id));
  const sorted = [...new Set(keys)].sort();
  return sorted.length > 0
    ? container.resolve(Modules.LOCKING).execute(sorted, work, { timeout: 15 })
    : work();
}

/** Goods of which there are fewer than are quoted for, and how many there are. */
export async function shortOf(
  container: MedusaContainer,
  quote: Quote,
): Promise<{ id: string; title: string; left: number }[]> {
  const variants = await variantsOf(container, quote);
  const wanted = new Map<string, number>();
  for (const { variant_id, quantity } of quote.lines) {
    wanted.set(variant_id, (wanted.get(variant_id) ?? 0) + quantity);
  }
  return [...wanted].flatMap(([id, quantity]) => {
    const { stock = null, title = id, variant_title = "" } = variants.get(id) ?? {};
    const name = [title, variant_title].filter(Boolean).join(", ");
    return stock !== null && stock < quantity
      ? [{ id, title: name, left: Math.max(0, stock) }]
      : [];
  });
}

/** Throws "quote_out_of_stock" (409), naming the goods of which there are fewer than are quoted for. */
export async function assertInStock(container: MedusaContainer, quote: Quote): Promise<void> {
  const items = await shortOf(container, quote);
  if (items.length > 0) {
    const titles = items.map(({ title }) => title).join(", ");
    throw networkError(
      MedusaError.Types.CONFLICT,
      "quote_out_of_stock",
      `There are not enough of: ${titles}`,
      { items, titles },
    );
  }
}

/**
 * Reserves what the accepted quote's order has sold, once for each line. What is promised is reserved
 * though there should be too little: the enterprise then says what it cannot send.
 */
export async function reserveGoods(container: MedusaContainer, quote: Quote): Promise<void> {
  const variants = await variantsOf(container, quote);
  const ids = quote.lines.map((_, index) => quoteLineId(quote, index));
  const rows = await sqlRows<{ line_item_id: string }>(
    databaseOf(container),
    // One that is gone was used up when the goods were packed.
    "SELECT DISTINCT line_item_id FROM reservation_item WHERE line_item_id = ANY(?)",
    [ids],
  );
  const reserved = new Set(rows.map((row) => row.line_item_id));
  const missing = quote.lines.flatMap(({ variant_id, quantity }, index) => {
    const line_item_id = ids[index] ?? "";
    const variant = variants.get(variant_id);
    const location_id = variant?.location_id;
    if (!variant?.manage_inventory || !location_id || reserved.has(line_item_id)) {
      return [];
    }
    return variant.inventory.map(({ inventory_item_id, required_quantity }) => ({
      ...{ line_item_id, inventory_item_id, location_id, allow_backorder: true },
      quantity: quantity * required_quantity,
    }));
  });
  if (missing.length > 0) {
    await container.resolve(Modules.INVENTORY).createReservationItems(missing);
  }
}

async function variantsOf(
  container: MedusaContainer,
  { sales_channel_id, lines }: Quote,
): Promise<Map<string, TradeVariant>> {
  const ids = [...new Set(lines.map((line) => line.variant_id))];
  const found = await tradeVariants(databaseOf(container), sales_channel_id, ids, new Date());
  return new Map(found.map((variant) => [variant.variant_id, variant]));
}
