import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removePicture } from "../../../../../../workflows/goods/pictures";
import { ofGoods, sendGoods } from "../../../own-goods";

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await removePicture(req.scope, ofGoods(req, res), req.params.picture_id ?? "");
  await sendGoods(req, res);
}
