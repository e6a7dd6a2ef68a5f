import type { Locale } from "@/i18n/routing";
import { type GoodsFound, type GoodsSearch, searchGoods } from "@/lib/backend/search";
import { type CatalogueFilter, listKeyNames, listKeys, pageSize, sortOrders } from "./filter";

const ore = 100n;

/** The page of goods that a filter chooses, with what can be chosen: one search. */
export function loadCatalogue(locale: Locale, filter: CatalogueFilter): Promise<GoodsFound> {
  return searchGoods(locale, toSearch(filter));
}

/** A filter in the backend's words and units. */
export function toSearch(filter: CatalogueFilter): GoodsSearch {
  const lists = Object.fromEntries(listKeyNames.map((key) => [listKeys[key], filter.lists[key]]));
  return {
    ...lists,
    q: filter.q,
    price_min_minor: toMinor(filter.from),
    price_max_minor: toMinor(filter.to),
    in_stock: filter.inStock,
    order: sortOrders[filter.sort],
    limit: pageSize,
    offset: (filter.page - 1) * pageSize,
  };
}

function toMinor(kronor: number | undefined): bigint | undefined {
  return kronor === undefined ? undefined : BigInt(kronor) * ore;
}
