import { firstParam, type SearchParams } from "../../lib/paths";

/** The words in the address, by what they choose. */
export const filterKeys = ["q", "foretag", "kedja", "kommun", "kategori"] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The orders a reader may ask for → the backend's. */
export const sortOrders = { namn: "title", nytt: "-created_at" } as const;
export type SortKey = keyof typeof sortOrders;

export interface CatalogueFilter {
  chosen: Partial<Record<FilterKey, string>>;
  sort: SortKey;
  /** From 1. */
  page: number;
}

export const pageSize = 24;
const longestValue = 100;
const lastPage = 1000;

/** Reads a filter from the address; what makes no sense is left out, never an error. */
export function parseFilter(params: SearchParams): CatalogueFilter {
  const chosen: CatalogueFilter["chosen"] = {};
  for (const key of filterKeys) {
    const value = firstParam(params, key)?.slice(0, longestValue);
    if (value) chosen[key] = value;
  }
  const sort = firstParam(params, "sortera");
  return { chosen, sort: sort === "nytt" ? "nytt" : "namn", page: parsePage(params) };
}

/** The page number in the address, from 1. */
export function parsePage(params: SearchParams): number {
  const page = Number(firstParam(params, "sida"));
  return Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1;
}

/** The address's query for a filter, without what is default. */
export function toQuery({ chosen, sort, page }: CatalogueFilter) {
  return {
    ...chosen,
    sortera: sort === "namn" ? undefined : sort,
    sida: page === 1 ? undefined : page,
  };
}

/** The same filter without one of its choices, from the first page. */
export function without(filter: CatalogueFilter, key: FilterKey): CatalogueFilter {
  return { ...filter, page: 1, chosen: { ...filter.chosen, [key]: undefined } };
}
