import { createHash } from "node:crypto";
import { monthOf, type PriceReduction } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { type Directory, networkDirectory } from "../directory/directory";
import { provenanceOf } from "../directory/provenance";
import { clock } from "../lib/clock";
import { databaseOf } from "../workflows/lib/database";
import { lowestPrices } from "../workflows/price-history/lowest-prices";
import { cardOf, type Offer } from "./goods-card";
import { type PiecePrice, type Place, pricesIn } from "./goods-prices";
import {
  type CategoryRow,
  categoryRows,
  type GoodsRow,
  goodsRows,
  placeKindsIn,
  shopRegions,
  stockedVariants,
  type VariantRow,
  variantRows,
} from "./goods-rows";
import { SHOP_LOCALES, type ShopLanguage } from "./locales";
import { titleKey } from "./title-key";
import { alsoFoundBy } from "./words";

/** A document of a language's index of goods; its fields are those that the index declares. */
export interface GoodsDocument extends Record<string, unknown> {
  id: string;
  product_id: string;
  fingerprint: string;
}

/** What a place asks: by price set, and of each variant that is reduced there what it was compared with. */
interface Prices {
  prices: ReadonlyMap<string, PiecePrice>;
  lowest: ReadonlyMap<string, PriceReduction>;
}
const NONE_LOWER: ReadonlyMap<string, PriceReduction> = new Map();

/** What documents are made of, read once for many products. */
interface Facts {
  directory: Directory;
  categories: ReadonlyMap<string, CategoryRow>;
  placeKinds: ReadonlyMap<string, string[]>;
  variants: ReadonlyMap<string, VariantRow[]>;
  stocked: ReadonlySet<string>;
  language: ShopLanguage;
}

/**
 * The documents of these products in one language: one for each channel that a shop's key opens and each region
 * in kronor where the product has a price. A product that may not be shown has none. Eight statements, and
 * Medusa's pricing once for each channel and region, however many products.
 */
export async function goodsDocuments(
  container: MedusaContainer,
  productIds: readonly string[],
  language: ShopLanguage,
): Promise<GoodsDocument[]> {
  const db = databaseOf(container);
  const locale = SHOP_LOCALES[language];
  const rows = await goodsRows(db, productIds, locale);
  if (rows.length === 0) {
    return [];
  }
  const ids = rows.map((row) => row.id);
  const [directory, categories, placeKinds, variants, stocked, regions] = await Promise.all([
    networkDirectory(container, locale),
    categoryRows(db, locale),
    placeKindsIn(db, monthOf(clock.now())),
    variantRows(db, ids),
    stockedVariants(db, ids),
    shopRegions(db),
  ]);
  const facts: Facts = {
    directory,
    categories: new Map(categories.map((one) => [one.id, one])),
    placeKinds,
    variants: byProduct(variants),
    stocked,
    language,
  };
  const documents: GoodsDocument[] = [];
  for (const channel_id of new Set(rows.flatMap((row) => row.channel_ids))) {
    const there = rows.filter((row) => row.channel_ids.includes(channel_id));
    for (const region_id of regions) {
      documents.push(...(await documentsAt(container, there, { channel_id, region_id }, facts)));
    }
  }
  return documents;
}

function byProduct(variants: readonly VariantRow[]): Map<string, VariantRow[]> {
  const found = new Map<string, VariantRow[]>();
  for (const variant of variants) {
    found.set(variant.product_id, [...(found.get(variant.product_id) ?? []), variant]);
  }
  return found;
}

async function documentsAt(
  container: MedusaContainer,
  rows: readonly GoodsRow[],
  place: Place,
  facts: Facts,
): Promise<GoodsDocument[]> {
  const sets = rows.flatMap((row) => facts.variants.get(row.id) ?? []);
  const prices = await pricesIn(
    container,
    sets.map((variant) => variant.price_set_id),
    place,
  );
  const reduced = sets.flatMap(({ id, price_set_id }) => {
    const price = prices.get(price_set_id);
    return price && price.original_minor > price.price_minor ? [id] : [];
  });
  const lowest =
    reduced.length > 0 ? await lowestPrices(container, reduced, place.channel_id) : NONE_LOWER;
  const offers = rows.flatMap((row) => {
    const offer = offerOf(row, place, { prices, lowest }, facts);
    return offer ? [offer] : [];
  });
  const provenance = await provenanceOf(
    container,
    offers.map(({ row, cheapest }) => ({
      id: row.id,
      variants: [{ id: row.id, calculated_price: { calculated_amount: cheapest.amount } }],
    })),
    SHOP_LOCALES[facts.language],
    place.channel_id,
  );
  return offers.map((offer) => {
    const contribution_minor = provenance.get(offer.row.id)?.piece?.contribution_minor ?? 0;
    return documentOf({ ...offer, contribution_minor }, place, facts);
  });
}

