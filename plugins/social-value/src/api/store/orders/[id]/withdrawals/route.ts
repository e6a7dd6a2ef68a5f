import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countTry } from "../../../../../lib/rate-limits";
import { withdraw } from "../../../../../workflows/withdrawal/withdraw";
import { orderWithdrawals } from "../../../../../workflows/withdrawal/withdrawal-view";
import { checkedForm } from "../../../../lib/form-input";
import { readableOrderId } from "../../../lib/order-reader";
import { WithdrawalForm } from "../../../withdrawals/validators";

/** For those who may read the order: what of it can be withdrawn from, and what has been. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = await readableOrderId(req);
  res.set("Cache-Control", "private, no-store");
  res.json(await orderWithdrawals(req.scope, id, req.locale));
}

/** Withdraws from lines of the order. The same press of the button again is told that it was done. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = await readableOrderId(req);
  const form = checkedForm(WithdrawalForm, req.body);
  await countTry(req.scope, "withdraw", order_id);
  const { withdrawal, is_new } = await withdraw(req.scope, { order_id, ...form });
  const { withdrawals } = await orderWithdrawals(req.scope, order_id, req.locale);
  res.set("Cache-Control", "private, no-store");
  res
    .status(is_new ? 201 : 200)
    .json({ is_new, withdrawal: withdrawals.find(({ id }) => id === withdrawal.id) });
}
