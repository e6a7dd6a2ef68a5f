import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { TAKES_ENTERPRISE } from "./channel-state";
import { sqlRows } from "./sql";

/**
 * Those of these products that are not sold in the channel: not put in it, or of an enterprise that it does
 * not take. One statement.
 */
export function productsOutside(
  db: Knex,
  channelId: string,
  productIds: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return sqlRows(db, `SELECT p.id, p.title FROM product p WHERE p.id = ANY(?) AND ${OUTSIDE}`, [
    productIds,
    channelId,
    channelId,
    channelId,
  ]);
}

/** The same of variants; title is the product's. One statement. */
export function variantsOutside(
  db: Knex,
  channelId: string,
  variantIds: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return sqlRows(
    db,
    `SELECT v.id, p.title FROM product_variant v JOIN product p ON p.id = v.product_id
      WHERE v.id = ANY(?) AND ${OUTSIDE}`,
    [variantIds, channelId, channelId, channelId],
  );
}

const OUTSIDE = `(NOT EXISTS (SELECT 1 FROM product_sales_channel pc
                               WHERE pc.product_id = p.id AND pc.sales_channel_id = ?
                                 AND pc.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM product_enterprise pe
              WHERE pe.product_id = p.id AND pe.deleted_at IS NULL
                AND NOT ${TAKES_ENTERPRISE("?", "pe.enterprise_id")}))`;

export interface UntakenGoods {
  product_id: string;
  title: string;
  channel_id: string;
  channel_name: string;
}

/** Those of these products that stand in a channel that does not take their enterprise. One statement. */
export function untakenGoods(db: Knex, productIds: readonly string[]): Promise<UntakenGoods[]> {
  return sqlRows<UntakenGoods>(
    db,
    `SELECT p.id AS product_id, p.title, c.id AS channel_id, c.name AS channel_name
       FROM product p
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       JOIN product_sales_channel pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
       JOIN sales_channel c ON c.id = pc.sales_channel_id AND c.deleted_at IS NULL
      WHERE p.id = ANY(?) AND NOT ${TAKES_ENTERPRISE("c.id", "pe.enterprise_id")}
      ORDER BY p.title, c.name`,
    [productIds],
  );
}
