import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownChain } from "../../../../chains/own-chains";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";

/** One of the enterprise's chains: the version in force, and what is proposed beside it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  res.json({ chain: await ownChain(req.scope, enterprise_id, idOf(req), req.locale) });
}
