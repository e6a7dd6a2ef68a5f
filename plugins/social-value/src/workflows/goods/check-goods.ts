import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type ListingIssue, listingIssues } from "../../goods/check-listing";
import { handleOf } from "../../goods/handle";
import { type GoodsListing, lacksOfGoods } from "../../goods/listing";
import { sqlRows } from "../../lib/sql";
import { refusedChannels } from "../../modules/funding/channels/refusals";
import { fieldIssues } from "../application/refusals";
import { databaseOf } from "../lib/database";
import type { GoodsTerms } from "./goods-terms";
import type { GoodsStatus, StoredGoods, StoredPicture } from "./stored-goods";

interface Checked {
  listing: GoodsListing;
  terms: GoodsTerms;
  /** As what the goods are to stand; what is shown or proposed lacks nothing. */
  status: GoodsStatus;
  pictures: readonly StoredPicture[];
  /** Of goods that are there already. */
  product_id?: string;
  /** The channels in which they are sold already: they may stay in one that is switched off for now. */
  stands_in?: readonly string[];
  /** Goods that a change is made to: what they lack already, the change may leave so. */
  before?: StoredGoods;
}

/**
 * Throws "input_invalid" with every field that is not right, or "goods_incomplete" with what is lacking
 * to sell the goods, of a change only with what it takes away. Before anything is written.
 */
export async function assertListable(container: MedusaContainer, one: Checked): Promise<void> {
  const { listing, terms, status, pictures, product_id = "", before, stands_in = [] } = one;
  const db = databaseOf(container);
  const refused = product_id ? await refusedChannels(db, product_id) : [];
  const issues = [
    ...listingIssues(listing, {
      chain_ids: terms.chains.map(({ id }) => id),
      channel_ids: [...terms.channels.map(({ id }) => id), ...stands_in],
      closed_channel_ids: terms.closed_channels.map(({ id }) => id),
      refused_channel_ids: refused.filter((id) => !stands_in.includes(id)),
    }),
    ...(await takenIssues(db, listing, product_id)),
  ];
  if (issues.length > 0) {
    throw fieldIssues("input_invalid", issues);
  }
  const isLookedAt = status === "proposed" || status === "published";
  const lackedBefore = before ? fieldsLackedBefore(before, listing) : new Set<string>();
  const lacks = isLookedAt
    ? lacksOfGoods({ ...listing, pictures }).filter(({ field }) => !lackedBefore.has(field))
    : [];
  if (lacks.length > 0) {
    throw fieldIssues("goods_incomplete", lacks);
  }
}

/** By the places that the variants have in the changed listing; a new variant lacked nothing. */
function fieldsLackedBefore(before: StoredGoods, { variants }: GoodsListing): Set<string> {
  const known = new Map(before.variants.map((variant) => [variant.id, variant]));
  const prices = variants.map(({ id }) => {
    const variant = id ? known.get(id) : undefined;
    return { price_minor: variant ? variant.price_minor : 1 };
  });
  return new Set(lacksOfGoods({ ...before, variants: prices }).map(({ field }) => field));
}

/** Addresses and article numbers that other goods have, or their pieces in stock; one statement. */
async function takenIssues(
  db: Knex,
  { handle, variants }: GoodsListing,
  productId: string,
): Promise<ListingIssue[]> {
  const skus = variants.flatMap(({ sku }) => sku ?? []);
  const rows = await sqlRows<{ handle: string | null; sku: string | null }>(
    db,
    `SELECT handle, NULL AS sku FROM product WHERE handle = ? AND id <> ? AND deleted_at IS NULL
      UNION ALL
     SELECT NULL, sku FROM product_variant
      WHERE sku = ANY(?) AND product_id <> ? AND deleted_at IS NULL
      UNION
     SELECT NULL, i.sku FROM inventory_item i
      WHERE i.sku = ANY(?) AND i.deleted_at IS NULL
        AND NOT EXISTS (SELECT FROM product_variant_inventory_item vi
                          JOIN product_variant v ON v.id = vi.variant_id
                         WHERE vi.inventory_item_id = i.id AND vi.deleted_at IS NULL
                           AND v.product_id = ?)`,
    [handle ?? "", productId, skus, productId, skus, productId],
  );
  return rows.map((row) =>
    row.handle
      ? { field: "handle", code: "handle_taken" }
      : {
          field: `variants.${variants.findIndex(({ sku }) => sku === row.sku)}.sku`,
          code: "sku_taken",
        },
  );
}

const MOST_TRIES = 50;

/** An address that no goods have: of the title, then with the enterprise's name, then with a number. */
export async function freeHandle(db: Knex, title: string, enterprise: string): Promise<string> {
  const base = handleOf(title);
  const tries = [base, `${base}-${enterprise}`];
  for (let number = 2; number < MOST_TRIES; number += 1) {
    tries.push(`${base}-${enterprise}-${number}`);
  }
  const rows = await sqlRows<{ handle: string }>(
    db,
    "SELECT handle FROM product WHERE handle = ANY(?) AND deleted_at IS NULL",
    [tries],
  );
  const taken = new Set(rows.map(({ handle }) => handle));
  const free = tries.find((handle) => !taken.has(handle));
  if (!free) {
    throw fieldIssues("input_invalid", [{ field: "title", code: "handle_taken" }]);
  }
  return free;
}
