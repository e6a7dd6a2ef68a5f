import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownChains } from "../../../chains/own-chains";
import { checkedParams } from "../../lib/checked-params";
import { memberOf } from "../access/guard";
import { ChainsParams } from "./validators";

/** A page of the chains that the enterprise has a stage in, or is asked about. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { limit, offset } = checkedParams(ChainsParams, req.query);
  const page = { limit, offset, locale: req.locale };
  res.json({ ...(await ownChains(req.scope, enterprise_id, page)), limit, offset });
}
