import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";
import { consignmentView } from "../views";

/** The enterprise's part of an order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  res.json({ consignment: await consignmentView(req.scope, enterprise_id, idOf(req)) });
}
