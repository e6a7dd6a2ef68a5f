import type { SearchTypes } from "@medusajs/framework/types";
import { readDocumentPath } from "@medusajs/framework/utils";
import type { MultiSearchResult } from "meilisearch";
import { fromStored } from "./documents";
import { MARKS, type QuerySet } from "./queries";

type Result = MultiSearchResult<Record<string, unknown>>;

const DEFAULT_FACET_VALUES = 10;

function total(result: Result | undefined): number {
  const { totalHits, estimatedTotalHits } = (result ?? {}) as {
    totalHits?: number;
    estimatedTotalHits?: number;
  };
  return totalHits ?? estimatedTotalHits ?? 0;
}

function facetOf(facet: QuerySet["facets"][number], results: Result[]) {
  const { request } = facet;
  if (request.type === "range") {
    const ranges = (facet.ranges ?? []).map(({ at, ...range }) => ({
      ...range,
      count: total(results[at]),
    }));
    return { type: "range" as const, ranges };
  }
  const result = results[facet.at ?? -1];
  if (request.type === "stats") {
    const { min = 0, max = 0 } = result?.facetStats?.[request.field] ?? {};
    return { type: "stats" as const, min, max, count: total(results[facet.counted ?? -1]) };
  }
  const values = Object.entries(result?.facetDistribution?.[request.field] ?? {})
    .map(([value, count]) => ({ value, count }))
    .filter(({ value }) => !request.query || value.startsWith(request.query))
    .sort((a, b) => {
      const alpha = a.value < b.value ? -1 : 1;
      return request.sort === "alpha" ? alpha : b.count - a.count || alpha;
    });
  return { type: "value" as const, values: values.slice(0, request.limit ?? DEFAULT_FACET_VALUES) };
}

function highlightsOf(set: QuerySet, formatted: unknown) {
  const asked = set.input.search_options?.highlight;
  const { pre_tag = "<mark>", post_tag = "</mark>" } = typeof asked === "object" ? asked : {};
  const found: Record<string, string[]> = {};
  for (const path of set.highlighted) {
    const texts = readDocumentPath(formatted, path.split("."))
      .filter((text): text is string => typeof text === "string" && text.includes(MARKS.open))
      .map((text) => text.replaceAll(MARKS.open, pre_tag).replaceAll(MARKS.close, post_tag));
    if (texts.length) found[path] = texts;
  }
  return Object.keys(found).length ? found : undefined;
}

/** @param results Meilisearch's answers to `set.queries`, in their order */
export function resultOf(set: QuerySet, results: Result[]): SearchTypes.SearchResult {
  const { input, plan, skip, take } = set;
  const main = results[set.hits];
  const facets = set.facets.map((facet) => [facet.request.field, facetOf(facet, results)] as const);
  return {
    hits: (main?.hits ?? []).map((hit) => {
      const highlights = highlightsOf(set, hit._formatted);
      return {
        id: String(hit[plan.primaryKey]),
        ...(input.search_options?.include_score ? { score: hit._rankingScore } : {}),
        document: fromStored(hit, plan, input.attributes_to_retrieve),
        ...(highlights ? { highlights } : {}),
      };
    }),
    ...(facets.length ? { facets: Object.fromEntries(facets) } : {}),
    metadata: {
      skip,
      take,
      count: input.search_options?.count === "none" ? null : total(results[set.count ?? set.hits]),
      query: input.q,
      processing_time_ms: main?.processingTimeMs,
    },
  };
}
