import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";
import type { GoodsStatus } from "./stored-goods";

export interface GoodsFilter {
  /** Whose; null is everybody's. */
  enterprise_id: string | null;
  statuses: readonly GoodsStatus[];
  /** Part of the title or of an article number. */
  q?: string | undefined;
  limit: number;
  offset: number;
}

export interface GoodsRow {
  id: string;
  handle: string;
  title: string;
  story: string;
  status: GoodsStatus;
  thumbnail: string | null;
  enterprise: { id: string; name: string };
  variant_count: number;
  /** öre, the cheapest and the dearest variant; null without a price */
  lowest_price_minor: number | null;
  highest_price_minor: number | null;
  /** pieces at the enterprise's own place */
  stock: number;
  submitted_at: string | null;
  refusal_reason: string;
  updated_at: string;
}

export interface GoodsPage {
  products: GoodsRow[];
  count: number;
  /** How many there are of each status by the other filters. */
  counts: Partial<Record<GoodsStatus, number>>;
}

const MATCHES = `(?::text IS NULL OR pe.enterprise_id = ?)
  AND (?::text IS NULL OR p.title ILIKE ?
       OR EXISTS (SELECT 1 FROM product_variant v
                   WHERE v.product_id = p.id AND v.deleted_at IS NULL AND v.sku ILIKE ?))`;

const FROM = `FROM product_enterprise pe
  JOIN product p ON p.id = pe.product_id AND p.deleted_at IS NULL AND pe.deleted_at IS NULL`;

/** A page of goods, the latest changed first. Two statements, however many rows. */
export async function listGoods(db: Knex, ask: GoodsFilter): Promise<GoodsPage> {
  const { enterprise_id } = ask;
  const like = ask.q ? `%${ask.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const matching = [enterprise_id, enterprise_id, like, like, like];
  const [totals, products] = await Promise.all([
    sqlRows<{ status: GoodsStatus; count: number }>(
      db,
      `SELECT p.status, count(*)::int AS count ${FROM} WHERE ${MATCHES} GROUP BY p.status`,
      matching,
    ),
    sqlRows<GoodsRow>(
      db,
      `SELECT page.*, json_build_object('id', e.id, 'name', e.name) AS enterprise,
              r.submitted_at,
              CASE WHEN r.refused_at IS NULL THEN '' ELSE r.reason END AS refusal_reason,
              coalesce(v.variant_count, 0) AS variant_count, v.lowest_price_minor,
              v.highest_price_minor, coalesce(v.stock, 0) AS stock
         FROM (SELECT p.id, p.handle, p.title, left(coalesce(p.description, ''), 300) AS story,
                      p.status, p.thumbnail, p.updated_at, pe.enterprise_id ${FROM}
                WHERE p.status = ANY(?) AND ${MATCHES}
                ORDER BY p.updated_at DESC, p.id LIMIT ? OFFSET ?) page
         JOIN enterprise e ON e.id = page.enterprise_id
         LEFT JOIN goods_review r ON r.product_id = page.id
         LEFT JOIN LATERAL (${VARIANTS}) v ON true
        ORDER BY page.updated_at DESC, page.id`,
      [ask.statuses, ...matching, ask.limit, ask.offset],
    ),
  ]);
  const counts = Object.fromEntries(totals.map(({ status, count }) => [status, count]));
  const count = ask.statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return { products, count, counts };
}

const VARIANTS = `
  SELECT count(*)::int AS variant_count,
         (min(m.amount) * 100)::int AS lowest_price_minor,
         (max(m.amount) * 100)::int AS highest_price_minor,
         sum(l.stocked_quantity)::int AS stock
    FROM product_variant o
    LEFT JOIN product_variant_price_set s ON s.variant_id = o.id AND s.deleted_at IS NULL
    LEFT JOIN LATERAL (SELECT min(amount) AS amount FROM price
                        WHERE price_set_id = s.price_set_id AND currency_code = 'sek'
                          AND price_list_id IS NULL AND rules_count = 0 AND deleted_at IS NULL
                      ) m ON true
    LEFT JOIN enterprise_stock_location h ON h.enterprise_id = page.enterprise_id
     AND h.deleted_at IS NULL
    LEFT JOIN product_variant_inventory_item i ON i.variant_id = o.id AND i.deleted_at IS NULL
    LEFT JOIN inventory_level l ON l.inventory_item_id = i.inventory_item_id
     AND l.location_id = h.stock_location_id AND l.deleted_at IS NULL
   WHERE o.product_id = page.id AND o.deleted_at IS NULL`;
