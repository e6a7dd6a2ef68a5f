import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { cancelLines } from "../../../../../workflows/consignment/cancel-lines";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { CancelForm } from "../../validators";

/** Takes what cannot be sent out of the order; what is paid for it is given back. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(CancelForm, req.body);
  await act(req, res, (member) => cancelLines(req.scope, { ...member, ...form }));
}
