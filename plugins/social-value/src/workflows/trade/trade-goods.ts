import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { channelStates, TAKES_ENTERPRISE } from "../../lib/channel-state";
import { sqlRows } from "../../lib/sql";

/** The channels in which goods are quoted for. */
export const TRADE_CHANNEL_KINDS = ["wholesale", "procurement"] as const;
export type TradeChannelKind = (typeof TRADE_CHANNEL_KINDS)[number];

export interface TradeChannel {
  id: string;
  name: string;
  kind: TradeChannelKind;
}

/** A variant as it is quoted. */
export interface TradeVariant {
  variant_id: string;
  variant_title: string;
  sku: string | null;
  product_id: string;
  title: string;
  handle: string;
  thumbnail: string | null;
  enterprise_id: string;
  enterprise_name: string;
  manage_inventory: boolean;
  inventory: { inventory_item_id: string; required_quantity: number }[];
  /** Where its enterprise keeps it. */
  location_id: string | null;
  /** Pieces that may be sold; null where no stock is kept, or more may be sold than there is. */
  stock: number | null;
}

/**
 * Why goods cannot be quoted for in a channel; null when they can. What the channel does not take the
 * enterprise of is not in it, however it came there.
 */
export type GoodsRefusal = "not_published" | "not_in_channel" | "suspended" | "no_chain";

/** The channels of these kinds that are not switched off, by name, open or closed today; one statement. */
export function tradeChannels(db: Knex): Promise<TradeChannel[]> {
  return sqlRows<TradeChannel>(
    db,
    `SELECT c.id, c.name, t.kind FROM sales_channel c
       JOIN channel_terms t ON t.sales_channel_id = c.id AND t.deleted_at IS NULL
      WHERE c.deleted_at IS NULL AND NOT c.is_disabled AND t.kind = ANY(?)
      ORDER BY c.name, c.id`,
    [[...TRADE_CHANNEL_KINDS]],
  );
}

/** Those of them that are open at a time: in which a buyer may ask for a quote. */
export async function openTradeChannels(db: Knex, at: Date): Promise<TradeChannel[]> {
  const channels = await tradeChannels(db);
  const ids = channels.map(({ id }) => id);
  const states = await channelStates(db, ids, at);
  return channels.filter(({ id }) => states.get(id)?.is_open);
}

