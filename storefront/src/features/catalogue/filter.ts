import { placeKinds } from "../../lib/backend/enterprise";
import { firstParam, type SearchParams } from "../../lib/paths";

/** Words in the address that may stand several times (any of) → the backend's. */
export const listKeys = {
  kategori: "category",
  plats: "place_kind",
  kommun: "municipality",
  kedja: "value_chain",
  foretag: "enterprise",
  material: "material",
} as const;
export type ListKey = keyof typeof listKeys;
export const listKeyNames = Object.keys(listKeys) as ListKey[];

/** The orders a reader may ask for → the backend's. */
export const sortOrders = {
  relevans: "relevance",
  namn: "title",
  nytt: "-created_at",
  billigast: "price",
  dyrast: "-price",
  platser: "-contribution",
} as const;
export type SortKey = keyof typeof sortOrders;

export interface CatalogueFilter {
  q: string | undefined;
  lists: Record<ListKey, string[]>;
  /** Whole kronor, VAT included. */
  from: number | undefined;
  to: number | undefined;
  inStock: boolean;
  sort: SortKey;
  /** From 1. */
  page: number;
}

export const pageSize = 24;
const longestValue = 100;
const mostValues = 20;
const lastPage = 1000;
/** The backend skips at most so many goods. */
const mostSkipped = 10_000;
/** What the backend would refuse of a list; in the others any value may be. */
const possible: Partial<Record<ListKey, (value: string) => boolean>> = {
  plats: (value) => placeKinds.some((kind) => kind === value),
  kommun: (value) => /^\d{4}$/.test(value),
};
const highestPrice = 1_000_000;

/** Reads a filter from the address; what makes no sense is left out, never an error. */
export function parseFilter(params: SearchParams): CatalogueFilter {
  const q = firstParam(params, "q")?.slice(0, longestValue);
  const prices = [parseKronor(params, "fran"), parseKronor(params, "till")] as const;
  const isTurned =
    prices.every((price) => price !== undefined) && Number(prices[0]) > Number(prices[1]);
  const [from, to] = isTurned ? [prices[1], prices[0]] : prices;
  return {
    q,
    lists: Object.fromEntries(
      listKeyNames.map((key) => [key, parseList(params, key)]),
    ) as CatalogueFilter["lists"],
    from,
    to,
    inStock: firstParam(params, "lager") === "ja",
    sort: parseSort(firstParam(params, "sortera"), q),
    page: Math.min(parsePage(params), Math.floor(mostSkipped / pageSize) + 1),
  };
}

/** The page number in the address, from 1. */
export function parsePage(params: SearchParams): number {
  const page = Number(firstParam(params, "sida"));
  return Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1;
}

/** How many choices narrow the goods, words apart. */
export function countChoices({ lists, from, to, inStock }: CatalogueFilter): number {
  const chosen = Object.values(lists).reduce((sum, values) => sum + values.length, 0);
  return chosen + Number(from !== undefined || to !== undefined) + Number(inStock);
}

/** By how well it fits where there are words to fit; else by name. */
export function defaultSort(q: string | undefined): SortKey {
  return q ? "relevans" : "namn";
}

/** The address's query for a filter, without what is default. */
export function toQuery({ q, lists, from, to, inStock, sort, page }: CatalogueFilter) {
  return {
    q,
    ...lists,
    fran: from,
    till: to,
    lager: inStock ? "ja" : undefined,
    sortera: sort === defaultSort(q) ? undefined : sort,
    sida: page === 1 ? undefined : page,
  };
}

/** The same filter without one value of a list, from the first page. */
export function withoutValue(filter: CatalogueFilter, key: ListKey, value: string) {
  const rest = filter.lists[key].filter((one) => one !== value);
  return { ...filter, page: 1, lists: { ...filter.lists, [key]: rest } };
}

/** The same filter without its words, from the first page. */
export function withoutWords(filter: CatalogueFilter): CatalogueFilter {
  const sort = filter.sort === "relevans" ? defaultSort(undefined) : filter.sort;
  return { ...filter, q: undefined, sort, page: 1 };
}

/** The words alone, with nothing that narrows. */
export function wordsAlone(q: string | undefined): CatalogueFilter {
  return parseFilter({ q });
}

function parseSort(value: string | undefined, q: string | undefined): SortKey {
  const known = value && Object.hasOwn(sortOrders, value) ? (value as SortKey) : undefined;
  // Without words nothing fits better than anything else.
  return known && (q || known !== "relevans") ? known : defaultSort(q);
}

function parseList(params: SearchParams, key: ListKey): string[] {
  const given = [params[key] ?? []].flat();
  const isPossible = possible[key];
  const values = given
    .map((value) => value.trim().slice(0, longestValue))
    .filter((value) => value !== "" && (!isPossible || isPossible(value)));
  return [...new Set(values)].slice(0, mostValues);
}

function parseKronor(params: SearchParams, key: "fran" | "till"): number | undefined {
  const digits = firstParam(params, key)?.replace(/\s|kr$/g, "");
  if (!digits || !/^\d{1,7}$/.test(digits)) return undefined;
  return Math.min(Number(digits), highestPrice);
}
