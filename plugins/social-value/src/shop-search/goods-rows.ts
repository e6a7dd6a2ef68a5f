import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { TAKES_ENTERPRISE } from "../lib/channel-state";
import { sqlRows } from "../lib/sql";

/** A product that a shop may show, in one language. */
export interface GoodsRow {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  description: string | null;
  material: string | null;
  thumbnail: string | null;
  created_at: Date;
  enterprise_id: string;
  value_chain_id: string | null;
  channel_ids: string[];
  category_ids: string[];
}

/** Those of the products that are published, of no suspended enterprise, and sold where a shop's key opens. One statement. */
export function goodsRows(
  db: Knex,
  productIds: readonly string[],
  locale: string,
): Promise<GoodsRow[]> {
  return sqlRows(
    db,
    `SELECT p.id, p.handle, p.thumbnail, p.created_at, pe.enterprise_id, pv.value_chain_id,
            coalesce(nullif(t.translations->>'title', ''), p.title) AS title,
            coalesce(nullif(t.translations->>'subtitle', ''), p.subtitle) AS subtitle,
            coalesce(nullif(t.translations->>'description', ''), p.description) AS description,
            coalesce(nullif(t.translations->>'material', ''), p.material) AS material,
            pc.channel_ids,
            ARRAY(SELECT c.product_category_id FROM product_category_product c
                   WHERE c.product_id = p.id ORDER BY 1) AS category_ids
       FROM product p
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       JOIN enterprise e ON e.id = pe.enterprise_id AND e.deleted_at IS NULL AND e.suspended_at IS NULL
       LEFT JOIN product_value_chain pv ON pv.product_id = p.id AND pv.deleted_at IS NULL
       LEFT JOIN translation t ON t.reference = 'product' AND t.reference_id = p.id
        AND t.locale_code = ? AND t.deleted_at IS NULL
       JOIN LATERAL (
         SELECT array_agg(s.sales_channel_id ORDER BY s.sales_channel_id) AS channel_ids
           FROM product_sales_channel s
           JOIN sales_channel c ON c.id = s.sales_channel_id AND c.deleted_at IS NULL
          WHERE s.product_id = p.id AND s.deleted_at IS NULL
            AND EXISTS (SELECT 1 FROM publishable_api_key_sales_channel k
                         WHERE k.sales_channel_id = s.sales_channel_id AND k.deleted_at IS NULL)
            AND ${TAKES_ENTERPRISE("s.sales_channel_id", "pe.enterprise_id")}
       ) pc ON pc.channel_ids IS NOT NULL
      WHERE p.id = ANY(?) AND p.deleted_at IS NULL AND p.status = 'published'
      ORDER BY p.id`,
    [locale, productIds],
  );
}

/** A variant that has a price somewhere. */
export interface VariantRow {
  id: string;
  product_id: string;
  price_set_id: string;
  /** It needs no stock: it is not counted, or may be sold beyond it. */
  is_always_available: boolean;
}

/** One statement. */
export function variantRows(db: Knex, productIds: readonly string[]): Promise<VariantRow[]> {
  return sqlRows(
    db,
    `SELECT v.id, v.product_id, s.price_set_id,
            NOT v.manage_inventory OR v.allow_backorder AS is_always_available
       FROM product_variant v
       JOIN product_variant_price_set s ON s.variant_id = v.id AND s.deleted_at IS NULL
      WHERE v.product_id = ANY(?) AND v.deleted_at IS NULL
      ORDER BY v.product_id, v.variant_rank NULLS LAST, v.id`,
    [productIds],
  );
}

/** Of each channel, as "channel variant", the variants of which its stock locations have a piece. One statement. */
export async function stockedVariants(
  db: Knex,
  productIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sqlRows<{ key: string }>(
    db,
    `SELECT concat(n.sales_channel_id, ' ', n.variant_id) AS key
       FROM (SELECT c.sales_channel_id, i.variant_id, i.inventory_item_id,
                    sum(l.stocked_quantity - l.reserved_quantity) >= max(i.required_quantity) AS is_enough
               FROM product_variant v
               JOIN product_variant_inventory_item i ON i.variant_id = v.id AND i.deleted_at IS NULL
               JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id AND l.deleted_at IS NULL
               JOIN sales_channel_stock_location c ON c.stock_location_id = l.location_id
                AND c.deleted_at IS NULL
              WHERE v.product_id = ANY(?) AND v.deleted_at IS NULL
              GROUP BY 1, 2, 3) n
      GROUP BY n.sales_channel_id, n.variant_id
     HAVING bool_and(n.is_enough)
        AND count(*) = (SELECT count(*) FROM product_variant_inventory_item i
                         WHERE i.variant_id = n.variant_id AND i.deleted_at IS NULL)`,
    [productIds],
  );
  return new Set(rows.map((row) => row.key));
}

export interface CategoryRow {
  id: string;
  handle: string;
  name: string;
  /** Its own id and those of the categories above it. */
  path_ids: string[];
}

/** The categories that the shop shows, in one language. One statement. */
export function categoryRows(db: Knex, locale: string): Promise<CategoryRow[]> {
  return sqlRows(
    db,
    `SELECT c.id, c.handle, coalesce(nullif(t.translations->>'name', ''), c.name) AS name,
            string_to_array(trim(both '.' from c.mpath), '.') AS path_ids
       FROM product_category c
       LEFT JOIN translation t ON t.reference = 'product_category' AND t.reference_id = c.id
        AND t.locale_code = ? AND t.deleted_at IS NULL
      WHERE c.deleted_at IS NULL AND c.is_active AND NOT c.is_internal
      ORDER BY c.rank, c.id`,
    [locale],
  );
}

/** The regions that sell in kronor, the oldest first. One statement. */
export async function shopRegions(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT id FROM region WHERE currency_code = 'sek' AND deleted_at IS NULL ORDER BY created_at, id`,
    [],
  );
  return rows.map((row) => row.id);
}

/** The kinds of the places that each enterprise has in a month ('YYYY-MM'). One statement. */
export async function placeKindsIn(db: Knex, month: string): Promise<Map<string, string[]>> {
  const rows = await sqlRows<{ enterprise_id: string; kinds: string[] }>(
    db,
    `SELECT enterprise_id, array_agg(DISTINCT kind ORDER BY kind) AS kinds FROM training_place
      WHERE deleted_at IS NULL AND first_month <= ? AND (last_month IS NULL OR last_month >= ?)
      GROUP BY enterprise_id`,
    [month, month],
  );
  return new Map(rows.map((row) => [row.enterprise_id, row.kinds]));
}
