import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { submitGoods } from "../../../../../workflows/goods/goods-status";
import { ofGoods, sendGoods } from "../../own-goods";

/** Sends the goods to be sold: to the coordinator, or straight to the shop. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await submitGoods(req.scope, ofGoods(req, res));
  await sendGoods(req, res);
}
