import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { databaseOf } from "../workflows/lib/database";
import type { DirectoryKind } from "./directory-documents";
import { directoryIndex } from "./directory-index";
import { goodsIndex } from "./goods-index";
import type { Place } from "./goods-prices";
import { goodsQuery, wordMatching } from "./goods-query";
import { type Marked, marked } from "./highlight";
import type { ShopLanguage } from "./locales";
import { askSearch, correctsWords } from "./search-module";
import { corrected } from "./vocabulary";

interface Suggested {
  q: string;
  /** The most of each kind. */
  limit: number;
}

/** What somebody who types `q` may mean, the likeliest of each kind first: one question to the search engine. */
export async function suggest(
  container: MedusaContainer,
  { q, limit }: Suggested,
  { place, language }: { place: Place; language: ShopLanguage },
) {
  const isTolerant = !correctsWords(container, goodsIndex(language));
  const ask = async (words: string) => {
    const named = (kind: DirectoryKind): SearchTypes.SearchQuery => ({
      entity: directoryIndex(language),
      fields: ["handle", "name", "municipality_code", "municipality_name"],
      filters: { q: words, kind },
      pagination: { skip: 0, take: limit },
      search_options: { ...wordMatching(isTolerant), count: "estimated" },
    });
    const goods = goodsQuery(
      { q: words, limit, offset: 0, facets: false },
      { place, language, isTolerant },
    );
    return {
      words,
      results: await askSearch(container, [
        goods,
        named("enterprise"),
        named("value_chain"),
        named("category"),
      ]),
    };
  };
  let found = await ask(q);
  if (!isTolerant && found.results.every((result) => result.hits.length === 0)) {
    found = await ask(await corrected(databaseOf(container), q, language));
  }
  const { words } = found;
  const [goods, enterprises, chains, categories] = found.results.map((result) =>
    result.hits.map((hit) => hit.document),
  );
  return {
    goods: (goods ?? []).map((document) => goodsSuggestion(String(document.card), words)),
    enterprises: (enterprises ?? []).map((one) => ({
      ...nameOf(one, words),
      municipality: { code: one.municipality_code, name: one.municipality_name },
    })),
    value_chains: (chains ?? []).map((one) => nameOf(one, words)),
    categories: (categories ?? []).map(({ handle, name }) => ({ handle, name })),
  };
}

function goodsSuggestion(card: string, q: string) {
  const { handle, title, thumbnail, price, enterprise } = JSON.parse(card) as Record<
    "handle" | "title" | "thumbnail",
    string
  > & { price: object; enterprise: { name: string } };
  const highlight = { title: highlighted(title, q), text: null };
  return { handle, title, thumbnail, price, highlight, enterprise: { name: enterprise.name } };
}

function nameOf({ handle, name }: Record<string, unknown>, q: string) {
  return { handle, name, highlight: { name: highlighted(String(name), q) } };
}

function highlighted(text: string, q: string): Marked {
  return marked(text, q) ?? [{ text, is_match: false }];
}
