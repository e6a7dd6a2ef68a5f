import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { databaseOf } from "../../../workflows/lib/database";
import { freightOptions } from "../../../workflows/trade/freight-options";
import type { FreightOptionsParams } from "../trade-goods/validators";

/** How enterprises send their consignments, and what it costs. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_ids } = req.validatedQuery as FreightOptionsParams;
  const ids = enterprise_ids.split(",").filter(Boolean);
  res.json({ options: await freightOptions(databaseOf(req.scope), ids) });
}
