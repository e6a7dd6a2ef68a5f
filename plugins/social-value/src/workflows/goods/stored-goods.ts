import {
  CONTENT_UNITS,
  type ContentUnit,
  parseMinor,
  type VatClass,
  WITHDRAWAL_EXCEPTIONS,
} from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type GoodsListing, lacksOfGoods, type VariantListing } from "../../goods/listing";
import { sqlRows } from "../../lib/sql";
import { findReview, type GoodsReview } from "../../modules/enterprise/goods/review";
import { databaseOf } from "../lib/database";
import { goodsNotFound } from "./refusals";

/** The option of goods of one kind: Medusa wants one, and nobody is shown it. */
export const ONLY_OPTION = { title: "Utförande", value: "Standard" } as const;

export type GoodsStatus = "draft" | "proposed" | "published" | "rejected";

export interface StoredPicture {
  id: string;
  url: string;
  alt: string;
  /** Where Medusa's file module has it; null for one that came another way. */
  file_id: string | null;
}

export interface StoredVariant extends VariantListing {
  id: string;
  title: string;
  stock: number;
  /** Pieces that are sold and not sent yet. */
  reserved: number;
  prices: StoredPrices;
  /** Medusa's own records of the pieces, by the article numbers that they bear. */
  inventory_items: { id: string; sku: string | null }[];
}

/** A variant's prices in Medusa, those of price lists left out. */
export interface StoredPrices {
  /** The id of the plain one in kronor, which the listing tells. */
  plain_id: string | null;
  /** What staff have set beside it. */
  others: {
    id: string;
    currency_code: string;
    min_quantity?: number;
    max_quantity?: number;
    rules?: Record<string, string | { operator: string; value: number }[]>;
  }[];
}

/** Goods of an enterprise as they stand, with the ids that a change needs. */
export interface StoredGoods extends GoodsListing {
  id: string;
  handle: string;
  status: GoodsStatus;
  variants: StoredVariant[];
  pictures: StoredPicture[];
  /** Medusa's options, the one that is not shown included. */
  stored_options: { id: string; title: string; values: string[] }[];
  review: GoodsReview | null;
  created_at: string;
  updated_at: string;
}

const FIELDS = [
  ...["id", "handle", "title", "description", "status", "material", "metadata"],
  ...["created_at", "updated_at", "images.*", "options.*", "options.values.*", "variants.*"],
  ...["variants.options.value", "variants.options.option.title", "variants.price_set.prices.*"],
  "variants.price_set.prices.price_rules.*",
  ...["variants.inventory_items.inventory.location_levels.*", "sales_channels.id"],
  ...["variants.inventory_items.inventory.id", "variants.inventory_items.inventory.sku"],
];

interface TagRow {
  vat_class: VatClass;
  value_chain_id: string | null;
  location_id: string | null;
}

/** Goods of this very enterprise; throws "goods_not_found" (404). The number of statements is fixed. */
export async function readGoods(
  container: MedusaContainer,
  enterpriseId: string,
  id: string,
): Promise<StoredGoods> {
  const db = databaseOf(container);
  const [tag] = await sqlRows<TagRow>(
    db,
    `SELECT pe.vat_class, pc.value_chain_id, l.stock_location_id AS location_id
       FROM product_enterprise pe
       JOIN product p ON p.id = pe.product_id AND p.deleted_at IS NULL
       LEFT JOIN product_value_chain pc ON pc.product_id = p.id AND pc.deleted_at IS NULL
       LEFT JOIN enterprise_stock_location l ON l.enterprise_id = pe.enterprise_id
        AND l.deleted_at IS NULL
      WHERE pe.enterprise_id = ? AND pe.product_id = ? AND pe.deleted_at IS NULL`,
    [enterpriseId, id],
  );
  if (!tag) {
    throw goodsNotFound();
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, review] = await Promise.all([
    query.graph({ entity: "product", fields: FIELDS, filters: { id } }),
    findReview(db, id),
  ]);
  const [row] = data as unknown as ProductRow[];
  if (!row) {
    throw goodsNotFound();
  }
  return { ...goodsOf(row, tag), review };
}

/** What a member is shown: all but the ids that only a change needs, with what is lacking. */
export function goodsView(goods: StoredGoods) {
  const { stored_options: _options, review, pictures, variants, ...shown } = goods;
  return {
    ...shown,
    variants: variants.map(({ prices: _prices, inventory_items: _items, ...variant }) => variant),
    pictures: pictures.map(({ id, url, alt }) => ({ id, url, alt })),
    submitted_at: review?.submitted_at ?? null,
    refused_at: review?.refused_at ?? null,
    refusal_reason: review?.refused_at ? review.reason : "",
    lacks: lacksOfGoods(goods),
  };
}

interface ProductRow {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  status: GoodsStatus;
  material: string | null;
  metadata: Record<string, unknown> | null;
  created_at: string;
  updated_at: string;
  images: { id: string; url: string; rank: number; metadata: Record<string, unknown> | null }[];
  options: { id: string; title: string; values: { value: string }[] }[];
  variants: VariantRow[];
  sales_channels: { id: string }[] | null;
}

