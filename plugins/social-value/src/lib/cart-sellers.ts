import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/** The enterprises whose goods lie in a cart: each has a consignment of its own. One statement. */
export async function sellersOfCart(db: Knex, cartId: string): Promise<Set<string>> {
  const rows = await sqlRows<{ enterprise_id: string }>(
    db,
    `SELECT DISTINCT pe.enterprise_id FROM cart_line_item i
       JOIN product_enterprise pe ON pe.product_id = i.product_id AND pe.deleted_at IS NULL
      WHERE i.cart_id = ? AND i.deleted_at IS NULL`,
    [cartId],
  );
  return new Set(rows.map((row) => row.enterprise_id));
}
