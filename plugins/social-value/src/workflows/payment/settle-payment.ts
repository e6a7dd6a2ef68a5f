import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import type Stripe from "stripe";
import { stripeClient } from "../../lib/stripe-client";
import { cartTotalMinor } from "./cart-total";
import { ensureOrderPaid } from "./ensure-order-paid";
import { whilePaymentHeld } from "./payment-lock";
import { returnPayment } from "./return-payment";
import { findStripeSession, type StripeSession } from "./stripe-session";

/** What has become of a payment that was begun at Stripe. */
export type PaymentOutcome =
  /** Paid, and the order is placed. */
  | { state: "placed"; order_id: string; cart_id: string | null }
  /** Paid, but the cart can't become an order: the money is given back. `reason` is a code. */
  | { state: "returned"; reason: string; cart_id: string | null }
  /** Stripe does not know yet. */
  | { state: "processing"; cart_id: string | null }
  /** Nothing is paid: the buyer gave up, or was refused (`reason` is Stripe's code). */
  | { state: "unpaid"; reason: string | null; cart_id: string | null };

/**
 * Asks Stripe what became of a payment and does what follows, once, however often and by whomever it is
 * asked: a paid cart becomes its order, in Medusa and in the ledger; money for a cart that can no longer
 * become one is given back. The buyer's browser, Stripe's notice and the job all come here. Null for a
 * session that is not there. What may pass (Stripe out of reach, a lock) is thrown: ask again.
 */
export async function settlePayment(
  container: MedusaContainer,
  sessionId: string,
): Promise<PaymentOutcome | null> {
  const found = await findStripeSession(container, sessionId);
  if (!found) {
    return null;
  }
  return whilePaymentHeld(container, found.cart_id ?? found.collection_id, async () => {
    const session = await findStripeSession(container, sessionId);
    if (!session) {
      return null;
    }
    const intent = await stripeClient().paymentIntents.retrieve(session.intent_id);
    return intent.status === "succeeded"
      ? settlePaid(container, session, intent)
      : unpaid(session, intent);
  });
}

function unpaid(
  { cart_id }: StripeSession,
  { status, last_payment_error }: Stripe.PaymentIntent,
): PaymentOutcome {
  if (status === "processing") {
    return { state: "processing", cart_id };
  }
  const reason = last_payment_error?.decline_code ?? last_payment_error?.code ?? null;
  return { state: "unpaid", reason, cart_id };
}

async function settlePaid(
  container: MedusaContainer,
  session: StripeSession,
  intent: Stripe.PaymentIntent,
): Promise<PaymentOutcome> {
  const { cart_id } = session;
  const placed = session.order_id ?? (await completed(container, session, intent));
  if (typeof placed === "string") {
    await ensureOrderPaid(container, session.id, placed);
    return { state: "placed", order_id: placed, cart_id };
  }
  const reason = placed.refused;
  await returnPayment(container, session, reason);
  return { state: "returned", reason, cart_id };
}

/** The order that the cart becomes, or why it can't become one. */
async function completed(
  container: MedusaContainer,
  session: StripeSession,
  intent: Stripe.PaymentIntent,
): Promise<string | { refused: string }> {
  const { cart_id } = session;
  if (!cart_id) {
    return { refused: "cart_gone" };
  }
  const total_minor = await cartTotalMinor(container, cart_id);
  if (total_minor === null || total_minor !== BigInt(intent.amount_received)) {
    return { refused: total_minor === null ? "cart_gone" : "amount_changed" };
  }
  await reopen(container, session, intent);
  try {
    const { result } = await completeCartWorkflow(container).run({ input: { id: cart_id } });
    return result.id;
  } catch (error) {
    const reason = finalReason(error);
    if (reason === null) {
      throw error;
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`Payment ${session.intent_id}: cart ${cart_id} can't become an order: ${error}`);
    return { refused: reason };
  }
}

/** Medusa completes no cart whose only session has failed once, though it was paid afterwards. */
async function reopen(
  container: MedusaContainer,
  { id, status }: StripeSession,
  intent: Stripe.PaymentIntent,
): Promise<void> {
  if (status === "error" || status === "canceled") {
    await container.resolve(Modules.PAYMENT).updatePaymentSession({
      id,
      status: "pending",
      amount: intent.amount / 100,
      currency_code: intent.currency,
      data: { ...intent },
    });
  }
}

const FINAL: readonly string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.CONFLICT,
];

/** The code of a refusal that no further try will change; null for what may pass. */
function finalReason(error: unknown): string | null {
  const { type, code } = error as Partial<MedusaError>;
  if (!type || !FINAL.includes(type)) {
    return null;
  }
  return code === "insufficient_inventory" ? "out_of_stock" : (code ?? type);
}
