import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownMoney } from "../../../figures/own-money";
import { memberOf } from "../access/guard";

/** What the enterprise has earned, is due, has been paid and owes; öre. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ money: await ownMoney(req.scope, memberOf(res).enterprise_id) });
}
