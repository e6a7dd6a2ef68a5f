import type { ContentUnit, VatClass, WithdrawalException } from "@insteg/domain";

/** The most of each; letters unless it says otherwise. */
export const GOODS_LIMITS = {
  title: 120,
  story: 10_000,
  note: 2_000,
  alt: 250,
  sku: 60,
  option: 60,
  /** in number */
  options: 3,
  variants: 50,
  pictures: 12,
  /** öre: a million kronor */
  price_minor: 100_000_000,
  weight_grams: 1_000_000,
  stock: 1_000_000,
  content_milli: 1_000_000_000,
} as const;

/** One way in which the goods are sold. A draft may lack price. */
export interface VariantListing {
  /** Of a variant that is there already. */
  id?: string | undefined;
  /** Value by option; empty for goods of one kind. */
  options: Record<string, string>;
  sku: string | null;
  /** öre, VAT included */
  price_minor: number | null;
  weight_grams: number | null;
  /** Pieces at the enterprise's own place; undefined leaves them as they are. */
  stock?: number | undefined;
  /** Thousandths of the unit that the comparison price is told by. */
  content_milli: number | null;
}

/** Goods as their enterprise lists them. */
export interface GoodsListing {
  title: string;
  /** The last part of the address in the shop; null makes one of the title. */
  handle: string | null;
  story: string;
  vat_class: VatClass;
  value_chain_id: string | null;
  sales_channel_ids: string[];
  material: string;
  care: string;
  allergens: string;
  withdrawal_exception: WithdrawalException | null;
  content_unit: ContentUnit | null;
  /** What distinguishes the variants, in order; none for goods of one kind. */
  options: string[];
  variants: VariantListing[];
}

export const EMPTY_VARIANT: VariantListing = {
  options: {},
  ...{ sku: null, price_minor: null, weight_grams: null, content_milli: null },
};

/** What a new listing is where nothing is said. */
export const EMPTY_LISTING: Omit<GoodsListing, "title"> = {
  ...{ handle: null, story: "", vat_class: "standard", value_chain_id: null },
  ...{ sales_channel_ids: [], material: "", care: "", allergens: "" },
  ...{ withdrawal_exception: null, content_unit: null, options: [], variants: [EMPTY_VARIANT] },
};

/** What is left out stays as it is; a list of variants is the whole list, those that stay by their ids. */
export interface GoodsChange extends Partial<Omit<GoodsListing, "variants">> {
  variants?: Partial<VariantListing>[];
}

/** The listing with a change made to it. */
export function changedListing(before: GoodsListing, change: GoodsChange): GoodsListing {
  const { variants, ...fields } = change;
  return {
    ...before,
    ...given(fields),
    variants: variants
      ? variants.map((variant) => changedVariant(before, variant))
      : before.variants.map(withoutStock),
  };
}

function changedVariant(
  { variants }: GoodsListing,
  change: Partial<VariantListing>,
): VariantListing {
  const known = change.id ? variants.find(({ id }) => id === change.id) : undefined;
  return { ...withoutStock(known ?? EMPTY_VARIANT), ...given(change) };
}

/** Stock that nobody has counted anew is not written: it may have been sold meanwhile. */
function withoutStock({ stock: _stock, ...variant }: VariantListing): VariantListing {
  return variant;
}

function given<T extends object>(change: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}

/** What a listing lacks to be sold: field and code, as a form's errors are told. */
export function lacksOfGoods(
  goods: Pick<GoodsListing, "story" | "value_chain_id" | "sales_channel_ids"> & {
    variants: readonly Pick<VariantListing, "price_minor">[];
    pictures: readonly { alt: string }[];
  },
): { field: string; code: string }[] {
  const lacks = [
    ...(goods.story ? [] : ["story"]),
    ...(goods.value_chain_id ? [] : ["value_chain_id"]),
    ...(goods.sales_channel_ids.length > 0 ? [] : ["sales_channel_ids"]),
    ...goods.pictures.flatMap(({ alt }, index) => (alt ? [] : [`pictures.${index}.alt`])),
    ...goods.variants.flatMap(({ price_minor }, index) =>
      price_minor ? [] : [`variants.${index}.price_minor`],
    ),
  ];
  return lacks.map((field) => ({ field, code: "required" }));
}