/** What the channel asks for a product; undefined where no variant of it has a price. */
function offerOf(
  row: GoodsRow,
  place: Place,
  { prices, lowest }: Prices,
  { variants, stocked }: Facts,
): Omit<Offer, "contribution_minor"> | undefined {
  const priced = (variants.get(row.id) ?? []).flatMap((variant) => {
    const price = prices.get(variant.price_set_id);
    return price ? [{ variant, price }] : [];
  });
  const [first, ...others] = priced;
  if (!first) {
    return undefined;
  }
  const cheapest = others.reduce(
    (a, b) => (b.price.price_minor < a.price.price_minor ? b : a),
    first,
  );
  return {
    row,
    cheapest: cheapest.price,
    lowest_30_days_minor: lowest.get(cheapest.variant.id)?.lowest_30_days_minor ?? null,
    is_from: priced.some(({ price }) => price.price_minor !== cheapest.price.price_minor),
    available: priced.some(
      ({ variant }) =>
        variant.is_always_available || stocked.has(`${place.channel_id} ${variant.id}`),
    ),
  };
}

function documentOf(offer: Offer, place: Place, facts: Facts): GoodsDocument {
  const { row, cheapest, contribution_minor, available } = offer;
  const { language } = facts;
  const enterprise = facts.directory.enterprises.get(row.enterprise_id);
  const chain = facts.directory.chains.get(row.value_chain_id ?? "");
  const categories = categoriesOf(row, facts.categories);
  const place_kind = placeKindsOf(chain, facts.placeKinds);
  const names = [
    ...categories.map((category) => category.name),
    ...[row.material, enterprise?.name, chain?.card.name, enterprise?.municipality.name],
  ]
    .filter((name) => name)
    .join(" · ");
  const document = {
    id: `${row.id}.${place.channel_id}.${place.region_id}`,
    product_id: row.id,
    ...place,
    title: row.title,
    title_key: titleKey(row.title, language),
    subtitle: row.subtitle,
    names,
    also: alsoFoundBy([row.title, row.subtitle, row.material].join(" "), language),
    description: row.description,
    enterprise: enterprise?.handle ?? null,
    value_chain: chain?.card.handle ?? null,
    municipality: enterprise?.municipality.code ?? null,
    category: categories.map((category) => category.handle),
    material: row.material,
    place_kind,
    price_minor: Number(cheapest.price_minor),
    contribution_minor,
    available,
    created_at: new Date(row.created_at).toISOString(),
    card: cardOf(offer, { enterprise, chain: chain?.card, place_kinds: place_kind }),
  };
  return { ...document, fingerprint: fingerprintOf(document) };
}

/** The product's categories and those above them, without those that the shop does not show. */
function categoriesOf(row: GoodsRow, all: Facts["categories"]): CategoryRow[] {
  const ids = new Set(row.category_ids.flatMap((id) => all.get(id)?.path_ids ?? []));
  return [...ids].flatMap((id) => all.get(id) ?? []);
}

/** The kinds of the places that a sale through the chain gives to. */
function placeKindsOf(
  chain: { stages: readonly { contribution_bp: number; enterprise: { id: string } }[] } | undefined,
  kindsOf: Facts["placeKinds"],
): string[] {
  const giving = (chain?.stages ?? []).filter((stage) => stage.contribution_bp > 0);
  return [...new Set(giving.flatMap((stage) => kindsOf.get(stage.enterprise.id) ?? []))].sort();
}

function fingerprintOf(document: object): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("base64url").slice(0, 22);
}
