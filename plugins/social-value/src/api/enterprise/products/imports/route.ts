import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../lib/rate-limits";
import { fieldIssues } from "../../../../workflows/application/refusals";
import { checkImport } from "../../../../workflows/goods/check-import";
import { memberOf } from "../../access/guard";
import { ImportParams } from "./validators";
import { importView } from "./views";

/** Looks a spreadsheet through: what each row is. No goods are made. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id, id: by } = memberOf(res);
  const { file } = req as { file?: Express.Multer.File };
  if (!file) {
    throw fieldIssues("input_invalid", [{ field: "file", code: "required" }]);
  }
  await countTry(req.scope, "goods_import", enterprise_id);
  const { originalname: filename, buffer: content } = file;
  const id = await checkImport(req.scope, { enterprise_id, by, filename, content });
  const { rows: _all, ...page } = ImportParams.parse({});
  res.status(201).json(await importView(req, enterprise_id, id, { ...page, isWrong: true }));
}
