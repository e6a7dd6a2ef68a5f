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

/** What the backend must know to tell of changes; without one it is told nothing. */
export function revalidateSecret(): string {
  return process.env.INSTEG_REVALIDATE_SECRET ?? "";
}

/** A path of the shop's as a whole address, by its public name: for what is read outside it. */
export function wholeAddress(path: string): string {
  const shop = process.env.INSTEG_STOREFRONT_URL || "http://localhost:8000";
  return shop.replace(/\/+$/, "") + path;
}
