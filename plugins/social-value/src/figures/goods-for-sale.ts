import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../lib/sql";

/** A published product at the price of its cheapest variant, in a sales channel that is open. */
export interface GoodsForSale {
  product_id: string;
  variant_title: string;
  sales_channel_id: string;
  value_chain_id: string;
  /** kronor, VAT included */
  price: string;
}

/** What is for sale through the chains, by product and channel. One statement. */
export function goodsForSale(
  container: MedusaContainer,
  chainIds: readonly string[],
): Promise<GoodsForSale[]> {
  return sqlRows<GoodsForSale>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT DISTINCT ON (p.id, c.id) p.id AS product_id, v.title AS variant_title,
            c.id AS sales_channel_id, vc.value_chain_id, pr.amount::text AS price
       FROM product_value_chain vc
       JOIN product p ON p.id = vc.product_id AND p.status = 'published' AND p.deleted_at IS NULL
       JOIN product_sales_channel pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
       JOIN sales_channel c ON c.id = pc.sales_channel_id AND NOT c.is_disabled
        AND c.deleted_at IS NULL
       JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
       JOIN product_variant_price_set ps ON ps.variant_id = v.id AND ps.deleted_at IS NULL
       JOIN price pr ON pr.price_set_id = ps.price_set_id AND pr.currency_code = 'sek'
        AND pr.price_list_id IS NULL AND pr.rules_count = 0 AND coalesce(pr.min_quantity, 1) <= 1
        AND pr.amount > 0 AND pr.deleted_at IS NULL
      WHERE vc.value_chain_id = ANY(?) AND vc.deleted_at IS NULL
      ORDER BY p.id, c.id, pr.amount, v.id`,
    [chainIds],
  );
}
