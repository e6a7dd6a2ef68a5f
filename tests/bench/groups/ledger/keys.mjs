// @ts-check

/** @typedef {import("@insteg/social-value/modules/funding/figures").Dimension} Dimension */

/**
 * What funding may be asked for by, each with the column that has it: of a posting, of its line and sale, or
 * of its place and the place's enterprise.
 *
 * @type {{ dimension: Dimension, sql: string }[]}
 */
export const EACH_KEY = [
  { dimension: "place", sql: "p.place_id" },
  { dimension: "month", sql: "p.month" },
  { dimension: "channel", sql: "s.sales_channel_id" },
  { dimension: "chain", sql: "l.value_chain_id" },
  { dimension: "product", sql: "l.product_id" },
  { dimension: "enterprise", sql: "p.enterprise_id" },
  { dimension: "seller", sql: "l.seller_id" },
  { dimension: "place_kind", sql: "t.kind" },
  { dimension: "municipality", sql: "e.municipality_code" },
];

/** @param {string[]} parts */
export const keyOf = (...parts) => parts.join("|");
