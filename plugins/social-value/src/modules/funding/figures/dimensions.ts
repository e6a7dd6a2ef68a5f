/**
 * What a figure may be asked for by, each with the SQL that names it. `f` is a rollup row, `c` what its month
 * keeps of its place if it is closed, `p` the place as it is now.
 */
const EXPRESSIONS = {
  place: "f.place_id",
  month: "f.month",
  channel: "f.sales_channel_id",
  chain: "f.value_chain_id",
  product: "f.product_id",
  /** whose place, or whose reserve, the money went to */
  enterprise: "f.enterprise_id",
  /** who sold the goods */
  seller: "f.seller_id",
  place_kind: "coalesce(c.kind, p.kind, '')",
  municipality: "coalesce(c.municipality_code, p.municipality_code, '')",
} as const;

export type Dimension = keyof typeof EXPRESSIONS;

export const DIMENSIONS = Object.keys(EXPRESSIONS) as [Dimension, ...Dimension[]];

/** Statements are built of these and of bindings alone. */
export const sqlOf = (dimension: Dimension): string => EXPRESSIONS[dimension];

/** Known of the place, not of the posting. */
export const isOfPlace = (dimension: Dimension): boolean =>
  dimension === "place_kind" || dimension === "municipality";
