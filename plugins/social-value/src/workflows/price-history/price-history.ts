import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { priceHistories } from "../../modules/funding/prices/price-point";
import { databaseOf } from "../lib/database";

/** As many changes as a page shows of each variant. */
const MOST = 24;

/** What each variant of a published product has cost in a channel, the newest first; öre. */
export async function priceHistoryOf(
  container: MedusaContainer,
  productId: string,
  salesChannelId: string,
) {
  const db = databaseOf(container);
  const variants = await sqlRows<{ id: string }>(
    db,
    `SELECT v.id FROM product_variant v
       JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL AND p.status = 'published'
       JOIN product_sales_channel c ON c.product_id = p.id AND c.sales_channel_id = ?
        AND c.deleted_at IS NULL
      WHERE p.id = ? AND v.deleted_at IS NULL ORDER BY v.variant_rank, v.id`,
    [salesChannelId, productId],
  );
  const variantIds = variants.map(({ id }) => id);
  const histories = await priceHistories(db, { variantIds, salesChannelId, most: MOST });
  return variantIds.map((variant_id) => ({
    variant_id,
    prices: [...(histories.get(variant_id) ?? [])].reverse().map((point) => ({
      from: point.from.toISOString(),
      amount_minor: Number(point.amount_minor),
      original_minor: Number(point.original_minor),
    })),
  }));
}
