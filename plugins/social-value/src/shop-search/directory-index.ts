import { container as application } from "@medusajs/framework";
import type { SearchTypes } from "@medusajs/framework/types";
import { defineSearchIndex, search } from "@medusajs/framework/utils";
import { directoryDocuments } from "./directory-documents";
import { indexSettings } from "./index-settings";
import type { ShopLanguage } from "./locales";

/** The name of the language's index of enterprises, value chains and categories. */
export function directoryIndex(language: ShopLanguage): string {
  return `directory_${language}`;
}

/** Declares the language's index of what is found by its name beside goods: a document each, told apart by `kind`. */
export function defineDirectoryIndex(language: ShopLanguage): SearchTypes.SearchIndexDefinition {
  const fields = search.define({
    id: search.keyword().filterable(),
    kind: search.keyword().filterable(),
    name: search.text().searchable({ weight: 4 }),
    more: search.text().searchable({ weight: 1 }),
    handle: search.keyword(),
    municipality_code: search.keyword(),
    municipality_name: search.keyword(),
  });
  return defineSearchIndex({
    name: directoryIndex(language),
    entity: "enterprise",
    fields,
    settings: indexSettings(language),
    async *seed() {
      yield await directoryMutations(application, language);
    },
  });
}

/** What makes the language's index agree with the network as it is: few documents, so all of them each time. */
export async function directoryMutations(
  container: typeof application,
  language: ShopLanguage,
): Promise<SearchTypes.SearchMutation[]> {
  const documents = await directoryDocuments(container, language);
  const kept = documents.map((document) => document.id);
  return [
    ...(documents.length > 0 ? [{ action: "upsert" as const, documents }] : []),
    { action: "delete", filters: { id: { $nin: kept.length > 0 ? kept : ["none"] } } },
  ];
}
