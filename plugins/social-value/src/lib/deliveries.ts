import type { Delivery } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/**
 * What is known of the deliveries of orders' own lines, by line, in one statement over Medusa's tables:
 * the ledger's module, which decides when a sale is due, is out of reach of Medusa's query.
 */
export async function deliveriesByItem(
  db: Knex,
  itemIds: readonly string[],
): Promise<Map<string, Delivery[]>> {
  const rows = await sqlRows<Delivery & { item_id: string }>(
    db,
    `SELECT i.line_item_id AS item_id, i.quantity::integer AS quantity, f.shipped_at, f.delivered_at
       FROM fulfillment_item i
       JOIN fulfillment f ON f.id = i.fulfillment_id
        AND f.canceled_at IS NULL AND f.deleted_at IS NULL
      WHERE i.line_item_id = ANY(?) AND i.deleted_at IS NULL`,
    [itemIds],
  );
  const deliveries = new Map<string, Delivery[]>();
  for (const { item_id, ...delivery } of rows) {
    deliveries.set(item_id, [...(deliveries.get(item_id) ?? []), delivery]);
  }
  return deliveries;
}
