import type { SearchTypes } from "@medusajs/framework/types";
import type { Settings } from "meilisearch";
import { invalid } from "./errors";
import { IDENTIFIER } from "./identifier";
import { type ResolvedOptions, resolveIndexOptions } from "./options";
import type { Plan } from "./plan";

/** With `sort` first, `pagination.order` decides alone and relevance only between equals. */
const RANKING_RULES = ["sort", "words", "typo", "proximity", "attribute", "exactness"];

const FEATURES = { facetSearch: false, filter: { equality: true, comparison: true } };

function localized(plan: Plan, options: ReturnType<typeof resolveIndexOptions>) {
  const own = [...plan.fields.values()]
    .filter(({ locales }) => locales.length)
    .map(({ path, locales }) => ({ attributePatterns: [path], locales }));
  const patterns = (options.localized_attributes ?? []).map((entry) => ({
    attributePatterns: entry.attribute_patterns,
    locales: entry.locales,
  }));
  // The first that fits a field decides in Meilisearch, so what the field says itself goes first.
  const all = [...own, ...patterns];
  return all.length ? all : null;
}

function typoTolerance(settings: SearchTypes.SearchIndexSettings): Settings["typoTolerance"] {
  const typo = settings.typo_tolerance ?? {};
  const oneTypo = typo.min_word_size_for_one_typo ?? 5;
  const twoTypos = typo.min_word_size_for_two_typos ?? Math.max(9, oneTypo);
  if (twoTypos < oneTypo) {
    invalid("typo_tolerance: min_word_size_for_two_typos is less than min_word_size_for_one_typo");
  }
  return {
    enabled: typo.enabled ?? true,
    minWordSizeForTypos: { oneTypo, twoTypos },
    disableOnAttributes: typo.disabled_on_attributes ?? [],
  };
}

/**
 * The whole of an index's settings, so that whatever an earlier definition asked for is reset.
 *
 * @throws MedusaError INVALID_DATA on faulty settings
 */
export function settingsOf(
  definition: SearchTypes.ResolvedSearchIndexDefinition,
  plan: Plan,
  options: ResolvedOptions,
): Settings {
  const own = resolveIndexOptions(
    definition.settings.provider_options?.[IDENTIFIER],
    definition.name,
  );
  const index = { ...options.index_defaults, ...own };
  const fields = [...plan.fields.values()];
  const distinct = definition.settings.distinct_attribute;
  // A query may name any field as distinct, which Meilisearch wants filterable: single values are.
  const filterable = fields
    .filter(
      (field) =>
        field.filterable ||
        field.facetable ||
        field.path === plan.primaryKey ||
        field.path === distinct ||
        (!field.array && field.weight === 0),
    )
    .map(({ path }) => path);
  return {
    searchableAttributes: plan.searchable.length ? plan.searchable : [plan.primaryKey],
    filterableAttributes: [{ attributePatterns: filterable, features: FEATURES }],
    sortableAttributes: fields.filter(({ sortable }) => sortable).map(({ path }) => path),
    displayedAttributes: ["*"],
    rankingRules: index.ranking_rules ?? RANKING_RULES,
    // Asked for by each query instead: facets are counted before hits are made distinct.
    distinctAttribute: null,
    typoTolerance: typoTolerance(definition.settings),
    synonyms: index.synonyms ?? {},
    stopWords: index.stop_words ?? [],
    localizedAttributes: localized(plan, index),
    dictionary: index.dictionary ?? [],
    separatorTokens: index.separator_tokens ?? [],
    nonSeparatorTokens: index.non_separator_tokens ?? [],
    faceting: { maxValuesPerFacet: options.max_facet_values, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: options.max_total_hits },
  };
}
