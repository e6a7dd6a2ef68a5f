import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reviewGoods } from "../../../../../workflows/goods/review-goods";
import { idOf } from "../../../../lib/id-of";
import type { RefuseGoods } from "../../validators";

/** Refuses proposed goods, or takes goods out of the shop, with the reason by mail. */
export async function POST(
  req: AuthenticatedMedusaRequest<RefuseGoods>,
  res: MedusaResponse,
): Promise<void> {
  const { reason } = req.validatedBody;
  await reviewGoods(req.scope, idOf(req), { by: req.auth_context.actor_id, reason });
  res.json({ id: idOf(req), status: "rejected" });
}
