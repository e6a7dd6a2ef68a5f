import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { publicBatches } from "../../../../../batches/public-batches";
import { idOf } from "../../../../lib/id-of";

/** The way of the newest batches that the product's pieces come of. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.json({ batches: await publicBatches(req.scope, idOf(req), req.locale) });
}
