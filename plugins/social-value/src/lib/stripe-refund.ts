import { stripeClient } from "./stripe-client";

/** A refund of ours that Stripe is to carry out. */
export interface StripeRefundWish {
  intent_id: string;
  /** Medusa's refund. */
  refund_id: string;
  amount_minor: bigint;
}

/**
 * Has Stripe give money back for a refund of ours, once: Stripe keeps whose each of its refunds is, so
 * that it is found also when the idempotency keys have run out. Throws what Stripe refuses, and what may
 * pass.
 */
export async function refundAtStripe(wish: StripeRefundWish): Promise<void> {
  const { intent_id, refund_id, amount_minor } = wish;
  const stripe = stripeClient();
  for await (const made of stripe.refunds.list({ payment_intent: intent_id, limit: 100 })) {
    if (made.metadata?.refund_id === refund_id && made.status !== "failed") {
      return;
    }
  }
  await stripe.refunds.create(
    { payment_intent: intent_id, amount: Number(amount_minor), metadata: { refund_id } },
    { idempotencyKey: refund_id },
  );
}

const PASSING: readonly string[] = [
  "StripeConnectionError",
  "StripeAPIError",
  "StripeRateLimitError",
  "StripeIdempotencyError",
];

/** Whether nobody knows what became of a request: Stripe may have done what was asked for. */
export function isUncertain(error: unknown): boolean {
  return PASSING.includes(String((error as { type?: unknown }).type));
}

/** The key in a payment's data under which the refunds stand that Stripe is known to have. */
export const REFUNDS_MADE = "insteg_refunds";

/** A payment's data with one more refund that Stripe has. */
export function withRefundMade(
  data: Record<string, unknown> | undefined,
  refundId: string,
): Record<string, unknown> {
  const before = data?.[REFUNDS_MADE];
  return { ...data, [REFUNDS_MADE]: [...(Array.isArray(before) ? before : []), refundId] };
}
