import { z } from "zod";
import { stripePublishableKey } from "../env";
import { read, write } from "./client";
import { getRegion } from "./region";

const PROVIDERS = { card: "pp_stripe_stripe", invoice: "pp_system_default" } as const;
export type PaymentWay = keyof typeof PROVIDERS;

/** The ways in which the shop takes payment, the first the one that is proposed. */
export async function listPaymentWays(): Promise<PaymentWay[]> {
  // Without Stripe there is one way, and nothing to ask for.
  if (!stripePublishableKey()) return ["invoice"];
  const { id: region_id } = await getRegion();
  const { payment_providers } = await read(
    { path: "/store/payment-providers", query: { region_id } },
    z.object({ payment_providers: z.array(z.object({ id: z.string() })) }),
  );
  const ways: PaymentWay[] = ["card", "invoice"];
  return ways.filter((way) => payment_providers.some(({ id }) => id === PROVIDERS[way]));
}

/**
 * Begins the payment of a cart at Stripe, or goes on with the one that is begun. Throws `amount_changed`
 * when the cart no longer costs `total_minor`, `out_of_stock`, `goods_not_for_sale`, `payment_made`.
 */
export async function beginCardPayment(cartId: string, total_minor: bigint): Promise<string> {
  const path = `/store/carts/${encodeURIComponent(cartId)}/card-payment`;
  const schema = z.object({ payment: z.object({ client_secret: z.string() }) });
  const body = { total_minor: Number(total_minor) };
  return (await write("POST", { path }, body, schema)).payment.client_secret;
}

const cart_id = z.string().nullable();
const outcome = z.discriminatedUnion("state", [
  z.object({
    ...{ state: z.literal("placed"), cart_id },
    ...{ order_id: z.string(), trace_token: z.string() },
  }),
  z.object({ state: z.literal("returned"), cart_id }),
  z.object({ state: z.literal("processing"), cart_id }),
  z.object({ state: z.literal("unpaid"), cart_id, reason: z.string().nullable() }),
]);
export type PaymentOutcome = z.output<typeof outcome>;

/** What a payment is asked about by: what Stripe leads the buyer back with, or the buyer's cart. */
export type OutcomeAsked = { payment_intent: string; client_secret: string } | { cart_id: string };

/** What became of a payment; what follows from it (the order, or the money back) is done by then. */
export async function getPaymentOutcome(asked: OutcomeAsked): Promise<PaymentOutcome> {
  const request = { path: "/store/payment-outcomes" };
  return (await write("POST", request, asked, z.object({ outcome }))).outcome;
}
