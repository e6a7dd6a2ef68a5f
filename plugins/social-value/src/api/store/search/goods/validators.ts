import { z } from "@medusajs/framework/zod";
import { PLACE_KINDS } from "../../../../modules/training/models/training-place";
import { GOODS_ORDERS } from "../../../../shop-search/goods-query";

const MAX_LIST = 50;
const MAX_TEXT = 200;

/** A list with commas between its values. */
const listed = z
  .string()
  .max(MAX_LIST * MAX_TEXT)
  .transform((value) => [...new Set(value.split(",").map((one) => one.trim()))].filter(Boolean))
  .refine((values) => values.length <= MAX_LIST, `At most ${MAX_LIST} values`);

const minor = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const GoodsQuery = z
  .object({
    q: z.string().trim().max(MAX_TEXT).optional(),
    enterprise: listed.optional(),
    value_chain: listed.optional(),
    municipality: listed
      .refine(
        (codes) => codes.every((code) => /^\d{4}$/.test(code)),
        "A municipality code is four digits",
      )
      .optional(),
    category: listed.optional(),
    material: listed.optional(),
    place_kind: listed.pipe(z.array(z.enum(PLACE_KINDS))).optional(),
    price_min_minor: minor.optional(),
    price_max_minor: minor.optional(),
    in_stock: z.literal("true").optional(),
    order: z.enum(GOODS_ORDERS).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(24),
    offset: z.coerce.number().int().min(0).max(10_000).default(0),
    facets: z.enum(["true", "false"]).default("true"),
  })
  .strict()
  .refine(
    ({ price_min_minor: from, price_max_minor: to }) =>
      from === undefined || to === undefined || from <= to,
    { path: ["price_max_minor"], message: "The highest price is below the lowest" },
  );
export type GoodsQuery = z.infer<typeof GoodsQuery>;
