import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { goodsView, readGoods } from "../../../workflows/goods/stored-goods";
import { idOf } from "../../lib/id-of";
import { memberOf } from "../access/guard";

/** The goods of the address, of whoever asks. */
export function ofGoods(req: MedusaRequest, res: MedusaResponse) {
  const { enterprise_id, id: by } = memberOf(res);
  return { enterprise_id, product_id: idOf(req), by };
}

/** Answers with the goods as they stand. */
export async function sendGoods(
  req: MedusaRequest,
  res: MedusaResponse,
  id = idOf(req),
): Promise<void> {
  const goods = await readGoods(req.scope, memberOf(res).enterprise_id, id);
  res.json({ product: goodsView(goods) });
}
