import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setPassword } from "../../../../../workflows/lib/open-door";
import { checkedForm } from "../../../../lib/form-input";
import { askForPassword, customerOf } from "../../guard";
import { PasswordForm } from "../../validators";

/** Changes the password, for the one that it is now. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customer = customerOf(res);
  const form = checkedForm(PasswordForm, req.body);
  await askForPassword(req, customer, form.current);
  await setPassword(req.scope, customer.email, form.password);
  res.json({ is_changed: true });
}
