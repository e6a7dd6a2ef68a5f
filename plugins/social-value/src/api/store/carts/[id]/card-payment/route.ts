import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { beginPayment } from "../../../../../workflows/payment/begin-payment";
import { checkedParams } from "../../../../lib/checked-params";
import { idOf } from "../../../../lib/id-of";
import { PaymentBegun } from "./validators";

/**
 * Begins the payment of a cart at Stripe, or goes on with the one that is begun: prices and stock are looked
 * at anew first, and what is asked for is what the buyer was shown, or nothing.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { total_minor } = checkedParams(PaymentBegun, req.body);
  const { client_secret, amount_minor } = await beginPayment(
    req.scope,
    idOf(req),
    BigInt(total_minor),
  );
  res.json({ payment: { client_secret, amount_minor: Number(amount_minor) } });
}
