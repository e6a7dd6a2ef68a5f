import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/**
 * The handles of the products that anything of these ids belongs to: products, variants, prices, price
 * sets, inventory items, their levels and reservations. Ids of other things, and of rows that are gone for
 * good, name none; a row that is only marked as deleted still does.
 */
export async function handlesOf(db: Knex, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) {
    return [];
  }
  const rows = await sqlRows<{ handle: string }>(
    db,
    `WITH asked AS (SELECT unnest(?::text[]) AS id),
      sets AS (
        SELECT id FROM asked
        UNION SELECT p.price_set_id FROM price p JOIN asked USING (id)),
      items AS (
        SELECT id FROM asked
        UNION SELECT l.inventory_item_id FROM inventory_level l JOIN asked USING (id)
        UNION SELECT r.inventory_item_id FROM reservation_item r JOIN asked USING (id)),
      variants AS (
        SELECT id FROM asked
        UNION SELECT s.variant_id FROM product_variant_price_set s
                JOIN sets ON sets.id = s.price_set_id
        UNION SELECT i.variant_id FROM product_variant_inventory_item i
                JOIN items ON items.id = i.inventory_item_id),
      products AS (
        SELECT id FROM asked
        UNION SELECT v.product_id FROM product_variant v JOIN variants USING (id))
     SELECT DISTINCT p.handle FROM product p JOIN products USING (id) ORDER BY p.handle`,
    [ids],
  );
  return rows.map(({ handle }) => handle);
}
