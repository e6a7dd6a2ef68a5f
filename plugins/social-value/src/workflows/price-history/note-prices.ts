import type { MedusaContainer } from "@medusajs/framework/types";
import { pricesInChannel } from "../../lib/channel-prices";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { notePrices } from "../../modules/funding/prices/price-point";
import { databaseOf } from "../lib/database";

const AT_ONCE = 500;

/**
 * Notes what variants cost now in each channel where consumers buy at a distance, where it differs from what
 * was noted last. All variants that are sold when none are named. Gives how many prices had changed.
 */
export async function notePricesOf(
  container: MedusaContainer,
  variantIds?: readonly string[],
): Promise<number> {
  const db = databaseOf(container);
  const channels = await sqlRows<{ id: string }>(
    db,
    `SELECT s.id FROM sales_channel s
       LEFT JOIN channel_terms c ON c.sales_channel_id = s.id AND c.deleted_at IS NULL
      WHERE s.deleted_at IS NULL AND (c.kind IS NULL OR c.kind IN ('web', 'pop_up')) ORDER BY s.id`,
    [],
  );
  let noted = 0;
  for await (const ids of inChunks(container, variantIds)) {
    for (const channel of channels) {
      const prices = await pricesInChannel(container, ids, channel.id);
      const now = [...prices].map(([variant_id, price]) => ({ variant_id, ...price }));
      noted += await notePrices(db, channel.id, now, clock.now());
    }
  }
  return noted;
}

/** The named variants, or all that there are, by id, so many at once. */
async function* inChunks(container: MedusaContainer, variantIds?: readonly string[]) {
  if (variantIds) {
    for (let from = 0; from < variantIds.length; from += AT_ONCE) {
      yield variantIds.slice(from, from + AT_ONCE);
    }
    return;
  }
  let after = "";
  for (;;) {
    const rows = await sqlRows<{ id: string }>(
      databaseOf(container),
      `SELECT v.id FROM product_variant v JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
        WHERE v.deleted_at IS NULL AND p.status = 'published' AND v.id > ? ORDER BY v.id LIMIT ?`,
      [after, AT_ONCE],
    );
    if (rows.length === 0) {
      return;
    }
    yield rows.map(({ id }) => id);
    after = rows.at(-1)?.id ?? "";
  }
}

/** The variants, of those whose price is noted already, that these prices or price lists of Medusa's price. */
export async function notedVariantsOf(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await sqlRows<{ variant_id: string }>(
    databaseOf(container),
    `SELECT DISTINCT ps.variant_id FROM price p
       JOIN product_variant_price_set ps ON ps.price_set_id = p.price_set_id AND ps.deleted_at IS NULL
      WHERE (p.id = ANY(?) OR p.price_list_id = ANY(?))
        AND EXISTS (SELECT 1 FROM price_point WHERE variant_id = ps.variant_id)`,
    [ids, ids],
  );
  return rows.map(({ variant_id }) => variant_id);
}

/** The variants of price lists that began or ended in the last hours: no event tells of it. */
export async function variantsOfTurnedLists(container: MedusaContainer): Promise<string[]> {
  const lists = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT id FROM price_list
      WHERE starts_at BETWEEN now() - interval '2 hours' AND now()
         OR ends_at BETWEEN now() - interval '2 hours' AND now()`,
    [],
  );
  return lists.length > 0
    ? notedVariantsOf(
        container,
        lists.map(({ id }) => id),
      )
    : [];
}
