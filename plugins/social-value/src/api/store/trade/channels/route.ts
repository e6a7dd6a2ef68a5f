import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../../lib/clock";
import { databaseOf } from "../../../../workflows/lib/database";
import { openTradeChannels } from "../../../../workflows/trade/trade-goods";

/** The channels in which a quote can be asked for. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ channels: await openTradeChannels(databaseOf(req.scope), clock.now()) });
}
