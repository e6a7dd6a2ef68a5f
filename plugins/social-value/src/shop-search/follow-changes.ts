import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** Tables that decide what a card of goods shows: the kind of what has changed, and the column that names it. */
const FOLLOWED: readonly [table: string, kind: string, column: string][] = [
  ["product", "product", "id"],
  ["product_variant", "product", "product_id"],
  ["product_sales_channel", "product", "product_id"],
  ["product_enterprise", "product", "product_id"],
  ["product_value_chain", "product", "product_id"],
  ["product_category_product", "product", "product_id"],
  ["product_category", "product_category", "id"],
  ["product_variant_price_set", "product_variant", "variant_id"],
  ["product_variant_inventory_item", "product_variant", "variant_id"],
  ["price", "price_set", "price_set_id"],
  ["price_rule", "price", "price_id"],
  ["price_list", "price_list", "id"],
  ["price_list_rule", "price_list", "price_list_id"],
  ["inventory_level", "inventory_item", "inventory_item_id"],
  ["enterprise", "enterprise", "id"],
  ["value_chain", "value_chain", "id"],
  ["chain_version", "value_chain", "value_chain_id"],
  ["training_place", "place_owner", "enterprise_id"],
  ["channel_terms", "sales_channel", "sales_channel_id"],
  ["channel_enterprise", "sales_channel", "sales_channel_id"],
  ["sales_channel", "sales_channel", "id"],
  ["sales_channel_stock_location", "sales_channel", "sales_channel_id"],
  ["publishable_api_key_sales_channel", "sales_channel", "sales_channel_id"],
  ["network_setting", "everything", "id"],
  ["region", "everything", "id"],
  ["translation", "@reference", "reference_id"],
];
const TRIGGER = "goods_changes";

/**
 * Has every change of what a card of goods shows noted in `goods_change`, whoever makes it. May be run again. One
 * table at a time, so that whoever writes several never waits in a ring.
 */
export async function followGoodsChanges(db: Knex): Promise<void> {
  for (const [table, kind, column] of FOLLOWED) {
    await db.transaction(async (trx) => {
      await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [TRIGGER]);
      const found = await sqlRows(
        trx,
        `SELECT 1 FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          WHERE t.tgname = ? AND c.relname = ? AND pg_table_is_visible(c.oid)`,
        [TRIGGER, table],
      );
      if (found.length === 0) {
        await sqlRows(
          trx,
          `CREATE TRIGGER ${TRIGGER} AFTER INSERT OR UPDATE OR DELETE ON "${table}"
             FOR EACH ROW EXECUTE FUNCTION note_goods_change('${kind}', '${column}')`,
          [],
        );
      }
    });
  }
}
