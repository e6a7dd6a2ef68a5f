import type { SearchTypes } from "@medusajs/framework/types";
import type { MultiSearchQuery } from "meilisearch";
import { invalid, refuse } from "./errors";
import { compileFilters } from "./filters";
import type { ResolvedOptions } from "./options";
import { fieldOf, type Plan } from "./plan";

type Search = SearchTypes.ProviderSearchQuery;
type FacetRequest = Exclude<NonNullable<SearchTypes.SearchOptions["facets"]>[number], string>;

/** Marks around matched words, taken from Unicode's private use so that no text holds them. */
export const MARKS = { open: "\uE000", close: "\uE001" };

/** One search of Medusa's as the queries of Meilisearch's that answer it, each by its place. */
export type QuerySet = {
  input: Search;
  plan: Plan;
  queries: MultiSearchQuery[];
  skip: number;
  take: number;
  hits: number;
  /** Where the exact count is, when the hits do not tell it. */
  count?: number;
  facets: {
    request: FacetRequest;
    /** Where the distribution is. */
    at?: number;
    /** For a range facet: each range, and where its count is. */
    ranges?: { key: string; from?: number; to?: number; at: number }[];
    /** For a stats facet: where the documents with a value are counted. */
    counted?: number;
  }[];
  highlighted: string[];
};

const DEFAULT_TAKE = 20;
const NOTHING = { page: 1, hitsPerPage: 0 } as const;

/** Each word on its own; signs that Meilisearch's query language would read are left out. */
function words(q: string): string[] {
  return q
    .replaceAll('"', " ")
    .split(/\s+/)
    .map((word) => word.replace(/^-+/, ""))
    .filter((word) => word !== "");
}

/**
 * Meilisearch tolerates typing errors by index, never by query, and takes the last word as the
 * beginning of one. A word in quotes is matched as it stands; a space after the last ends it.
 */
function queryText(input: Search): string {
  const options = input.search_options ?? {};
  const strategy = options.match_strategy ?? "all";
  const list = words(input.q ?? "");
  if (!list.length) return "";
  if (strategy === "any" && list.length > 1) {
    refuse('does not support match_strategy "any": Meilisearch drops words by rank, not freely');
  }
  const tolerant =
    options.typo_tolerance === true || input.index.settings.typo_tolerance?.enabled === false;
  const exact = (word: string) => (tolerant ? word : `"${word}"`);
  if (strategy !== "last") return `${list.map(exact).join(" ")} `;
  return [...list.slice(0, -1).map(exact), list.at(-1)].join(" ");
}

function sortOf(input: Search, plan: Plan): string[] {
  const order = Object.entries(input.pagination?.order ?? {});
  const at = order.findIndex(([path]) => path === "_score");
  if (at >= 0) {
    if (order[at]?.[1] === "ASC") refuse("cannot sort by the least relevant first");
    if (at < order.length - 1) refuse('cannot sort by "_score" before other fields');
  }
  return order
    .filter(([path]) => path !== "_score")
    .map(([path, direction]) => {
      if (fieldOf(plan, path, "pagination.order").array) refuse(`cannot sort by array "${path}"`);
      return `${path}:${direction === "ASC" ? "asc" : "desc"}`;
    });
}

function distinctOf(input: Search, plan: Plan): string | undefined {
  const path = input.search_options?.distinct ?? input.index.settings.distinct_attribute;
  if (!path) return undefined;
  if (fieldOf(plan, path, "search_options.distinct").array) {
    refuse(`cannot make hits distinct by array "${path}"`);
  }
  return path;
}

function checkOptions({ pagination, search_options: options }: Search): void {
  if (pagination?.cursor !== undefined) refuse("does not support cursors; use skip");
  if (options?.vector) refuse("does not support vector search");
}

function highlighting(input: Search, plan: Plan) {
  const wanted = input.search_options?.highlight;
  if (!wanted || !input.q?.trim()) return { fields: [], params: {} };
  const asked = typeof wanted === "object" ? wanted : undefined;
  const fields = asked?.fields ?? input.search_options?.attributes_to_search_on ?? plan.searchable;
  for (const path of fields) {
    if (!fieldOf(plan, path, "search_options.highlight").weight) {
      invalid(`Field "${path}" cannot be highlighted: it is not searchable`);
    }
  }
  const snippet = asked?.snippet;
  const crop = snippet && {
    attributesToCrop: fields,
    ...(typeof snippet === "object" ? { cropLength: snippet.length } : {}),
  };
  return {
    fields,
    params: {
      attributesToHighlight: fields,
      highlightPreTag: MARKS.open,
      highlightPostTag: MARKS.close,
      ...crop,
    },
  };
}

const both = (a: string | undefined, b: string) => (a ? `(${a}) AND (${b})` : b);

