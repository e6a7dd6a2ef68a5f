import { z } from "@medusajs/framework/zod";
import { pageParams } from "../lib/page-params";

/** At what a business customer pays, or everybody. */
export const TradeGoodsParams = pageParams().extend({
  sales_channel_id: z.string().min(1).max(100),
  business_customer_id: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
});
export type TradeGoodsParams = z.infer<typeof TradeGoodsParams>;

/** Enterprises with commas between. */
export const FreightOptionsParams = z.object({ enterprise_ids: z.string().max(4_000) }).strict();
export type FreightOptionsParams = z.infer<typeof FreightOptionsParams>;
