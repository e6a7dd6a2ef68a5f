import type { SearchTypes } from "@medusajs/framework/types";
import type { ShopLanguage } from "./locales";

/** What Meilisearch divides the language's words by; PostgreSQL's provider knows one language for all. */
const MEILISEARCH_LOCALE = { sv: "swe", en: "eng" } as const;

/** How an index in this language tolerates typing errors and reads its texts. */
export function indexSettings(language: ShopLanguage): SearchTypes.SearchIndexSettings {
  return {
    typo_tolerance: {
      enabled: true,
      min_word_size_for_one_typo: 4,
      min_word_size_for_two_typos: 8,
    },
    provider_options: {
      "search-meilisearch": {
        localized_attributes: [
          { attribute_patterns: ["*"], locales: [MEILISEARCH_LOCALE[language]] },
        ],
      },
    },
  };
}
