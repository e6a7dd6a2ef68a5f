// @ts-check
import { copyRows } from "../../lib/row-copies.mjs";

/** The time of copy n, for both lists: the one with the highest number is the latest. */
const PLACED_AT = "timestamptz '2026-01-01 06:00:00+00' + c.n * interval '30 minutes'";

/** The order number of copy 0: so high that a search for a copy's finds nothing else by either list. */
export const FIRST_NUMBER = 100_000;

/** Copies wait to be packed, all of them: the longest of the lists that an enterprise works with. */
const NOT_HANDED_OVER = Object.fromEntries(
  ["fulfilled", "shipped", "delivered"].flatMap((moved) => [
    [`${moved}_quantity`, "0"],
    [`raw_${moved}_quantity`, `'{"value": "0", "precision": 20}'`],
  ]),
);

const OF_ITEM = (/** @type {string} */ id) =>
  `(select i.order_id from order_item i where i.item_id = ${id} limit 1)`;
const OF_METHOD = (/** @type {string} */ id) =>
  `(select s.order_id from order_shipping s where s.shipping_method_id = ${id} limit 1)`;

/**
 * What the portal's list of consignments and Medusa's list of orders read of an order.
 *
 * @type {import("../../lib/row-copies.mjs").Copied[]}
 */
const ORDERS = [
  {
    table: "order_address",
    of: `(select o.id from "order" o where t.id in (o.shipping_address_id, o.billing_address_id))`,
    ids: ["id"],
  },
  {
    table: "order",
    of: "t.id",
    ids: ["id", "shipping_address_id", "billing_address_id"],
    set: { display_id: `${FIRST_NUMBER} + c.n`, created_at: PLACED_AT, deleted_at: "null" },
  },
  { table: "order_summary", of: "t.order_id", ids: ["id", "order_id"] },
  { table: "order_transaction", of: "t.order_id", ids: ["id", "order_id"] },
  { table: "order_line_item", of: OF_ITEM("t.id"), ids: ["id"] },
  { table: "order_line_item_tax_line", of: OF_ITEM("t.item_id"), ids: ["id", "item_id"] },
  { table: "order_line_item_adjustment", of: OF_ITEM("t.item_id"), ids: ["id", "item_id"] },
  {
    table: "order_item",
    of: "t.order_id",
    ids: ["id", "order_id", "item_id"],
    set: NOT_HANDED_OVER,
  },
  { table: "order_shipping_method", of: OF_METHOD("t.id"), ids: ["id"] },
  {
    table: "order_shipping_method_tax_line",
    of: OF_METHOD("t.shipping_method_id"),
    ids: ["id", "shipping_method_id"],
  },
  { table: "order_shipping", of: "t.order_id", ids: ["id", "order_id", "shipping_method_id"] },
  {
    table: "payment_collection",
    of: `(select p.order_id from order_payment_collection p where p.payment_collection_id = t.id)`,
    ids: ["id"],
  },
  {
    table: "order_payment_collection",
    of: "t.order_id",
    ids: ["id", "order_id", "payment_collection_id"],
  },
  { table: "sale", of: "t.order_id", ids: ["order_id"], set: { placed_at: PLACED_AT } },
  { table: "sale_line", of: "t.order_id", ids: ["line_id", "order_id", "item_id"] },
];

/**
 * Copies orders until there are `last` copies of them in all.
 *
 * @param {import("pg").Client} client
 * @param {import("../../lib/row-copies.mjs").Copies} copies
 */
export async function copyOrders(client, copies) {
  await copyRows(client, ORDERS, copies);
  await client.query("vacuum analyze");
}

/**
 * The enterprise that has most orders of its own alone, to be sent, and these orders: of them its members and
 * the coordinator see the same goods and the same sum.
 *
 * @param {import("pg").Client} client
 * @returns {Promise<{ enterprise_id: string, templates: string[] }>}
 */
export async function ordersOfOne(client) {
  const { rows } = await client.query(
    `select enterprise_id, array_agg(order_id order by order_id) as templates
       from (select l.order_id, min(l.seller_id) as enterprise_id
               from sale_line l
               join sale s on s.order_id = l.order_id
               join "order" o on o.id = l.order_id and o.status = 'pending'
               join channel_terms c on c.sales_channel_id = s.sales_channel_id and c.kind = 'web'
              where not exists (select from sale_reduction r where r.order_id = l.order_id)
              group by l.order_id having count(distinct l.seller_id) = 1) o
      group by enterprise_id order by count(*) desc, enterprise_id limit 1`,
  );
  return rows[0];
}
