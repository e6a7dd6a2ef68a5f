import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmAccount } from "../../../../workflows/customer/confirm-account";
import { checkedForm } from "../../../lib/form-input";
import { ConfirmationForm } from "../validators";
import { profileView } from "../views";

/** Makes the account, whose customer signs in next. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(ConfirmationForm, req.body);
  res.status(201).json({ profile: profileView(await confirmAccount(req.scope, form)) });
}
