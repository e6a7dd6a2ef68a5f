import type { SearchTypes } from "@medusajs/framework/types";
import { goodsIndex } from "./goods-index";
import type { Place } from "./goods-prices";
import type { ShopLanguage } from "./locales";

export const GOODS_ORDERS = [
  "relevance",
  "-created_at",
  "title",
  "price",
  "-price",
  "-contribution",
] as const;
type GoodsOrder = (typeof GOODS_ORDERS)[number];

/** Facets of single values, each a field of the index and a name of the answer. */
export const VALUE_FACETS = [
  "enterprise",
  "value_chain",
  "municipality",
  "category",
  "material",
  "place_kind",
] as const;
export type ValueFacet = (typeof VALUE_FACETS)[number];
/** The most values of a facet that an answer holds. */
const MOST_VALUES = 200;

/** A search as the shop asks it; prices are öre, VAT included. */
export interface GoodsSearch extends Partial<Record<ValueFacet, string[]>> {
  q?: string | undefined;
  price_min_minor?: number | undefined;
  price_max_minor?: number | undefined;
  in_stock?: boolean | undefined;
  order?: GoodsOrder | undefined;
  limit: number;
  offset: number;
  facets: boolean;
}

const BY_TITLE = { title_key: "ASC" } as const;
const ORDERS: Record<Exclude<GoodsOrder, "relevance">, SearchTypes.SearchPagination["order"]> = {
  "-created_at": { created_at: "DESC" },
  title: BY_TITLE,
  price: { price_minor: "ASC" },
  "-price": { price_minor: "DESC" },
  "-contribution": { contribution_minor: "DESC" },
};

/** How words are matched: all of them, the last one perhaps not finished. */
export function wordMatching(isTolerant: boolean): SearchTypes.SearchOptions {
  return { match_strategy: "last", typo_tolerance: isTolerant, count: "exact" };
}

/** The question for the Search Module: one call, whatever is narrowed. */
export function goodsQuery(
  search: GoodsSearch,
  { place, language, isTolerant }: { place: Place; language: ShopLanguage; isTolerant: boolean },
): SearchTypes.SearchQuery {
  const order = orderOf(search);
  return {
    entity: goodsIndex(language),
    fields: search.q ? ["card", "title", "description"] : ["card"],
    filters: { ...(search.q ? { q: search.q } : {}), ...filtersOf(search, place) },
    pagination: { skip: search.offset, take: search.limit, ...(order ? { order } : {}) },
    search_options: {
      ...wordMatching(isTolerant),
      ...(search.facets
        ? {
            disjunctive_facets: true,
            facets: [
              ...VALUE_FACETS.map((field) => ({ field, limit: MOST_VALUES })),
              { field: "price_minor", type: "stats" as const },
            ],
          }
        : {}),
    },
  };
}

function orderOf({ q, order }: GoodsSearch): SearchTypes.SearchPagination["order"] {
  const wanted = order ?? "relevance";
  if (wanted !== "relevance") {
    return ORDERS[wanted];
  }
  return q ? undefined : BY_TITLE;
}

function filtersOf(search: GoodsSearch, place: Place): SearchTypes.SearchFilters {
  const narrowed = VALUE_FACETS.flatMap((field) => {
    const values = search[field] ?? [];
    return values.length > 0 ? [[field, { $in: values }] as const] : [];
  });
  const { price_min_minor: from, price_max_minor: to } = search;
  const price = {
    ...(from === undefined ? {} : { $gte: from }),
    ...(to === undefined ? {} : { $lte: to }),
  };
  return {
    channel_id: place.channel_id,
    region_id: place.region_id,
    ...Object.fromEntries(narrowed),
    ...(Object.keys(price).length > 0 ? { price_minor: price } : {}),
    ...(search.in_stock ? { available: true } : {}),
  };
}
