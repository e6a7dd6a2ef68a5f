import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveReturn } from "../../../../../workflows/consignment/receive-return";
import { checkedForm } from "../../../../lib/form-input";
import { act } from "../../act";
import { ReturnForm } from "../../validators";

/** Notes what the customer has sent back. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ReturnForm, req.body);
  await act(req, res, (member) => receiveReturn(req.scope, { ...member, ...form }));
}
