import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { priceHistoryOf } from "../../../../../workflows/price-history/price-history";
import { idOf } from "../../../../lib/id-of";

/** What each of a product's variants has cost in the channel of the shop's key. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const channelId = req.publishable_key_context?.sales_channel_ids[0];
  const variants = channelId ? await priceHistoryOf(req.scope, idOf(req), channelId) : [];
  res.json({ variants });
}
