import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type Stripe from "stripe";
import { networkError } from "../../../../lib/errors";
import { stripeClient } from "../../../../lib/stripe-client";
import { recordDispute } from "../../../../workflows/payment/record-dispute";
import { settlePayment } from "../../../../workflows/payment/settle-payment";

/**
 * Stripe's notices. The answer is given when the work is done, and is an error when it could not be, so
 * that Stripe sends the notice again. A notice only says where to look: what is so is asked of Stripe.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const event = signedEvent(req);
  if (event.type.startsWith("payment_intent.")) {
    const { metadata } = event.data.object as Stripe.PaymentIntent;
    // One that bears no session was not begun here: the account may serve others too.
    if (metadata?.session_id) {
      await settlePayment(req.scope, metadata.session_id);
    }
  } else if (event.type.startsWith("charge.dispute.")) {
    const { id } = event.data.object as Stripe.Dispute;
    if (!(await recordDispute(req.scope, id))) {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
      logger.warn(`Stripe: dispute ${id} is of a payment that was not made here`);
    }
  }
  res.json({ received: true });
}

/** The notice, when it bears the signature of its very bytes; "signature_invalid" (400) otherwise. */
function signedEvent(req: MedusaRequest): Stripe.Event {
  const signature = req.headers["stripe-signature"];
  const secret = process.env.STRIPE_WEBHOOK_SECRET;
  try {
    if (typeof signature === "string" && secret && req.rawBody) {
      return stripeClient().webhooks.constructEvent(req.rawBody, signature, secret);
    }
  } catch {
    // Whoever sends what is not signed is told no more than that.
  }
  throw networkError(
    MedusaError.Types.INVALID_DATA,
    "signature_invalid",
    "The notice is not signed with the secret that this shop knows",
  );
}
