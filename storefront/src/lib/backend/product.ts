import { CONTENT_UNITS } from "@insteg/domain";
import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { productTag } from "../cache";
import { readCached } from "./client";
import { chainCard, enterpriseCard } from "./enterprise";
import { BackendError } from "./errors";
import { basisPoints, kronor, minor, page, pictureUrl } from "./fields";
import { getRegion } from "./region";
import { chainStage } from "./value-chain";
import { withdrawalExceptions } from "./withdrawal";

const piece = z.object({
  variant_id: z.string(),
  price_minor: minor,
  vat_rate_bp: basisPoints,
  vat_minor: minor,
  net_minor: minor,
  commission_minor: minor,
  contribution_minor: minor,
  by_stage: z.array(
    z.object({
      stage_id: z.string(),
      enterprise_id: z.string(),
      share_minor: minor,
      contribution_minor: minor,
    }),
  ),
});
/** How the price of one piece is divided, in öre. */
export type Piece = z.output<typeof piece>;

const provenance = z.object({
  enterprise: enterpriseCard,
  value_chain: chainCard,
  version: z.object({ id: z.string(), number: z.number() }),
  stages: z.array(chainStage).transform((stages) => stages.sort((a, b) => a.position - b.position)),
  piece: piece.nullable(),
});
export type Provenance = z.output<typeof provenance>;

const calculatedPrice = z.object({
  calculated_amount: kronor,
  calculated_amount_with_tax: kronor.nullish(),
  currency_code: z.string(),
});

/** Metadata that an enterprise has written beside its goods; what is of another kind is left out. */
const facts = z
  .object({
    allergens: z.string().catch(""),
    care: z.string().catch(""),
    content_unit: z.enum(CONTENT_UNITS).nullable().catch(null),
    withdrawal_exception: z.enum(withdrawalExceptions).nullable().catch(null),
  })
  .catch({ allergens: "", care: "", content_unit: null, withdrawal_exception: null });
const content = z.object({ content_milli: z.number().int().positive() });
const imageText = z.object({ alt: z.string() });

const variant = z
  .object({
    id: z.string(),
    metadata: z.unknown(),
    title: z.string().nullish(),
    sku: z.string().nullish(),
    manage_inventory: z.boolean().nullish(),
    allow_backorder: z.boolean().nullish(),
    inventory_quantity: z.number().nullish(),
    calculated_price: calculatedPrice.nullish(),
    /** Told only where the price is lower than an earlier one that is known. */
    reduction: z.object({ original_minor: minor, lowest_30_days_minor: minor }).nullish(),
  })
  .transform((raw) => ({
    id: raw.id,
    title: raw.title ?? raw.sku ?? "",
    sku: raw.sku ?? null,
    /** Thousandths of the unit that a comparison price is told by; null when there is none. */
    content_milli: content.safeParse(raw.metadata).data?.content_milli ?? null,
    /** Including VAT, in öre; null when the variant has no price here. */
    price_minor:
      raw.calculated_price?.calculated_amount_with_tax ??
      raw.calculated_price?.calculated_amount ??
      null,
    reduction: raw.reduction ?? null,
    /** Pieces left; null when the stock is not counted. */
    available:
      raw.manage_inventory && !raw.allow_backorder
        ? Math.max(0, raw.inventory_quantity ?? 0)
        : null,
  }));
export type Variant = z.output<typeof variant>;

/** Medusa lists variants in no order of its own: here the cheapest first, one without price last. */
export function cheapestFirst(variants: readonly Variant[]): Variant[] {
  return [...variants].sort(
    (a, b) => priceOf(a) - priceOf(b) || a.title.localeCompare(b.title, "sv", { numeric: true }),
  );
}

function priceOf({ price_minor }: Variant): number {
  return price_minor === null ? Number.MAX_SAFE_INTEGER : Number(price_minor);
}

const productCard = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: z.string().nullish(),
  thumbnail: pictureUrl,
  variants: z
    .array(variant)
    .nullish()
    .transform((variants) => cheapestFirst(variants ?? [])),
  provenance: provenance.nullish(),
});

const product = productCard.extend({
  created_at: z.string(),
  description: z.string().nullish(),
  material: z.string().nullish(),
  metadata: facts,
  images: z
    .array(z.object({ id: z.string(), url: pictureUrl, metadata: z.unknown() }))
    .nullish()
    .transform((images) =>
      (images ?? []).flatMap(({ id, url, metadata }) =>
        url ? [{ id, url, alt: imageText.safeParse(metadata).data?.alt ?? null }] : [],
      ),
    ),
});
export type Product = z.output<typeof product>;

const priceHistory = z.object({
  variants: z.array(
    z.object({
      variant_id: z.string(),
      prices: z.array(z.object({ from: z.string(), amount_minor: minor, original_minor: minor })),
    }),
  ),
});
export type PriceHistory = z.output<typeof priceHistory>["variants"];

/** What each variant of a product has cost, the newest first. */
export async function getPriceHistory(productId: string): Promise<PriceHistory> {
  const path = `/store/products/${encodeURIComponent(productId)}/price-history`;
  return (await readCached("products", { path }, priceHistory)).variants;
}

const variantFields = "variants.id,variants.title,variants.sku,*variants.calculated_price";
const stockFields =
  "variants.manage_inventory,variants.allow_backorder,+variants.inventory_quantity";
const cardFields = `id,handle,title,subtitle,thumbnail,${variantFields}`;
// A variant's metadata comes only with the whole of it.
const wholeFields = `${cardFields},created_at,description,material,metadata,*images,*variants,${stockFields}`;

/** A page of goods with all that a product's own page tells. */
export async function listWholeProducts(
  locale: Locale,
  { limit, offset, order }: { limit: number; offset: number; order: "id" | "-created_at" },
) {
  const region = await getRegion();
  const query = {
    ...{ limit, offset, order, region_id: region.id, country_code: "se" },
    fields: wholeFields,
  };
  const schema = z.object({ products: z.array(product), ...page });
  return readCached("products", { path: "/store/products", query, locale }, schema);
}

/** One product by its handle; throws `not_found`. */
export async function getProduct(locale: Locale, handle: string): Promise<Product> {
  const region = await getRegion();
  const query = { handle, limit: 1, region_id: region.id, country_code: "se", fields: wholeFields };
  const request = { path: "/store/products", query, locale };
  const schema = z.object({ products: z.array(product) });
  const tag = productTag(handle);
  const [found] = (await readCached("products", request, schema, tag)).products;
  if (!found) throw new BackendError("not_found", 404, `product ${handle}`);
  return found;
}
