import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { arrangePictures } from "../../../../../../workflows/goods/pictures";
import { checkedForm } from "../../../../../lib/form-input";
import { ofGoods, sendGoods } from "../../../own-goods";
import { ArrangePictures } from "../../../validators";

/** Puts the pictures in the order given, with the texts given; all of them are named. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { pictures } = checkedForm(ArrangePictures, req.body);
  await arrangePictures(req.scope, ofGoods(req, res), pictures);
  await sendGoods(req, res);
}
