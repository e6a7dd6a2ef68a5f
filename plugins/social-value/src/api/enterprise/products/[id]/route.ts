import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { GoodsChange } from "../../../../goods/listing";
import { updateGoods } from "../../../../workflows/goods/update-goods";
import { checkedForm } from "../../../lib/form-input";
import { ofGoods, sendGoods } from "../own-goods";
import { UpdateGoods } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendGoods(req, res);
}

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, product_id } = ofGoods(req, res);
  const change = checkedForm(UpdateGoods, req.body) as GoodsChange;
  await updateGoods(req.scope, { enterprise_id, product_id, change });
  await sendGoods(req, res);
}
