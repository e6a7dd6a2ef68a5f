/** The key of this provider's own options in index definitions, fields and queries. */
export const IDENTIFIER = "search-meilisearch";
