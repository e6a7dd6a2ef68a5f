import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownPayoutPage } from "../../../../workflows/payout/own-statement";
import { checkedParams } from "../../../lib/checked-params";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";
import { PageQuery } from "../validators";
import { ownPayoutPageView } from "../views";

/** A payout, its sums and a page of what it settles. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const page = checkedParams(PageQuery, req.query);
  const found = await ownPayoutPage(req.scope, { enterprise_id, id: idOf(req) }, page);
  res.json({ ...ownPayoutPageView(found), ...page });
}
