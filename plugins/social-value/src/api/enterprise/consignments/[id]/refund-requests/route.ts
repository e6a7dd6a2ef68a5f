import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { requestRefund } from "../../../../../workflows/consignment/refund-requests";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { RefundRequestForm } from "../../validators";

/** Asks finance to give back öre of the consignment's own lines. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { lines, ...form } = checkedForm(RefundRequestForm, req.body);
  const amounts = lines.map((line) => ({ ...line, amount_minor: BigInt(line.amount_minor) }));
  await act(req, res, (member) => requestRefund(req.scope, { ...member, ...form, lines: amounts }));
}
