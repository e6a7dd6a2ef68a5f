import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { sqlRows } from "../lib/sql";
import { databaseOf } from "../workflows/lib/database";
import { tellGoodsChanged, writeDirectory, writeGoods } from "./apply-changes";
import { forgetApplied } from "./changes";
import { type GoodsDocument, goodsDocuments } from "./goods-documents";
import { goodsIndex } from "./goods-index";
import { SHOP_LANGUAGES, type ShopLanguage } from "./locales";

const BATCH = 200;
/** Documents of one product: a channel and region each. */
const MOST_DOCUMENTS = 10_000;

/**
 * Compares the documents of all goods with those that the index holds, by their fingerprints, writes what differs and
 * tells of it as a change is told.
 */
export async function compareGoods(
  container: MedusaContainer,
): Promise<{ compared: number; written: number }> {
  const db = databaseOf(container);
  let after = "";
  let compared = 0;
  let written = 0;
  for (;;) {
    // Those that are gone are compared too: their documents should be.
    const rows = await sqlRows<{ id: string }>(
      db,
      "SELECT id FROM product WHERE id > ? ORDER BY id LIMIT ?",
      [after, BATCH],
    );
    const ids = rows.map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) {
      break;
    }
    const differing = await differingGoods(container, ids);
    await writeGoods(container, differing);
    await tellGoodsChanged(container, differing);
    compared += ids.length;
    written += differing.length;
    after = last;
  }
  await writeDirectory(container);
  await forgetApplied(db);
  return { compared, written };
}

async function differingGoods(container: MedusaContainer, ids: readonly string[]) {
  const differing = new Set<string>();
  for (const language of SHOP_LANGUAGES) {
    const wanted = byId(await goodsDocuments(container, ids, language));
    const held = byId(await heldDocuments(container, ids, language));
    for (const [id, { product_id, fingerprint }] of [...wanted, ...held]) {
      if (
        wanted.get(id)?.fingerprint !== fingerprint ||
        held.get(id)?.fingerprint !== fingerprint
      ) {
        differing.add(product_id);
      }
    }
  }
  return [...differing];
}

type Held = Pick<GoodsDocument, "id" | "product_id" | "fingerprint">;

function byId<Document extends Held>(documents: readonly Document[]): Map<string, Held> {
  return new Map(documents.map((document) => [document.id, document]));
}

async function heldDocuments(
  container: MedusaContainer,
  ids: readonly string[],
  language: ShopLanguage,
): Promise<Held[]> {
  const { hits } = await container.resolve(Modules.SEARCH).search<Held>({
    entity: goodsIndex(language),
    fields: ["id", "product_id", "fingerprint"],
    filters: { product_id: { $in: [...ids] } },
    pagination: { skip: 0, take: MOST_DOCUMENTS },
  });
  return hits.map((hit) => hit.document);
}
