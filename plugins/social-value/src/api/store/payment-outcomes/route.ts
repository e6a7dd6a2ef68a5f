import { timingSafeEqual } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { networkError } from "../../../lib/errors";
import { offersStripe, stripeClient } from "../../../lib/stripe-client";
import { traceToken } from "../../../lib/trace-token";
import { settlePayment } from "../../../workflows/payment/settle-payment";
import { stripeSessionsOfCart } from "../../../workflows/payment/stripe-session";
import { checkedParams } from "../../lib/checked-params";
import { OutcomeAsked } from "./validators";

/**
 * What became of a payment, and the order that it paid for: the buyer comes back from the bank, Klarna or
 * Swish, in whatever browser, and is told. Asking again does nothing twice.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = checkedParams(OutcomeAsked, req.body);
  const session_id = await sessionOf(req, asked);
  const outcome = session_id ? await settlePayment(req.scope, session_id) : null;
  if (!outcome) {
    const message = "There is no payment like that";
    throw networkError(MedusaError.Types.NOT_FOUND, "payment_not_found", message);
  }
  res.json({
    outcome:
      outcome.state === "placed"
        ? { ...outcome, trace_token: traceToken(req.scope, outcome.order_id) }
        : outcome,
  });
}

async function sessionOf(req: MedusaRequest, asked: OutcomeAsked): Promise<string | undefined> {
  if (!offersStripe()) {
    return undefined;
  }
  if ("cart_id" in asked) {
    return (await stripeSessionsOfCart(req.scope, asked.cart_id))[0]?.id;
  }
  try {
    const intent = await stripeClient().paymentIntents.retrieve(asked.payment_intent);
    return isSame(intent.client_secret ?? "", asked.client_secret)
      ? intent.metadata.session_id
      : undefined;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}
