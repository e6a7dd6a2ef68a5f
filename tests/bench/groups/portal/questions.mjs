// @ts-check
import { deepStrictEqual, ok } from "node:assert/strict";
import { FIRST_NUMBER } from "./order-copies.mjs";

/**
 * @typedef {Record<string, any>} Body
 *
 * @typedef {object} Question asked of the portal's list and of Medusa's
 * @property {string} name
 * @property {import("../../lib/rounds.mjs").Sides<string>} paths
 * @property {(ours: Body, other: Body) => void} assertSame
 */

/** What Medusa's own page of orders asks for, in its order. */
const ORDER_FIELDS =
  "id,status,created_at,email,display_id,custom_display_id,payment_status,fulfillment_status,total," +
  "currency_code,*customer,*sales_channel,*payment_collections,*shipping_address";

/** What Medusa's own page of products asks for. */
const PRODUCT_FIELDS =
  "id,title,handle,status,*collection,*sales_channels,variants.id,thumbnail,-type,-options,-tags,-images,-variants";

/**
 * Both lists of orders: a first page, one from the middle, those to pack with the longest waiting first (they
 * all are to be packed), an order by its number, a long page.
 *
 * @param {number} orders how many there are
 * @returns {Question[]}
 */
export function orderQuestions(orders) {
  const middle = orders / 2;
  const number = FIRST_NUMBER + middle;
  return [
    orderPage("first page of 20", orders, { limit: 20, offset: 0 }),
    orderPage(`page of 20 from the ${middle}th`, orders, { limit: 20, offset: middle }),
    orderPage("to pack, first page of 20", orders, { limit: 20, offset: 0, state: "to_pack" }),
    orderPage("search by number", 1, { limit: 20, offset: 0, q: number }),
    orderPage("first page of 100", orders, { limit: 100, offset: 0 }),
  ];
}

/**
 * Both lists of goods: a page of 20 and one of 100. They list in another order: that all of them are the
 * same is {@link assertSameGoods}'s to say.
 *
 * @param {number} goods how many there are
 * @returns {Question[]}
 */
export function goodsQuestions(goods) {
  return [20, 100].map((limit) => ({
    name: `page of ${limit} of ${goods} goods`,
    paths: goodsPaths(limit, 0),
    assertSame: (ours, other) => {
      for (const body of [ours, other]) {
        deepStrictEqual([body.count, body.products.length], [goods, limit]);
      }
    },
  }));
}

/**
 * Every product in both lists, page by page.
 *
 * @param {import("../../lib/rounds.mjs").Sides<import("../../lib/api.mjs").Api>} apis
 * @param {number} goods
 */
export async function assertSameGoods(apis, goods) {
  const ours = [];
  const other = [];
  for (let offset = 0; offset < goods; offset += 100) {
    const paths = goodsPaths(100, offset);
    ours.push(.../** @type {Body} */ (await apis.ours.get(paths.ours)).products);
    other.push(.../** @type {Body} */ (await apis.other.get(paths.other)).products);
  }
  const facts = (/** @type {Body} */ { id, title, handle, status, thumbnail }, variants = 0) =>
    [id, title, handle, status, thumbnail, variants].join(" ");
  deepStrictEqual(
    ours.map((product) => facts(product, product.variant_count)).sort(),
    other.map((product) => facts(product, product.variants.length)).sort(),
  );
  ok(new Set(ours.map(({ id }) => id)).size === goods, `there are not ${goods} goods`);
}

/**
 * @param {string} name
 * @param {number} count how many it finds in all
 * @param {{ limit: number, offset: number, q?: number, state?: string }} page
 * @returns {Question}
 */
function orderPage(name, count, { state, ...page }) {
  const asked = new URLSearchParams(Object.entries(page).map(([key, value]) => [key, `${value}`]));
  const order = state ? "created_at" : "-created_at";
  const shown = new URLSearchParams({ fields: ORDER_FIELDS, order });
  return {
    name,
    paths: {
      ours: `/enterprise/consignments?${asked}${state ? `&state=${state}` : ""}`,
      other: `/admin/orders?${shown}&${asked}`,
    },
    assertSame: (ours, other) => {
      const rows = Math.min(page.limit, count);
      deepStrictEqual([ours.count, ours.consignments.length], [count, rows], name);
      deepStrictEqual([other.count, other.orders.length], [count, rows], name);
      deepStrictEqual(ours.consignments.map(factsOfConsignment), other.orders.map(factsOfOrder));
    },
  };
}

/** @param {Body} consignment */
function factsOfConsignment({ order_id, display_id, placed_at, amount_minor, recipient }) {
  return [order_id, display_id, placed_at, amount_minor, recipient.name];
}

/** @param {Body} order */
function factsOfOrder({ id, display_id, created_at, total, shipping_address }) {
  const { first_name, last_name } = shipping_address;
  const name = [first_name, last_name].filter(Boolean).join(" ");
  return [id, display_id, created_at, Math.round(total * 100), name];
}

/** @param {number} limit @param {number} offset */
function goodsPaths(limit, offset) {
  const page = `limit=${limit}&offset=${offset}`;
  const fields = new URLSearchParams({ fields: PRODUCT_FIELDS });
  return { ours: `/enterprise/products?${page}`, other: `/admin/products?${fields}&${page}` };
}
