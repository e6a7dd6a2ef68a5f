/** Read when asked for, never while building: one build serves any backend. */
export function backendUrl(): string {
  return (process.env.INSTEG_BACKEND_URL ?? "http://localhost:9000").replace(/\/+$/, "");
}

/** Stripe's publishable key, which browsers may see; null where customers can't pay by Stripe. */
export function stripePublishableKey(): string | null {
  return process.env.STRIPE_PUBLISHABLE_KEY || null;
}

/** Medusa's publishable key decides the sales channel; an empty one is refused by the backend. */
export function publishableKey(): string {
  return process.env.INSTEG_PUBLISHABLE_KEY ?? "";
}
