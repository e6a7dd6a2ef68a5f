import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listGoods } from "../../../workflows/goods/list-goods";
import { databaseOf } from "../../../workflows/lib/database";
import type { GoodsReviewParams } from "./validators";

/** The network's goods, first of all those that wait for a coordinator. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { status, enterprise_id, ...page } = req.validatedQuery as GoodsReviewParams;
  const { products, ...counted } = await listGoods(databaseOf(req.scope), {
    ...page,
    ...{ enterprise_id: enterprise_id ?? null, statuses: status },
  });
  res.json({ goods: products, ...counted, limit: page.limit, offset: page.offset });
}
