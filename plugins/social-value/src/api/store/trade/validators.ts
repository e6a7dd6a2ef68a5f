import { z } from "@medusajs/framework/zod";
import { MOST_LINES } from "../../lib/trade-fields";

/** `ids`: variants with commas between, in place of a page. */
export const TradeGoodsQuery = z
  .object({
    sales_channel_id: z.string().min(1).max(100),
    q: z.string().max(200).optional(),
    ids: z
      .string()
      .max(100 * MOST_LINES)
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();
export type TradeGoodsQuery = z.infer<typeof TradeGoodsQuery>;
