import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reverseStallSale } from "../../../../../../workflows/stall/receive-reversal";
import { checkedForm } from "../../../../../lib/form-input";
import { idOf } from "../../../../../lib/id-of";
import { memberOf } from "../../../../access/guard";
import { ReversalForm } from "../../../validators";

/** Takes an entry that reverses the sale with this key. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, enterprise_id } = memberOf(res);
  const told = checkedForm(ReversalForm, req.body);
  const seller = { enterprise_id, member_id };
  const status = await reverseStallSale(req.scope, seller, idOf(req), told);
  res.json({ key: told.key, status });
}
