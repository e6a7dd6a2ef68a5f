import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../../lib/rate-limits";
import { fieldIssues } from "../../../../../workflows/application/refusals";
import { addPicture } from "../../../../../workflows/goods/pictures";
import { checkedForm } from "../../../../lib/form-input";
import { ofGoods, sendGoods } from "../../own-goods";
import { PictureForm } from "../../validators";

/** Adds a picture: a form with a `file` and its `alt`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const of = ofGoods(req, res);
  const { alt } = checkedForm(PictureForm, req.body);
  const { file } = req as { file?: Express.Multer.File };
  if (!file) {
    throw fieldIssues("input_invalid", [{ field: "file", code: "required" }]);
  }
  await countTry(req.scope, "picture", of.enterprise_id);
  await addPicture(req.scope, of, { alt, content: file.buffer });
  res.status(201);
  await sendGoods(req, res);
}
