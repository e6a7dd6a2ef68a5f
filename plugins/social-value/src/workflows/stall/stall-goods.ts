import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { TAKES_ENTERPRISE } from "../../lib/channel-state";
import { sqlRows } from "../../lib/sql";

/** A variant of an enterprise's goods, as a stall sells it. */
export interface StallVariant {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  product_id: string;
  title: string;
  handle: string;
  thumbnail: string | null;
  manage_inventory: boolean;
  inventory: { inventory_item_id: string; required_quantity: number }[];
  /** Pieces that may be sold; null where no stock is kept. */
  stock: number | null;
  /** The stall channels that it is sold in. */
  channel_ids: string[];
}

/**
 * These variants, of the goods of this enterprise and no other, in one statement. What has been withdrawn
 * or deleted since is among them: it was sold all the same.
 */
export function variantsOf(
  db: Knex,
  enterpriseId: string,
  variantIds: readonly string[],
): Promise<StallVariant[]> {
  return sqlRows<StallVariant>(
    db,
    `${VARIANTS}
      WHERE v.id = ANY(?) AND EXISTS (
              SELECT FROM product_enterprise pe WHERE pe.product_id = p.id AND pe.enterprise_id = ?
                AND (pe.deleted_at IS NULL OR NOT EXISTS (
                      SELECT FROM product_enterprise o
                       WHERE o.product_id = p.id AND o.deleted_at IS NULL)))`,
    [enterpriseId, variantIds, enterpriseId],
  );
}

/** The published goods of an enterprise in channels of the kind "stall", by title; one statement. */
export function goodsOfStall(db: Knex, enterpriseId: string): Promise<StallVariant[]> {
  return sqlRows<StallVariant>(
    db,
    `SELECT * FROM (${VARIANTS}
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.enterprise_id = ?
        AND pe.deleted_at IS NULL
      WHERE p.status = 'published' AND p.deleted_at IS NULL AND v.deleted_at IS NULL) goods
      WHERE cardinality(channel_ids) > 0
      ORDER BY title, variant_title, variant_id`,
    [enterpriseId, enterpriseId],
  );
}

/** Which of these channels are stalls, also those that are closed or gone since. One statement. */
export async function stallChannelIds(db: Knex, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT sales_channel_id AS id FROM channel_terms
      WHERE sales_channel_id = ANY(?) AND kind = 'stall' AND deleted_at IS NULL`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The stalls in which an enterprise may sell, by name, open or closed. One statement. */
export async function stallsOf(db: Knex, enterpriseId: string): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT c.id FROM sales_channel c
       JOIN channel_terms t ON t.sales_channel_id = c.id AND t.kind = 'stall' AND t.deleted_at IS NULL
      WHERE c.deleted_at IS NULL AND ${TAKES_ENTERPRISE("c.id", "?")} ORDER BY c.name, c.id`,
    [enterpriseId],
  );
  return rows.map(({ id }) => id);
}

const VARIANTS = `
  SELECT v.id AS variant_id, coalesce(v.title, '') AS variant_title, v.sku, p.id AS product_id, p.title,
         p.handle, coalesce(v.thumbnail, p.thumbnail) AS thumbnail,
         v.manage_inventory, coalesce(kept.inventory, '[]'::json) AS inventory,
         CASE WHEN v.manage_inventory THEN coalesce(kept.stock, 0) END AS stock,
         ARRAY(SELECT t.sales_channel_id FROM product_sales_channel pc
                 JOIN channel_terms t ON t.sales_channel_id = pc.sales_channel_id AND t.kind = 'stall'
                  AND t.deleted_at IS NULL
                WHERE pc.product_id = p.id AND pc.deleted_at IS NULL ORDER BY 1) AS channel_ids
    FROM product_variant v JOIN product p ON p.id = v.product_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('inventory_item_id', i.inventory_item_id,
                                        'required_quantity', i.required_quantity)
                      ORDER BY i.inventory_item_id) AS inventory,
             min(floor(coalesce(l.stocked_quantity - l.reserved_quantity, 0) / i.required_quantity))::integer
               AS stock
        FROM product_variant_inventory_item i
        LEFT JOIN enterprise_stock_location e ON e.enterprise_id = ? AND e.deleted_at IS NULL
        LEFT JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id
         AND l.location_id = e.stock_location_id AND l.deleted_at IS NULL
       WHERE i.variant_id = v.id AND i.deleted_at IS NULL) kept ON true`;
