import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownPlaceFigures } from "../../../figures/own-places";
import { checkedParams } from "../../lib/checked-params";
import { memberOf } from "../access/guard";
import { OwnPlacesQuery } from "./validators";

/** The enterprise's training places with their months: numbers, never people. Öre. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const period = checkedParams(OwnPlacesQuery, req.query);
  res.json(await ownPlaceFigures(req.scope, enterprise_id, { ...period, locale: req.locale }));
}
