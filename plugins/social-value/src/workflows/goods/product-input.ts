import { formatMinor } from "@insteg/domain";
import type { GoodsListing, VariantListing } from "../../goods/listing";
import { type GoodsStatus, ONLY_OPTION } from "./stored-goods";

/** What Medusa keeps of a listing on the product itself. */
export function productFields(listing: GoodsListing) {
  return {
    title: listing.title,
    description: listing.story,
    material: listing.material || null,
    sales_channels: listing.sales_channel_ids.map((id) => ({ id })),
    // An empty text takes a key of the metadata away.
    metadata: {
      care: listing.care,
      allergens: listing.allergens,
      withdrawal_exception: listing.withdrawal_exception ?? "",
      content_unit: listing.content_unit ?? "",
    },
  };
}

/** What Medusa keeps of a variant; its stock is counted where it is sold. */
export function variantFields(variant: VariantListing) {
  const { weight_grams, content_milli, sku } = variant;
  return {
    title: variantTitle(variant),
    sku,
    weight: weight_grams,
    metadata: { content_milli: content_milli ?? "" },
    manage_inventory: true,
  };
}

/** A variant's plain price, if it has one. */
export function pricesOf({ price_minor }: Pick<VariantListing, "price_minor">) {
  return price_minor === null
    ? []
    : [{ currency_code: "sek", amount: Number(formatMinor(BigInt(price_minor))) }];
}

/** The values of the variant's options, as Medusa has them. */
export function optionsOf({ options }: Pick<VariantListing, "options">): Record<string, string> {
  return Object.keys(options).length > 0 ? options : { [ONLY_OPTION.title]: ONLY_OPTION.value };
}

function variantTitle(variant: Pick<VariantListing, "options">): string {
  return Object.values(optionsOf(variant)).join(" / ");
}

/** A whole new product. */
export function newProduct(
  listing: GoodsListing & { handle: string },
  status: GoodsStatus,
  external_id: string | null,
) {
  const { title, values } = { title: ONLY_OPTION.title, values: [ONLY_OPTION.value] };
  return {
    ...productFields(listing),
    handle: listing.handle,
    status,
    ...(external_id ? { external_id } : {}),
    options:
      listing.options.length === 0
        ? [{ title, values }]
        : listing.options.map((option) => ({
            title: option,
            values: [...new Set(listing.variants.map(({ options }) => options[option] ?? ""))],
          })),
    variants: listing.variants.map((variant, index) => ({
      ...variantFields(variant),
      prices: pricesOf(variant),
      options: optionsOf(variant),
      variant_rank: index,
    })),
  };
}
