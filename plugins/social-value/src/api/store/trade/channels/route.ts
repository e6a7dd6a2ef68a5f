import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { databaseOf } from "../../../../workflows/lib/database";
import { tradeChannels } from "../../../../workflows/trade/trade-goods";

/** The channels in which a quote can be asked for. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ channels: await tradeChannels(databaseOf(req.scope)) });
}
