import { CONTENT_UNITS, VAT_CLASSES, WITHDRAWAL_EXCEPTIONS } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { HANDLE, LONGEST_HANDLE } from "../../../goods/handle";
import { GOODS_LIMITS as MOST } from "../../../goods/listing";
import { line, oneOf, prose, requiredLine, wholeNumber } from "../../lib/form-input";

const GOODS_STATUSES = ["draft", "proposed", "published", "rejected"] as const;

const id = requiredLine(100);
/** An empty field of a form says nothing. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable());

const variant = z
  .object({
    id,
    options: z.record(requiredLine(MOST.option), requiredLine(MOST.option)),
    sku: orNull(requiredLine(MOST.sku)),
    price_minor: orNull(wholeNumber(MOST.price_minor, 1)),
    weight_grams: orNull(wholeNumber(MOST.weight_grams)),
    stock: wholeNumber(MOST.stock),
    content_milli: orNull(wholeNumber(MOST.content_milli, 1)),
  })
  .partial()
  .strict();

/** A change of a listing; what is left out stays as it is. */
export const UpdateGoods = z
  .object({
    title: requiredLine(MOST.title),
    handle: requiredLine(LONGEST_HANDLE).regex(HANDLE, "handle_format"),
    story: prose(MOST.story),
    vat_class: oneOf(VAT_CLASSES),
    value_chain_id: orNull(id),
    sales_channel_ids: z.array(id).max(50, "too_long"),
    material: prose(MOST.note),
    care: prose(MOST.note),
    allergens: prose(MOST.note),
    withdrawal_exception: orNull(oneOf(WITHDRAWAL_EXCEPTIONS)),
    content_unit: orNull(oneOf(CONTENT_UNITS)),
    options: z.array(requiredLine(MOST.option)).max(MOST.options, "too_long"),
    variants: z.array(variant).min(1, "required").max(MOST.variants, "too_long"),
  })
  .partial()
  .strict();

/** A new listing: the title at least. */
export const CreateGoods = UpdateGoods.extend({ title: requiredLine(MOST.title) }).strict();

export const PreviewGoods = z
  .object({
    price_minor: wholeNumber(MOST.price_minor, 1),
    vat_class: oneOf(VAT_CLASSES),
    value_chain_id: id,
    sales_channel_id: orNull(id).optional(),
  })
  .strict();

export const GoodsParams = z
  .object({
    status: z
      .string()
      .transform((list) => list.split(","))
      .pipe(z.array(z.enum(GOODS_STATUSES)).min(1))
      .default([...GOODS_STATUSES]),
    q: z.string().trim().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();
export type GoodsParams = z.infer<typeof GoodsParams>;

export const PictureForm = z.object({ alt: requiredLine(MOST.alt) }).strict();

export const ArrangePictures = z
  .object({
    pictures: z
      .array(z.object({ id, alt: line(MOST.alt) }).strict())
      .max(MOST.pictures, "too_long"),
  })
  .strict();
