import { container as application } from "@medusajs/framework";
import type { SearchTypes } from "@medusajs/framework/types";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";
import { changedGoodsSince } from "./changes";
import { goodsDocuments } from "./goods-documents";
import type { ShopLanguage } from "./locales";

/** Products of one batch: enough to share the statements, few enough to be held. */
const BATCH = 500;
/** A change is noted when it is made and seen when it is committed. */
const LONGEST_TRANSACTION_MS = 10 * 60_000;

/** Gives a language's documents of all goods, product by product; the Search Module asks when it fills an index. */
export function goodsSeed(language: ShopLanguage) {
  return async function* seed(
    context: SearchTypes.SearchSeedContext,
  ): AsyncIterable<SearchTypes.SearchMutation[]> {
    const { catchup, last_key } = context;
    if (catchup) {
      const since = new Date(catchup.since.getTime() - LONGEST_TRANSACTION_MS);
      for (const ids of chunks(await changedGoodsSince(databaseOf(application), since))) {
        yield await goodsMutations(ids, language);
      }
      return;
    }
    // A document's id begins with its product's; the product that a run broke off in is done again.
    let [after = ""] = (last_key ?? "").split(".");
    let isFirst = true;
    for (;;) {
      const ids = await productsAfter(after, isFirst);
      const last = ids.at(-1);
      if (last === undefined) {
        return;
      }
      yield [{ action: "upsert", documents: await goodsDocuments(application, ids, language) }];
      after = last;
      isFirst = false;
    }
  };
}

/** What makes a language's index agree with these products: their documents, and none beside them. */
export async function goodsMutations(
  productIds: readonly string[],
  language: ShopLanguage,
): Promise<SearchTypes.SearchMutation[]> {
  const documents = await goodsDocuments(application, productIds, language);
  const kept = documents.map((document) => document.id);
  return [
    ...(documents.length > 0 ? [{ action: "upsert" as const, documents }] : []),
    {
      action: "delete",
      filters: {
        product_id: { $in: [...productIds] },
        ...(kept.length > 0 ? { id: { $nin: kept } } : {}),
      },
    },
  ];
}

async function productsAfter(id: string, orAt: boolean): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    databaseOf(application),
    `SELECT id FROM product WHERE id ${orAt ? ">=" : ">"} ? AND deleted_at IS NULL AND status = 'published'
      ORDER BY id LIMIT ?`,
    [id, BATCH],
  );
  return rows.map((row) => row.id);
}

function* chunks(ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += BATCH) {
    yield ids.slice(at, at + BATCH);
  }
}
