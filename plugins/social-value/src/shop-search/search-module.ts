import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../lib/errors";

/** Asks the Search Module. While the search server does not answer, or an index is first being filled: "search_unavailable". */
export async function askSearch(
  container: MedusaContainer,
  queries: SearchTypes.SearchQuery[],
): Promise<SearchTypes.SearchResult[]> {
  try {
    return await container.resolve(Modules.SEARCH).searchMany(queries);
  } catch (error) {
    if (isAway(error)) {
      throw networkError(
        MedusaError.Types.UNEXPECTED_STATE,
        "search_unavailable",
        "The search does not answer just now",
      );
    }
    throw error;
  }
}

/** What the Meilisearch provider calls its errors when the server is away, slow or full, or refuses the key. */
const AWAY = new Set<unknown>(["unavailable", "timeout", "busy", "unauthorized"]);

function isAway(error: unknown): boolean {
  return isUnfilled(error) || (error instanceof Error && "kind" in error && AWAY.has(error.kind));
}

/** Whether the Search Module has no index to ask or write yet: it is being filled for the first time. */
export function isUnfilled(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND;
}

/** PostgreSQL's provider takes typing errors by the likeness of whole texts, which finds too much: words are corrected instead. */
export function correctsWords(container: MedusaContainer, index: string): boolean {
  return container.resolve(Modules.SEARCH).getIndex(index).provider === "search-postgres";
}
