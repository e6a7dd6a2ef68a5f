// @ts-check
import { copyRows } from "../lib/row-copies.mjs";

const OF_VARIANT = "(select v.product_id from product_variant v where v.id = t.variant_id)";
const OF_PRICE_SET = (/** @type {string} */ id) =>
  `(select v.product_id from product_variant_price_set s join product_variant v on v.id = s.variant_id
     where s.price_set_id = ${id} limit 1)`;

/**
 * What a product listed with its prices and provenance is made of. Price sets are copied before the
 * links that name them.
 *
 * @type {import("../lib/row-copies.mjs").Copied[]}
 */
const GOODS = [
  { table: "product", of: "t.id", ids: ["id"], names: ["handle"] },
  {
    table: "product_variant",
    of: "t.product_id",
    ids: ["id", "product_id"],
    names: ["sku", "barcode", "ean", "upc"],
  },
  { table: "price_set", of: OF_PRICE_SET("t.id"), ids: ["id"] },
  { table: "price", of: OF_PRICE_SET("t.price_set_id"), ids: ["id", "price_set_id"] },
  {
    table: "product_variant_price_set",
    of: OF_VARIANT,
    ids: ["id", "variant_id", "price_set_id"],
  },
  { table: "product_sales_channel", of: "t.product_id", ids: ["id", "product_id"] },
  { table: "product_shipping_profile", of: "t.product_id", ids: ["id", "product_id"] },
  { table: "product_category_product", of: "t.product_id", ids: ["product_id"] },
  { table: "product_variant_inventory_item", of: OF_VARIANT, ids: ["id", "variant_id"] },
  { table: "product_enterprise", of: "t.product_id", ids: ["id", "product_id"] },
  { table: "product_value_chain", of: "t.product_id", ids: ["id", "product_id"] },
];

/**
 * Copies products until there are so many more, the first again when all are copied.
 *
 * @param {import("pg").Client} client
 * @param {string[]} templates their ids
 * @param {number} count
 */
export async function copyProducts(client, templates, count) {
  await copyRows(client, GOODS, { templates, first: 1, last: count });
}

/**
 * Doubles the demo's products, so that a page can hold 100 of them.
 *
 * @param {import("pg").Client} client
 */
export async function copyGoods(client) {
  const { rows } = await client.query("select id from product order by id");
  const ids = rows.map((row) => row.id);
  await copyProducts(client, ids, ids.length);
}