const bound = (value: number | string | undefined, date: boolean) => {
  if (value === undefined || typeof value === "number") return value;
  const number = date && !/^-?\d+$/.test(value) ? Date.parse(value) : Number(value);
  return Number.isFinite(number) ? number : invalid(`"${value}" is no bound of a range`);
};

function addFacets(set: QuerySet, base: MultiSearchQuery, filter: string | undefined): void {
  const requests = (set.input.search_options?.facets ?? []).map(
    (facet): FacetRequest => (typeof facet === "string" ? { field: facet, type: "value" } : facet),
  );
  if (!requests.length) return;
  const distributed: string[] = [];
  // Beside the hits, which may be distinct: a facet counts every document.
  const at = set.queries.length;
  for (const request of requests) {
    const field = fieldOf(set.plan, request.field, "search_options.facets");
    if (!field.facetable) invalid(`Field "${request.field}" is not facetable`);
    if (request.type !== "value" && request.type !== undefined) {
      if (field.kind !== "number" && field.kind !== "date") {
        refuse(`needs a number or a date for "${request.type}" facets ("${request.field}")`);
      }
    }
    if (request.type !== "range") distributed.push(request.field);
  }
  if (distributed.length) {
    set.queries.push({ ...base, ...NOTHING, filter, facets: distributed });
  }
  const count = (condition: string) =>
    set.queries.push({ ...base, ...NOTHING, filter: both(filter, condition) }) - 1;
  for (const request of requests) {
    if (request.type === "range") {
      const date = set.plan.fields.get(request.field)?.kind === "date";
      const ranges = request.ranges.map((range) => {
        const from = bound(range.from, date);
        const to = bound(range.to, date);
        const condition = compileFilters(
          {
            [request.field]: {
              $exists: true,
              ...(from === undefined ? {} : { $gte: from }),
              ...(to === undefined ? {} : { $lt: to }),
            },
          },
          { plan: set.plan, containsFilter: false },
        ) as string;
        const key = range.key ?? `${range.from ?? "*"}-${range.to ?? "*"}`;
        return { key, from, to, at: count(condition) };
      });
      set.facets.push({ request, ranges });
    } else if (request.type === "stats") {
      const exists = compileFilters(
        { [request.field]: { $exists: true } },
        { plan: set.plan, containsFilter: false },
      ) as string;
      set.facets.push({ request, at, counted: count(exists) });
    } else {
      set.facets.push({ request, at });
    }
  }
}

/**
 * @returns what to ask of Meilisearch for one search of Medusa's
 * @throws MedusaError NOT_ALLOWED on what Meilisearch cannot answer, INVALID_DATA on a faulty search
 */
export function queriesOf(input: Search, plan: Plan, options: ResolvedOptions): QuerySet {
  checkOptions(input);
  const search = input.search_options ?? {};
  const skip = input.pagination?.skip ?? 0;
  const take = input.pagination?.take ?? DEFAULT_TAKE;
  if (skip + take > options.max_total_hits) {
    refuse(`reaches ${options.max_total_hits} hits of a search (max_total_hits), not further`);
  }
  for (const path of search.attributes_to_search_on ?? []) {
    if (!fieldOf(plan, path, "search_options.attributes_to_search_on").weight) {
      invalid(`Field "${path}" is not searchable`);
    }
  }
  if (input.q?.trim() && !plan.searchable.length) {
    invalid(`Search index "${input.index.name}" has no searchable fields`);
  }
  const filter = compileFilters(input.filters, { plan, containsFilter: options.contains_filter });
  const base: MultiSearchQuery = {
    indexUid: input.index.physical_name,
    q: queryText(input),
    matchingStrategy: "all",
    attributesToSearchOn: search.attributes_to_search_on,
    rankingScoreThreshold: search.min_score,
    locales: search.locales as MultiSearchQuery["locales"],
  };
  const highlight = highlighting(input, plan);
  const distinct = distinctOf(input, plan);
  const hits: MultiSearchQuery = {
    ...base,
    ...highlight.params,
    filter,
    distinct,
    sort: sortOf(input, plan),
    showRankingScore: search.include_score === true,
    // A field is retrieved by the object that it lies in, so that arrays keep their shape.
    attributesToRetrieve: [...new Set([plan.primaryKey, ...input.attributes_to_retrieve])],
  };
  const set: QuerySet = {
    input,
    plan,
    queries: [],
    skip,
    take,
    hits: 0,
    facets: [],
    highlighted: highlight.fields,
  };
  const exact = search.count === "exact" || distinct !== undefined;
  if (exact && take > 0 && skip % take === 0) {
    set.queries.push({ ...hits, page: skip / take + 1, hitsPerPage: take });
  } else {
    set.queries.push({ ...hits, offset: skip, limit: take });
    if (exact) set.count = set.queries.push({ ...base, ...NOTHING, filter, distinct }) - 1;
  }
  addFacets(set, base, filter);
  return set;
}
