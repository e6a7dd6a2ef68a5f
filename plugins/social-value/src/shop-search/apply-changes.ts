import type { Logger, MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { databaseOf } from "../workflows/lib/database";
import { changesDirectory, goodsChangedBy, markApplied, openChanges } from "./changes";
import { directoryIndex, directoryMutations } from "./directory-index";
import { goodsIndex } from "./goods-index";
import { goodsMutations } from "./goods-seed";
import { SHOP_LANGUAGES } from "./locales";
import { isUnfilled } from "./search-module";

/** The event that names goods whose cards have changed and stand anew in the index: `{ product_ids }`. */
export const GOODS_CARDS_CHANGED = "goods.cards_changed";

const MOST_CHANGES = 5_000;
const BATCH = 200;
/** One process at a time: else an older reading could be written over a newer one. */
const LOCK = "goods-search-changes";
const LOCK_TIMEOUT_S = 120;

/**
 * Brings the search indexes up to what has changed since they were last brought, and then tells by
 * {@link GOODS_CARDS_CHANGED} which goods that was. A change is marked when the index holds it, so that what breaks
 * off is done again.
 * @returns how many goods were written anew
 */
export async function applyGoodsChanges(container: MedusaContainer): Promise<number> {
  const locking = container.resolve(Modules.LOCKING);
  return await locking.execute(LOCK, () => applyOpen(container), { timeout: LOCK_TIMEOUT_S });
}

async function applyOpen(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  let written = 0;
  for (;;) {
    const changes = await openChanges(db, MOST_CHANGES);
    if (changes.length === 0) {
      return written;
    }
    const product_ids = await goodsChangedBy(db, changes);
    await writeGoods(container, product_ids);
    if (changesDirectory(changes)) {
      await writeDirectory(container);
    }
    await markApplied(db, changes);
    written += product_ids.length;
    await tellGoodsChanged(container, product_ids);
    if (changes.length < MOST_CHANGES) {
      return written;
    }
  }
}

/** Tells whoever keeps pages of goods that these cards have changed. */
export async function tellGoodsChanged(
  container: MedusaContainer,
  product_ids: readonly string[],
): Promise<void> {
  if (product_ids.length > 0) {
    const message = { name: GOODS_CARDS_CHANGED, data: { product_ids } };
    await container.resolve(Modules.EVENT_BUS).emit(message);
  }
}

/** Writes the documents of these goods, in every language; those of goods that may not be shown go. */
export async function writeGoods(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < productIds.length; at += BATCH) {
    const ids = productIds.slice(at, at + BATCH);
    for (const language of SHOP_LANGUAGES) {
      await write(container, goodsIndex(language), await goodsMutations(ids, language));
    }
  }
}

/** Writes the documents of all enterprises, chains and categories, in every language. */
export async function writeDirectory(container: MedusaContainer): Promise<void> {
  for (const language of SHOP_LANGUAGES) {
    await write(container, directoryIndex(language), await directoryMutations(container, language));
  }
}

async function write(
  container: MedusaContainer,
  index: string,
  mutations: readonly SearchTypes.SearchMutation[],
): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  for (const mutation of mutations) {
    if (mutation.action === "upsert") {
      await search.upsertDocuments({ index, documents: mutation.documents });
    } else {
      await search.deleteDocuments({ index, filters: mutation.filters });
    }
  }
}

/** What went wrong without the statement that it went wrong in, which holds whole documents. */
export function lastLine(error: unknown): string {
  return (
    String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n")
      .at(-1) ?? ""
  );
}

const WAIT_MS = 150;
let isWaiting = false;

/**
 * Applies what has changed a moment from now, so that the many changes of one deed are one. What fails is logged; the
 * job takes it up again.
 */
export function applyGoodsChangesSoon(container: MedusaContainer): void {
  if (isWaiting) {
    return;
  }
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    applyGoodsChanges(container).catch((error: Error) => {
      if (isUnfilled(error)) {
        return;
      }
      const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error(`Search of goods: the index could not follow a change: ${lastLine(error)}`);
    });
  }, WAIT_MS).unref();
}
