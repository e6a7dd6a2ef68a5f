import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../lib/rate-limits";
import { mailWithdrawalLink } from "../../../../workflows/withdrawal/mail-link";
import { checkedForm } from "../../../lib/form-input";
import { WithdrawalLinkForm } from "../validators";

/**
 * Mails the link to withdraw from an order to the address that it was made with. The answer is the same,
 * and as quick, whether there is such an order or not.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { number, email, locale } = checkedForm(WithdrawalLinkForm, req.body);
  await countTry(req.scope, "withdrawal_link_address", req.ip ?? "");
  await countTry(req.scope, "withdrawal_link_email", email);
  const display_id = Number(number.replace("#", ""));
  // Not waited for: how long it takes would tell.
  void mailWithdrawalLink(req.scope, { display_id, email, locale });
  res.status(202).json({});
}
