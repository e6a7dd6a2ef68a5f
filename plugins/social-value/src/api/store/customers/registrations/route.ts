import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../lib/rate-limits";
import { requestAccount } from "../../../../workflows/customer/request-account";
import { checkedForm } from "../../../lib/form-input";
import { RegistrationForm } from "../validators";

/** Mails a link to make an account by. The answer is the same whether the address has one or not. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(RegistrationForm, req.body);
  await countTry(req.scope, "account_address", req.ip ?? "");
  await countTry(req.scope, "account_email", form.email);
  await requestAccount(req.scope, form);
  res.status(202).json({ is_sent: true });
}
