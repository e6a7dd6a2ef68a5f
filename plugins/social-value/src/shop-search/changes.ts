import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** Something that has changed: a row of `goods_change`. Its id is a bigint, as text. */
export interface GoodsChange {
  id: string;
  kind: string;
  ref: string;
}

/** The oldest changes that are not applied. One statement. */
export function openChanges(db: Knex, most: number): Promise<GoodsChange[]> {
  return sqlRows(
    db,
    "SELECT id, kind, ref FROM goods_change WHERE applied_at IS NULL ORDER BY id LIMIT ?",
    [most],
  );
}

/** Marks changes as applied. One statement. */
export async function markApplied(db: Knex, changes: readonly GoodsChange[]): Promise<void> {
  await sqlRows(
    db,
    "UPDATE goods_change SET applied_at = clock_timestamp() WHERE id = ANY(?::bigint[])",
    [changes.map((change) => change.id)],
  );
}

/** Forgets what was applied more than a day ago. One statement. */
export async function forgetApplied(db: Knex): Promise<void> {
  await sqlRows(
    db,
    `DELETE FROM goods_change WHERE applied_at < now() - interval '1 day' AND noted_at < now() - interval '1 day'`,
    [],
  );
}

/** The ids of all goods whose card something noted since then has changed, those that are gone among them. */
export async function changedGoodsSince(db: Knex, since: Date): Promise<string[]> {
  const changes = await sqlRows<GoodsChange>(
    db,
    "SELECT DISTINCT '0' AS id, kind, ref FROM goods_change WHERE noted_at >= ?",
    [since],
  );
  return goodsChangedBy(db, changes);
}

/** How each kind of change names the goods that it touches: SQL of product ids by `changed.ref`. */
const GOODS_OF: Record<string, string> = {
  product: "SELECT changed.ref",
  product_variant: "SELECT v.product_id FROM product_variant v WHERE v.id = changed.ref",
  price_set: `SELECT v.product_id FROM product_variant_price_set s
     JOIN product_variant v ON v.id = s.variant_id WHERE s.price_set_id = changed.ref`,
  price: `SELECT v.product_id FROM price p JOIN product_variant_price_set s ON s.price_set_id = p.price_set_id
     JOIN product_variant v ON v.id = s.variant_id WHERE p.id = changed.ref`,
  price_list: `SELECT v.product_id FROM price p JOIN product_variant_price_set s ON s.price_set_id = p.price_set_id
     JOIN product_variant v ON v.id = s.variant_id WHERE p.price_list_id = changed.ref`,
  inventory_item: `SELECT v.product_id FROM product_variant_inventory_item i
     JOIN product_variant v ON v.id = i.variant_id WHERE i.inventory_item_id = changed.ref`,
  product_category: `SELECT g.product_id FROM product_category c
     JOIN product_category below ON c.id = ANY(string_to_array(below.mpath, '.'))
     JOIN product_category_product g ON g.product_category_id = below.id WHERE c.id = changed.ref`,
  enterprise: "SELECT e.product_id FROM product_enterprise e WHERE e.enterprise_id = changed.ref",
  value_chain:
    "SELECT c.product_id FROM product_value_chain c WHERE c.value_chain_id = changed.ref",
  place_owner: `SELECT c.product_id FROM stage s JOIN chain_version n ON n.id = s.chain_version_id
     JOIN product_value_chain c ON c.value_chain_id = n.value_chain_id WHERE s.enterprise_id = changed.ref`,
  sales_channel:
    "SELECT c.product_id FROM product_sales_channel c WHERE c.sales_channel_id = changed.ref",
  everything: "SELECT p.id FROM product p WHERE p.deleted_at IS NULL",
};

/** The ids of the goods whose card these changes may have changed. One statement for each kind. */
export async function goodsChangedBy(db: Knex, changes: readonly GoodsChange[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const statement = GOODS_OF[kind];
    if (!statement) {
      continue;
    }
    const refs = new Set(changes.filter((one) => one.kind === kind).map((one) => one.ref));
    const rows = await sqlRows<{ id: string }>(
      db,
      `SELECT DISTINCT goods.id FROM unnest(?::text[]) AS changed (ref)
         CROSS JOIN LATERAL (${statement}) AS goods (id)`,
      [[...refs]],
    );
    for (const { id } of rows) {
      ids.add(id);
    }
  }
  return [...ids];
}

/** Kinds whose names stand in the index of enterprises, chains and categories. */
const IN_DIRECTORY = new Set(["enterprise", "value_chain", "product_category"]);

/** Whether any of the changes touches the index of enterprises, chains and categories. */
export function changesDirectory(changes: readonly GoodsChange[]): boolean {
  return changes.some((change) => IN_DIRECTORY.has(change.kind));
}
