import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { type Query, read, readCached } from "./client";
import { enterpriseName, placeKinds } from "./enterprise";
import { minor, page, pictureUrl } from "./fields";

/** The orders in which the backend can list goods. */
export type GoodsOrder =
  | "relevance"
  | "-created_at"
  | "title"
  | "price"
  | "-price"
  | "-contribution";

/** What goods are looked for by. Lists mean any of; prices in öre, VAT included. */
export interface GoodsSearch {
  q?: string | undefined;
  enterprise?: readonly string[];
  value_chain?: readonly string[];
  municipality?: readonly string[];
  category?: readonly string[];
  material?: readonly string[];
  place_kind?: readonly string[];
  price_min_minor?: bigint | undefined;
  price_max_minor?: bigint | undefined;
  in_stock?: boolean | undefined;
  order?: GoodsOrder | undefined;
  limit?: number;
  offset?: number;
}

const named = enterpriseName.omit({ id: true });
const segments = z.array(z.object({ text: z.string(), is_match: z.boolean() }));
/** A text in pieces: those that the search matched, and those between. */
export type Segments = z.output<typeof segments>;

const price = z.object({
  from_minor: minor,
  /** Other variants cost more. */
  is_from: z.boolean(),
  currency_code: z.string(),
  /** Both stand only where the price is reduced. */
  lowest_30_days_minor: minor.nullish(),
  original_minor: minor.nullish(),
});
export type GoodsPrice = z.output<typeof price>;

const goods = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  thumbnail: pictureUrl,
  price: price.nullable(),
  available: z.boolean(),
  enterprise: named.extend({ municipality: z.object({ code: z.string(), name: z.string() }) }),
  value_chain: named.nullish(),
  contribution_minor: minor.nullish(),
  place_kinds: z.array(z.enum(placeKinds)),
  highlight: z.object({ title: segments, text: segments.nullish() }).nullish(),
});
/** Goods as a card shows them. */
export type GoodsCard = z.output<typeof goods>;

const facet = z
  .array(z.object({ value: z.string(), label: z.string().nullish(), count: z.number().int() }))
  .transform((values) =>
    values.map(({ value, label, count }) => ({ value, label: label ?? value, count })),
  );

const facets = z.object({
  enterprise: facet,
  value_chain: facet,
  municipality: facet,
  category: facet,
  material: facet,
  place_kind: facet,
  price: z.object({ min_minor: minor, max_minor: minor }).nullable(),
});
export type Facets = z.output<typeof facets>;
export type FacetValue = Facets["enterprise"][number];

const answer = z.object({
  goods: z.array(goods),
  ...page,
  facets: facets.nullish(),
  help: z.object({ instead: z.string().nullable(), words: z.array(z.string()) }).nullish(),
});
export type GoodsFound = z.output<typeof answer>;

const suggested = named.extend({ highlight: z.object({ name: segments }).nullish() });
const suggestions = z.object({
  goods: z.array(
    z.object({
      handle: z.string(),
      title: z.string(),
      thumbnail: pictureUrl,
      price: price.nullish(),
      highlight: z.object({ title: segments }).nullish(),
      enterprise: z.object({ name: z.string() }),
    }),
  ),
  enterprises: z.array(suggested.extend({ municipality: z.object({ name: z.string() }) })),
  value_chains: z.array(suggested),
  categories: z.array(suggested),
});
export type Suggestions = z.output<typeof suggestions>;

const path = "/store/search/goods";

/** Goods by what a reader asks for, with facets; asked anew, for what is asked for has no end. */
export function searchGoods(locale: Locale, search: GoodsSearch): Promise<GoodsFound> {
  return read({ path, query: toBackendQuery(search), locale }, answer);
}

/** A page's own row of goods, without facets; kept as long as goods are. */
export function listGoods(locale: Locale, search: GoodsSearch): Promise<GoodsFound> {
  const query = { ...toBackendQuery(search), facets: "false" };
  return readCached("products", { path, query, locale }, answer);
}

/** The first of what a few letters may mean, of each kind. */
export function suggest(locale: Locale, q: string, limit: number): Promise<Suggestions> {
  return read({ path: "/store/search/suggest", query: { q, limit }, locale }, suggestions);
}

/** The query as the backend takes it: lists with commas between. */
export function toBackendQuery(search: GoodsSearch): Query {
  const { in_stock, price_min_minor, price_max_minor, q, order, limit, offset, ...lists } = search;
  const query: Query = { q, order, limit, offset };
  for (const [key, values] of Object.entries(lists)) {
    if (values.length > 0) query[key] = values.join(",");
  }
  if (price_min_minor !== undefined) query.price_min_minor = price_min_minor.toString();
  if (price_max_minor !== undefined) query.price_max_minor = price_max_minor.toString();
  if (in_stock) query.in_stock = "true";
  return query;
}
