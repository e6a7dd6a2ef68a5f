import { CONTENT_UNITS, VAT_CLASSES } from "@insteg/domain";
import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { basisPoints, minor, page, pictureUrl } from "./fields";
import { asked } from "./member";
import { withdrawalExceptions } from "./withdrawal";

export const goodsStatuses = ["draft", "proposed", "published", "rejected"] as const;
export type GoodsStatus = (typeof goodsStatuses)[number];

const status = z.enum(goodsStatuses);
const price = z.number().int().nullable();

const row = z.object({
  id: z.string(),
  title: z.string(),
  status,
  thumbnail: pictureUrl,
  variant_count: z.number(),
  lowest_price_minor: minor.nullable(),
  highest_price_minor: minor.nullable(),
  stock: z.number(),
  refusal_reason: z.string(),
});
export type GoodsRow = z.output<typeof row>;

const list = z.object({
  products: z.array(row),
  counts: z.partialRecord(status, z.number()),
  ...page,
});

const variant = z.object({
  id: z.string(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  sku: z.string().nullable(),
  price_minor: price,
  weight_grams: z.number().nullable(),
  stock: z.number(),
  reserved: z.number(),
  content_milli: z.number().nullable(),
});

const picture = z.object({ id: z.string(), url: pictureUrl, alt: z.string() });

const goods = z.object({
  id: z.string(),
  handle: z.string(),
  status,
  title: z.string(),
  story: z.string(),
  vat_class: z.enum(VAT_CLASSES),
  value_chain_id: z.string().nullable(),
  sales_channel_ids: z.array(z.string()),
  material: z.string(),
  care: z.string(),
  allergens: z.string(),
  withdrawal_exception: z.enum(withdrawalExceptions).nullable(),
  content_unit: z.enum(CONTENT_UNITS).nullable(),
  options: z.array(z.string()),
  variants: z.array(variant),
  pictures: z.array(picture),
  refusal_reason: z.string(),
  updated_at: z.string(),
  lacks: z.array(z.object({ field: z.string(), code: z.string() })),
});
export type Goods = z.output<typeof goods>;

const form = z.object({
  chains: z.array(z.object({ id: z.string(), name: z.string() })),
  channels: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  vat_classes: z.array(z.object({ vat_class: z.enum(VAT_CLASSES), rate_bp: basisPoints })),
  publishes_directly: z.boolean(),
  limits: z.object({ variants: z.number(), pictures: z.number(), picture_bytes: z.number() }),
});
export type GoodsForm = z.output<typeof form>;

const piece = z.object({
  price_minor: minor,
  vat_minor: minor,
  commission_minor: minor,
  contribution_minor: minor,
  training_minutes: z.number(),
  has_untold_minutes: z.boolean(),
  by_stage: z.array(
    z.object({
      stage_id: z.string(),
      activity: z.string(),
      enterprise: z.string(),
      is_own: z.boolean(),
      share_minor: minor,
      contribution_minor: minor,
    }),
  ),
});
/** What one piece would fund, in öre and minutes. */
export type GoodsPreview = z.output<typeof piece>;

/** What is sent of a listing; an absent field stays as it is. */
export interface GoodsInput {
  title?: string;
  story?: string;
  vat_class?: string;
  value_chain_id?: string | null;
  sales_channel_ids?: string[];
  material?: string;
  care?: string;
  allergens?: string;
  withdrawal_exception?: string | null;
  content_unit?: string | null;
  options?: string[];
  variants?: {
    id?: string;
    options?: Record<string, string>;
    sku?: string | null;
    price_minor?: number | null;
    weight_grams?: number | null;
    stock?: number;
    content_milli?: number | null;
  }[];
}

const changed = z.object({ product: goods });
const pathOf = (id: string, rest = "") => `products/${encodeURIComponent(id)}${rest}`;

/** A page of the enterprise's goods. All below answer 401 when the token is old. */
export async function listOwnGoods(
  token: string,
  query: { q?: string; status?: string; limit: number; offset: number },
) {
  return read({ ...(await asked(token, "products")), query }, list);
}

/** Goods of the enterprise; throws `goods_not_found`. */
export async function getGoods(token: string, id: string): Promise<Goods> {
  return (await read(await asked(token, pathOf(id)), changed)).product;
}

/** What a listing may choose among. */
export async function getGoodsForm(token: string, locale: Locale): Promise<GoodsForm> {
  return read({ ...(await asked(token, "products/form")), locale }, form);
}

/** Throws `input_invalid`. */
export async function createGoods(token: string, input: GoodsInput): Promise<Goods> {
  return (await write("POST", await asked(token, "products"), input, changed)).product;
}

/** Throws `input_invalid`, `goods_incomplete`. */
export async function changeGoods(token: string, id: string, input: GoodsInput): Promise<Goods> {
  return (await write("POST", await asked(token, pathOf(id)), input, changed)).product;
}

/** Sends goods to be sold; throws `goods_incomplete`, `goods_state_conflict`. */
export async function submitGoods(token: string, id: string): Promise<Goods> {
  return (await write("POST", await asked(token, pathOf(id, "/submit")), {}, changed)).product;
}

/** Takes goods out of the shop; throws `goods_state_conflict`. */
export async function withdrawGoods(token: string, id: string): Promise<void> {
  await write("POST", await asked(token, pathOf(id, "/withdraw")), {}, changed);
}

/** Throws `picture_…` codes that say why a file is not taken. */
export async function addPicture(token: string, id: string, file: File, alt: string) {
  const body = new FormData();
  body.set("alt", alt);
  body.set("file", file, file.name);
  await write("POST", await asked(token, pathOf(id, "/pictures")), body, changed);
}

/** Puts the pictures in this order, with these texts. */
export async function arrangePictures(
  token: string,
  id: string,
  pictures: { id: string; alt: string }[],
) {
  const request = await asked(token, pathOf(id, "/pictures/order"));
  await write("POST", request, { pictures }, changed);
}

export async function removePicture(token: string, id: string, pictureId: string) {
  const path = pathOf(id, `/pictures/${encodeURIComponent(pictureId)}`);
  await write("DELETE", await asked(token, path), undefined, changed);
}

/** How a price would be divided; nothing is stored. */
export async function previewGoods(
  token: string,
  locale: Locale,
  input: {
    price_minor: number;
    vat_class: string;
    value_chain_id: string;
    sales_channel_id: string | null;
  },
): Promise<GoodsPreview> {
  const request = { ...(await asked(token, "products/preview")), locale };
  return (await write("POST", request, input, z.object({ piece }))).piece;
}
