import type { GoodsListing, VariantListing } from "../../goods/listing";
import { optionsOf, pricesOf, variantFields } from "./product-input";
import {
  ONLY_OPTION,
  type StoredGoods,
  type StoredPrices,
  type StoredVariant,
} from "./stored-goods";

/** What a change means for Medusa's options and variants, in the order in which it is carried out. */
export interface VariantPlan {
  renamed_options: { id: string; title: string }[];
  added_values: { product_option_id: string; add: { value: string }[] }[];
  removed_ids: string[];
  changed: (ReturnType<typeof variantFields> & {
    id: string;
    variant_rank: number;
    options?: Record<string, string>;
    /** Left out where the price stays: Medusa takes away the prices that are not named. */
    prices?: (
      | StoredPrices["others"][number]
      | { id?: string; currency_code: string; amount: number }
    )[];
  })[];
  /** What Medusa's records of the pieces are to bear: it leaves an old number there, and lets no other have it. */
  article_numbers: { id: string; sku: string | null }[];
  added: (ReturnType<typeof variantFields> & {
    product_id: string;
    variant_rank: number;
    options: Record<string, string>;
    prices: ReturnType<typeof pricesOf>;
  })[];
  /** Stock by the variant's place in the listing; the added ones come after the changed. */
  stock: { variant_id: string; stocked_quantity: number }[];
  added_stock: number[];
}

/** How variants and options come from what is stored to what is listed; options are kept by place. */
export function planVariants(stored: StoredGoods, listing: GoodsListing): VariantPlan {
  const titles = listing.options.length > 0 ? listing.options : [ONLY_OPTION.title];
  const known = new Map(stored.variants.map((variant) => [variant.id, variant]));
  const kept = new Set(listing.variants.map(({ id }) => id));
  const plan: VariantPlan = {
    renamed_options: stored.stored_options.flatMap(({ id, title }, index) =>
      titles[index] && titles[index] !== title ? [{ id, title: titles[index] }] : [],
    ),
    added_values: addedValues(stored, listing, titles),
    removed_ids: stored.variants.map(({ id }) => id).filter((id) => !kept.has(id)),
    ...{ changed: [], article_numbers: [], added: [], stock: [], added_stock: [] },
  };
  for (const [variant_rank, variant] of listing.variants.entries()) {
    const before = variant.id ? known.get(variant.id) : undefined;
    if (before) {
      planChanged(plan, before, variant, variant_rank);
    } else {
      const options = optionsOf(variant);
      const fields = { ...variantFields(variant), prices: pricesOf(variant) };
      plan.added.push({ ...fields, product_id: stored.id, variant_rank, options });
      plan.added_stock.push(variant.stock ?? 0);
    }
  }
  return plan;
}

function planChanged(
  plan: VariantPlan,
  before: StoredVariant,
  variant: VariantListing,
  variant_rank: number,
): void {
  const options = optionsOf(variant);
  const isSame = Object.values(options).join("\0") === Object.values(optionsOf(before)).join("\0");
  plan.changed.push({
    ...variantFields(variant),
    id: before.id,
    variant_rank,
    ...(isSame ? {} : { options }),
    ...(variant.price_minor === before.price_minor
      ? {}
      : { prices: changedPrices(before, variant) }),
  });
  plan.article_numbers.push(
    ...before.inventory_items
      .filter(({ sku }) => sku !== variant.sku)
      .map(({ id }) => ({ id, sku: variant.sku })),
  );
  if (variant.stock !== undefined) {
    plan.stock.push({ variant_id: before.id, stocked_quantity: variant.stock });
  }
}

function changedPrices({ prices }: StoredVariant, variant: VariantListing) {
  const { plain_id, others } = prices;
  const plain = pricesOf(variant).map((price) => (plain_id ? { ...price, id: plain_id } : price));
  return [...plain, ...others];
}

function addedValues(
  stored: StoredGoods,
  listing: GoodsListing,
  titles: readonly string[],
): VariantPlan["added_values"] {
  return stored.stored_options.flatMap(({ id, values }, index) => {
    const title = titles[index] ?? "";
    const wanted = new Set(listing.variants.map((variant) => optionsOf(variant)[title] ?? ""));
    const add = [...wanted].filter((value) => !values.includes(value)).map((value) => ({ value }));
    return add.length > 0 ? [{ product_option_id: id, add }] : [];
  });
}
