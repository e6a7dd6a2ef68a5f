import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownMoneyLines } from "../../../../figures/own-money-lines";
import { checkedParams } from "../../../lib/checked-params";
import { memberOf } from "../../access/guard";
import { OwnLinesQuery } from "../validators";

/** What each order line brought the enterprise, the latest first; of others it tells nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const asked = checkedParams(OwnLinesQuery, req.query);
  const { limit, offset } = asked;
  const page = await ownMoneyLines(req.scope, { ...asked, enterprise_id, locale: req.locale });
  res.json({ ...page, limit, offset });
}
