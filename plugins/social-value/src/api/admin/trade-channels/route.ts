import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { databaseOf } from "../../../workflows/lib/database";
import { tradeChannels } from "../../../workflows/trade/trade-goods";

/** The channels in which goods are quoted for. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ channels: await tradeChannels(databaseOf(req.scope)) });
}
