import { z } from "@medusajs/framework/zod";
import { requiredText } from "../lib/fields";
import { MAX_PAGE } from "../lib/page-params";

const STATUSES = ["proposed", "published", "rejected", "draft"] as const;

/** Goods by where they stand; those that wait for a coordinator unless asked otherwise. */
export const GoodsReviewParams = z
  .object({
    status: z
      .string()
      .transform((list) => list.split(","))
      .pipe(z.array(z.enum(STATUSES)).min(1))
      .default(["proposed"]),
    enterprise_id: z.string().min(1).optional(),
    q: z.string().trim().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();
export type GoodsReviewParams = z.infer<typeof GoodsReviewParams>;

export const RefuseGoods = z.object({ reason: requiredText(4_000) }).strict();
export type RefuseGoods = z.infer<typeof RefuseGoods>;
