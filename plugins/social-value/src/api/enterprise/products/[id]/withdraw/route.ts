import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { withdrawGoods } from "../../../../../workflows/goods/goods-status";
import { ofGoods, sendGoods } from "../../own-goods";

/** Takes the goods out of the shop, or back from the coordinator: they are a draft again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await withdrawGoods(req.scope, ofGoods(req, res));
  await sendGoods(req, res);
}
