import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What an order is known by: its number, and its own lines' titles by their ids. */
export interface OrderTitles {
  number: number;
  titles: ReadonlyMap<string, string>;
}

interface OrderRow {
  id: string;
  display_id: number;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    variant_title: string | null;
  }[];
  shipping_methods: { id: string; name: string }[];
}

const FIELDS = [
  "id",
  "display_id",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "shipping_methods.id",
  "shipping_methods.name",
];
/** Orders are read so many at a time, so that a large payout asks for no page too large. */
const BATCH = 200;

/** The number of each order, and what its own items and shipping methods are called. */
export async function orderTitles(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, OrderTitles>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const ids = [...new Set(orderIds)];
  const words = new Map<string, OrderTitles>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const { data } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { id: ids.slice(from, from + BATCH) },
    });
    for (const { id, display_id, items, shipping_methods } of data as unknown as OrderRow[]) {
      const titles = new Map<string, string>();
      for (const item of items) {
        const name = item.product_title ?? item.title;
        titles.set(item.id, [name, item.variant_title].filter(Boolean).join(", "));
      }
      for (const method of shipping_methods) {
        titles.set(method.id, method.name);
      }
      words.set(id, { number: display_id, titles });
    }
  }
  return words;
}
