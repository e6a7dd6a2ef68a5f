import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readConfirmation } from "../../../../../workflows/customer/confirm-account";
import { checkedForm } from "../../../../lib/form-input";
import { ViewConfirmation } from "../../validators";

/** Whose account a mail's link makes. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { token } = checkedForm(ViewConfirmation, req.body);
  const { email } = await readConfirmation(req.scope, token);
  res.json({ confirmation: { email } });
}
