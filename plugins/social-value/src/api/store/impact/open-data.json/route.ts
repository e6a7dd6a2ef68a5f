import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { publicImpact } from "../../../../impact/public-impact";
import { CACHE_CONTROL } from "../cache-control";

/** Every row of every month. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const impact = await publicImpact(req.scope, req.locale);
  res.setHeader("cache-control", CACHE_CONTROL);
  res.json({ currency_code: "sek", ...impact });
}
