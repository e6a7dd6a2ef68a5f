import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { databaseOf } from "../workflows/lib/database";
import { facetsOf } from "./facet-labels";
import { goodsIndex } from "./goods-index";
import type { Place } from "./goods-prices";
import { type GoodsSearch, goodsQuery } from "./goods-query";
import { marked, markedAround } from "./highlight";
import type { ShopLanguage } from "./locales";
import { askSearch, correctsWords } from "./search-module";
import { corrected } from "./vocabulary";
import { compoundParts, wordsOf } from "./words";

interface Asked {
  place: Place;
  language: ShopLanguage;
}

interface Found {
  result: SearchTypes.SearchResult;
  /** The words that found it: the asked ones, or those with their typing errors corrected. */
  q: string | undefined;
}

/**
 * The answer to a search of goods as JSON: one question to the search engine, and no query of products. Cards are
 * written as the index holds them.
 */
export async function searchGoods(
  container: MedusaContainer,
  search: GoodsSearch,
  asked: Asked,
): Promise<string> {
  const { result, q } = await find(container, search, asked);
  const count = result.metadata.count ?? 0;
  const [facets, help] = await Promise.all([
    result.facets ? facetsOf(container, result.facets, asked.language) : undefined,
    count === 0 && search.q ? helpWith(container, { ...search, q: search.q }, asked) : null,
  ]);
  const goods = result.hits.map((hit) => withHighlight(hit.document, q));
  const { limit, offset } = search;
  const rest = JSON.stringify({ count, limit, offset, ...(facets ? { facets } : {}), help });
  return `{"goods":[${goods.join(",")}],${rest.slice(1)}`;
}

async function find(container: MedusaContainer, search: GoodsSearch, asked: Asked): Promise<Found> {
  const corrects = correctsWords(container, goodsIndex(asked.language));
  const ask = async (q: string | undefined) => {
    const query = goodsQuery({ ...search, q }, { ...asked, isTolerant: !corrects });
    const [result] = await askSearch(container, [query]);
    if (!result) {
      throw new Error("The Search Module gave no answer");
    }
    return { result, q };
  };
  const found = await ask(search.q);
  if (found.result.metadata.count !== 0 || !search.q || !corrects) {
    return found;
  }
  const instead = await corrected(databaseOf(container), search.q, asked.language);
  return instead === wordsOf(search.q).join(" ") ? found : await ask(instead);
}

function withHighlight(document: Record<string, unknown>, q: string | undefined): string {
  const card = String(document.card);
  if (!q) {
    return `${card.slice(0, -1)},"highlight":null}`;
  }
  const title = String(document.title ?? "");
  const highlight = {
    title: marked(title, q) ?? [{ text: title, is_match: false }],
    text: markedAround(String(document.description ?? ""), q),
  };
  return `${card.slice(0, -1)},"highlight":${JSON.stringify(highlight)}}`;
}

/** Another spelling that finds something, and the words that do by themselves; null where nothing helps. */
async function helpWith(
  container: MedusaContainer,
  search: GoodsSearch & { q: string },
  asked: Asked,
): Promise<{ instead: string | null; words: string[] } | null> {
  const words = wordsOf(search.q);
  const spelled = await corrected(databaseOf(container), search.q, asked.language);
  const divided = words.flatMap((word) => {
    const parts = compoundParts(word);
    return parts.length > 0 ? parts : [word];
  });
  const isOther = (one: string) => one !== "" && one !== words.join(" ");
  const instead = [...new Set([spelled, divided.join(" ")])].filter(isOther);
  const single = [...new Set([...words, ...divided])]
    .filter((word) => isOther(word))
    .slice(0, MOST_WORDS);
  const corrects = correctsWords(container, goodsIndex(asked.language));
  const results = await askSearch(
    container,
    [...instead, ...single].map((q) =>
      goodsQuery(
        { ...search, q, limit: 0, offset: 0, facets: false },
        { ...asked, isTolerant: !corrects },
      ),
    ),
  );
  const finds = (at: number) => (results[at]?.metadata.count ?? 0) > 0;
  const help = {
    instead: instead.find((_, at) => finds(at)) ?? null,
    words: withoutParts(single.filter((_, at) => finds(instead.length + at))),
  };
  return help.instead || help.words.length > 0 ? help : null;
}

/** Without the parts of a compound that is found itself. */
function withoutParts(words: readonly string[]): string[] {
  const parts = new Set(words.flatMap(compoundParts));
  return words.filter((word) => !parts.has(word));
}

/** A search has few words that are worth trying alone. */
const MOST_WORDS = 6;
