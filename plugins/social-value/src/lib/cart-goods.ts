import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/** A line of goods in a cart; quantity and price (kronor, before discounts) as the database writes them. */
export interface CartGoods {
  product_id: string;
  quantity: string;
  unit_price: string;
}

/** The goods in a cart that are products; one statement. */
export function goodsOfCart(db: Knex, cartId: string): Promise<CartGoods[]> {
  return sqlRows<CartGoods>(
    db,
    `SELECT product_id, quantity::text, unit_price::text FROM cart_line_item
      WHERE cart_id = ? AND product_id IS NOT NULL AND deleted_at IS NULL`,
    [cartId],
  );
}