export interface GoodsPage {
  sales_channel_id: string;
  /** Part of a title, an enterprise's name or an article number. */
  q?: string | undefined;
  /** The language of titles, and of what `q` is looked for in; the tables' own, Swedish, when absent. */
  locale?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of what may be quoted for in a channel at a time, by title, and how much there is. */
export async function listTradeGoods(
  db: Knex,
  { sales_channel_id, q, locale, limit, offset }: GoodsPage,
  at: Date,
): Promise<{ goods: TradeVariant[]; count: number }> {
  const words = q?.trim().toLowerCase() || null;
  const bindings = [sales_channel_id, at, null, locale ?? null, words, words];
  const found = `${VARIANTS}
    SELECT * FROM variants
     WHERE refusal IS NULL AND (?::text IS NULL
           OR position(? IN lower(concat_ws(' ', title, variant_title, sku, enterprise_name))) > 0)`;
  const [goods, [counted]] = await Promise.all([
    sqlRows<TradeVariant>(
      db,
      `${found} ORDER BY title, variant_title, variant_id LIMIT ? OFFSET ?`,
      [...bindings, limit, offset],
    ),
    sqlRows<{ n: number }>(db, `SELECT count(*)::int AS n FROM (${found}) listed`, bindings),
  ]);
  return { goods, count: counted?.n ?? 0 };
}

/** These variants, in a language, with why each cannot be quoted for in the channel, if so; one statement. */
export function tradeVariants(
  db: Knex,
  sales_channel_id: string,
  variantIds: readonly string[],
  at: Date,
  locale?: string,
): Promise<(TradeVariant & { refusal: GoodsRefusal | null })[]> {
  const bindings = [sales_channel_id, at, variantIds, locale ?? null];
  return sqlRows(db, `${VARIANTS} SELECT * FROM variants`, bindings);
}

/** The variants with these article numbers. */
export function variantsBySku(
  db: Knex,
  skus: readonly string[],
): Promise<{ id: string; sku: string }[]> {
  return sqlRows(
    db,
    "SELECT id, sku FROM product_variant WHERE sku = ANY(?) AND deleted_at IS NULL",
    [skus],
  );
}

/** The title that Medusa's translations have for a row in the language that is asked for. */
function translated(reference: "product" | "product_variant", id: string): string {
  return `SELECT nullif(tr.translations->>'title', '') AS title FROM translation tr
           WHERE tr.reference = '${reference}' AND tr.reference_id = ${id}
             AND tr.locale_code = asked.locale AND tr.deleted_at IS NULL`;
}

/**
 * Bindings: the channel, the time, the variants' ids or null for all that the channel takes, and the
 * language or null. Titles come from Medusa's translations where it has them, here rather than
 * through Medusa's query, for goods are found by them and stand in their order.
 */
const VARIANTS = `
  WITH asked AS (SELECT ?::text AS channel_id, ?::timestamptz AS at, ?::text[] AS ids,
                        ?::text AS locale),
  variants AS (
    SELECT v.id AS variant_id, coalesce(variant_text.title, v.title, '') AS variant_title, v.sku,
           p.id AS product_id, coalesce(product_text.title, p.title) AS title, p.handle, coalesce(v.thumbnail, p.thumbnail) AS thumbnail,
           e.id AS enterprise_id, e.name AS enterprise_name, v.manage_inventory,
           coalesce(kept.inventory, '[]'::json) AS inventory, place.stock_location_id AS location_id,
           CASE WHEN v.manage_inventory AND NOT v.allow_backorder THEN coalesce(kept.stock, 0) END
             AS stock,
           CASE WHEN p.status <> 'published' OR p.deleted_at IS NOT NULL OR v.deleted_at IS NOT NULL
                  THEN 'not_published'
                WHEN pc.sales_channel_id IS NULL OR NOT ${TAKES_ENTERPRISE("asked.channel_id", "e.id")}
                  THEN 'not_in_channel'
                WHEN e.suspended_at IS NOT NULL THEN 'suspended'
                WHEN e.id IS NULL OR NOT EXISTS (
                       SELECT FROM product_value_chain c
                         JOIN chain_version cv ON cv.value_chain_id = c.value_chain_id
                          AND cv.status = 'published' AND cv.published_at <= asked.at
                          AND cv.deleted_at IS NULL
                        WHERE c.product_id = p.id AND c.deleted_at IS NULL) THEN 'no_chain' END
             AS refusal
      FROM asked
      JOIN product_variant v ON (asked.ids IS NULL AND v.deleted_at IS NULL) OR v.id = ANY(asked.ids)
      JOIN product p ON p.id = v.product_id
      LEFT JOIN LATERAL (${translated("product", "p.id")}) product_text ON true
      LEFT JOIN LATERAL (${translated("product_variant", "v.id")}) variant_text ON true
      LEFT JOIN product_sales_channel pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
       AND pc.sales_channel_id = asked.channel_id
      LEFT JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
      LEFT JOIN enterprise e ON e.id = pe.enterprise_id AND e.deleted_at IS NULL
      LEFT JOIN enterprise_stock_location place ON place.enterprise_id = e.id
       AND place.deleted_at IS NULL
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('inventory_item_id', i.inventory_item_id,
                                          'required_quantity', i.required_quantity)
                        ORDER BY i.inventory_item_id) AS inventory,
               min(floor(coalesce(l.stocked_quantity - l.reserved_quantity, 0) / i.required_quantity))::integer
                 AS stock
          FROM product_variant_inventory_item i
          LEFT JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id
           AND l.location_id = place.stock_location_id AND l.deleted_at IS NULL
         WHERE i.variant_id = v.id AND i.deleted_at IS NULL) kept ON true
     WHERE asked.ids IS NOT NULL OR pc.sales_channel_id IS NOT NULL)`;
