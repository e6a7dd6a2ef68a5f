import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { checkedParams } from "../../../../lib/checked-params";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";
import { ImportParams } from "../validators";
import { importView } from "../views";

/** How far an import has come, with what is wrong. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { rows, ...page } = checkedParams(ImportParams, req.query);
  const isWrong = rows === "wrong";
  res.json(await importView(req, enterprise_id, idOf(req), { ...page, isWrong }));
}
