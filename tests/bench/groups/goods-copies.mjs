// @ts-check

/** @typedef {{ table: string, ids: string[], names?: string[], where?: string }} Copied */

/**
 * What a product listed with its prices and provenance is made of. `ids` get another ending in the
 * copy, `names` too (they must be unique); all else stays as it is.
 *
 * @type {Copied[]}
 */
const COPIED = [
  { table: "product", ids: ["id"], names: ["handle"] },
  {
    table: "product_variant",
    ids: ["id", "product_id"],
    names: ["sku", "barcode", "ean", "upc"],
  },
  {
    table: "price_set",
    ids: ["id"],
    where: "id in (select price_set_id from product_variant_price_set)",
  },
  {
    table: "price",
    ids: ["id", "price_set_id"],
    where: "price_set_id in (select price_set_id from product_variant_price_set)",
  },
  { table: "product_variant_price_set", ids: ["id", "variant_id", "price_set_id"] },
  { table: "product_sales_channel", ids: ["id", "product_id"] },
  { table: "product_shipping_profile", ids: ["id", "product_id"] },
  { table: "product_category_product", ids: ["product_id"] },
  { table: "product_variant_inventory_item", ids: ["id", "variant_id"] },
  { table: "product_enterprise", ids: ["id", "product_id"] },
  { table: "product_value_chain", ids: ["id", "product_id"] },
];

/**
 * Doubles the demo's products, so that a page can hold 100 of them. Price sets are copied before
 * the links that name them.
 *
 * @param {import("pg").Client} client
 */
export async function copyGoods(client) {
  for (const { table, ids, names = [], where = "true" } of COPIED) {
    const { rows } = await client.query(
      `select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'
        order by ordinal_position`,
      [table],
    );
    const columns = rows.map((row) => client.escapeIdentifier(row.name));
    const values = rows.map((row) => {
      const column = client.escapeIdentifier(row.name);
      if (ids.includes(row.name)) return `${column} || '_copy'`;
      return names.includes(row.name) ? `${column} || '-copy'` : column;
    });
    await client.query(
      `insert into ${table} (${columns.join(", ")})
       select ${values.join(", ")} from ${table} where ${where}`,
    );
  }
}
