import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** Why a sale waits: no chain explains its goods, or something went wrong that may pass. */
type WaitReason = "unexplained" | "failing";

/** A stall sale that could not be made into an order yet; nothing of it is in the ledger. */
export interface WaitingSale {
  id: string;
  enterprise_id: string;
  enterprise_name: string;
  sold_at: Date;
  /** öre, as it was paid */
  paid_minor: number;
  reason: WaitReason;
  goods: { product_id: string | null; title: string; quantity: number; is_gone: boolean }[];
}

/** SQL: why a row of `stall_sale` waits; null when it does not. */
const WAIT_REASON = `CASE WHEN s.state <> 'received' OR s.failure IS NULL THEN NULL
  WHEN position('goods_not_for_sale' IN s.failure) > 0 THEN 'unexplained' ELSE 'failing' END`;

/** The stall sales that wait, those that wait the longest first, and how many there are. */
export async function listWaitingSales(
  db: Knex,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ sales: WaitingSale[]; count: number }> {
  const [sales, [counted]] = await Promise.all([
    sqlRows<WaitingSale>(
      db,
      `SELECT s.id, s.enterprise_id, coalesce(e.name, '') AS enterprise_name, s.sold_at,
              s.paid_minor::float8 AS paid_minor, ${WAIT_REASON} AS reason, goods.goods
         FROM stall_sale s
         LEFT JOIN enterprise e ON e.id = s.enterprise_id
         CROSS JOIN LATERAL (
           SELECT json_agg(json_build_object(
                    'product_id', p.id, 'title', coalesce(p.title, line->>'variant_id'),
                    'quantity', (line->>'quantity')::int,
                    'is_gone', p.id IS NULL OR p.deleted_at IS NOT NULL)) AS goods
             FROM jsonb_array_elements(s.lines) line
             LEFT JOIN product_variant v ON v.id = line->>'variant_id'
             LEFT JOIN product p ON p.id = v.product_id) goods
        WHERE s.state = 'received' AND s.failure IS NOT NULL
        ORDER BY s.received_at, s.id LIMIT ? OFFSET ?`,
      [limit, offset],
    ),
    sqlRows<{ n: number }>(
      db,
      `SELECT count(*)::int AS n FROM stall_sale
        WHERE state = 'received' AND failure IS NOT NULL`,
      [],
    ),
  ]);
  return { sales, count: counted?.n ?? 0 };
}
