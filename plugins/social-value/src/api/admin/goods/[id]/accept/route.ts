import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reviewGoods } from "../../../../../workflows/goods/review-goods";
import { idOf } from "../../../../lib/id-of";

/** Puts proposed goods in the shop; from then on the enterprise's goods go there at once. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const by = req.auth_context.actor_id;
  await reviewGoods(req.scope, idOf(req), { by, reason: null });
  res.json({ id: idOf(req), status: "published" });
}
