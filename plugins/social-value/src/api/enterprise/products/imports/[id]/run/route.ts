import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { startImport } from "../../../../../../workflows/goods/run-import";
import { checkedForm } from "../../../../../lib/form-input";
import { idOf } from "../../../../../lib/id-of";
import { memberOf } from "../../../../access/guard";
import { ImportParams, RunImport } from "../../validators";
import { importView } from "../../views";

/** Begins to make the goods, and answers at once: how far it has come is asked for afterwards. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { submit } = checkedForm(RunImport, req.body);
  await startImport(req.scope, { enterprise_id, id: idOf(req) }, submit);
  const { rows: _all, ...page } = ImportParams.parse({});
  const view = await importView(req, enterprise_id, idOf(req), { ...page, isWrong: true });
  res.status(202).json(view);
}