interface VariantRow {
  id: string;
  title: string;
  sku: string | null;
  weight: number | null;
  variant_rank: number | null;
  created_at: string;
  metadata: Record<string, unknown> | null;
  options: { value: string; option: { title: string } }[];
  price_set: { prices: PriceRow[] } | null;
  inventory_items: { inventory: InventoryRow | null }[] | null;
}

interface InventoryRow {
  id: string;
  sku: string | null;
  location_levels: LevelRow[] | null;
}

interface PriceRow {
  id: string;
  currency_code: string;
  amount: number | string;
  rules_count: number | null;
  price_list_id: string | null;
  min_quantity: number | string | null;
  max_quantity: number | string | null;
  price_rules: { attribute: string; operator: string; value: string }[] | null;
}

interface LevelRow {
  location_id: string;
  stocked_quantity: number;
  reserved_quantity: number;
}

function goodsOf(row: ProductRow, tag: TagRow): Omit<StoredGoods, "review"> {
  const metadata = row.metadata ?? {};
  const [first, ...more] = row.options;
  const isOfOneKind =
    more.length === 0 && (first === undefined || first.title === ONLY_OPTION.title);
  return {
    id: row.id,
    handle: row.handle,
    status: row.status,
    title: row.title,
    story: row.description ?? "",
    vat_class: tag.vat_class,
    value_chain_id: tag.value_chain_id,
    sales_channel_ids: (row.sales_channels ?? []).map((channel) => channel.id),
    material: row.material ?? "",
    care: textOf(metadata.care),
    allergens: textOf(metadata.allergens),
    withdrawal_exception: oneOf(WITHDRAWAL_EXCEPTIONS, metadata.withdrawal_exception),
    content_unit: oneOf<ContentUnit>(CONTENT_UNITS, metadata.content_unit),
    options: isOfOneKind ? [] : row.options.map(({ title }) => title),
    variants: [...row.variants]
      .sort(
        (a, b) =>
          (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
          String(a.created_at).localeCompare(String(b.created_at)) ||
          a.id.localeCompare(b.id),
      )
      .map((variant) => variantOf(variant, tag.location_id, isOfOneKind)),
    pictures: [...row.images].sort((a, b) => a.rank - b.rank).map(pictureOf),
    stored_options: row.options.map(({ id, title, values }) => ({
      id,
      title,
      values: values.map(({ value }) => value),
    })),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

function variantOf(
  row: VariantRow,
  locationId: string | null,
  isOfOneKind: boolean,
): StoredVariant {
  const prices = (row.price_set?.prices ?? []).filter((one) => !one.price_list_id);
  const price = prices.find(isPlain);
  const inventory_items = (row.inventory_items ?? []).flatMap(({ inventory }) => inventory ?? []);
  const level = inventory_items
    .flatMap(({ location_levels }) => location_levels ?? [])
    .find(({ location_id }) => location_id === locationId);
  const options = row.options.map(({ option, value }): [string, string] => [option.title, value]);
  const content = row.metadata?.content_milli;
  return {
    id: row.id,
    title: row.title,
    options: isOfOneKind ? {} : Object.fromEntries(options),
    sku: row.sku,
    price_minor: price ? Number(parseMinor(String(price.amount))) : null,
    weight_grams: row.weight === null ? null : Number(row.weight),
    stock: Number(level?.stocked_quantity ?? 0),
    reserved: Number(level?.reserved_quantity ?? 0),
    content_milli: typeof content === "number" && content > 0 ? content : null,
    prices: {
      plain_id: price?.id ?? null,
      others: prices.filter((one) => one !== price).map(otherPriceOf),
    },
    inventory_items: inventory_items.map(({ id, sku }) => ({ id, sku })),
  };
}

const isPlain = (price: PriceRow) =>
  price.currency_code === "sek" &&
  !price.rules_count &&
  price.min_quantity === null &&
  price.max_quantity === null;

// Medusa tells the prices of a set apart by their quantities and rules, so these are told along.
function otherPriceOf(price: PriceRow): StoredPrices["others"][number] {
  const { id, currency_code, min_quantity, max_quantity, price_rules } = price;
  const rules: NonNullable<StoredPrices["others"][number]["rules"]> = {};
  for (const { attribute, operator, value } of price_rules ?? []) {
    const before = rules[attribute];
    rules[attribute] =
      operator === "eq"
        ? value
        : [...(Array.isArray(before) ? before : []), { operator, value: Number(value) }];
  }
  return {
    ...{ id, currency_code },
    ...(min_quantity === null ? {} : { min_quantity: Number(min_quantity) }),
    ...(max_quantity === null ? {} : { max_quantity: Number(max_quantity) }),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
  };
}

function pictureOf({ id, url, metadata }: ProductRow["images"][number]): StoredPicture {
  const file_id = textOf(metadata?.file_id);
  return { id, url, alt: textOf(metadata?.alt), file_id: file_id || null };
}

// Metadata may hold whatever the admin has written there.
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((one) => one === value) ?? null;
