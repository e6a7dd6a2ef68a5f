import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ConsignmentAct } from "../../../workflows/consignment/held";
import { idOf } from "../../lib/id-of";
import { memberOf } from "../access/guard";
import { consignmentView } from "./views";

/**
 * Does something with the consignment of the address as the member who asks, and answers with how it
 * stands then. `is_new` is false where it had been done already: a phone presses twice.
 */
export async function act<Outcome extends { is_new: boolean }>(
  req: MedusaRequest,
  res: MedusaResponse,
  work: (member: ConsignmentAct) => Promise<Outcome>,
): Promise<void> {
  const { id: by, enterprise_id } = memberOf(res);
  const order_id = idOf(req);
  const { is_new } = await work({ enterprise_id, order_id, by });
  res.json({ is_new, consignment: await consignmentView(req.scope, enterprise_id, order_id) });
}
