import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/** Those of these variants whose enterprise is suspended, with the title of the product. One statement. */
export function suspendedGoods(
  db: Knex,
  variantIds: readonly string[],
): Promise<{ id: string; title: string }[]> {
  return sqlRows(
    db,
    `SELECT v.id, p.title FROM product_variant v JOIN product p ON p.id = v.product_id
       JOIN product_enterprise pe ON pe.product_id = p.id AND pe.deleted_at IS NULL
       JOIN enterprise e ON e.id = pe.enterprise_id AND e.suspended_at IS NOT NULL
      WHERE v.id = ANY(?)`,
    [variantIds],
  );
}

/** Every product of an enterprise that is suspended: seldom any. One statement. */
export async function suspendedProductIds(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ product_id: string }>(
    db,
    `SELECT pe.product_id FROM enterprise e
       JOIN product_enterprise pe ON pe.enterprise_id = e.id AND pe.deleted_at IS NULL
      WHERE e.suspended_at IS NOT NULL AND e.deleted_at IS NULL`,
    [],
  );
  return rows.map((row) => row.product_id);
}
