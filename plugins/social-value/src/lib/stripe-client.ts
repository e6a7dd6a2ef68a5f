import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { networkError } from "./errors";

/** How every client of Stripe's is made here: where it calls, and how often it tries again. */
interface StripeClientOptions {
  telemetry: false;
  maxNetworkRetries: number;
  host?: string;
  port?: string;
  protocol?: "http" | "https";
}

/** The options that the environment describes: STRIPE_API_HOST is another server than Stripe's own. */
function stripeClientOptions(): StripeClientOptions {
  const { STRIPE_API_HOST } = process.env;
  return {
    telemetry: false,
    maxNetworkRetries: 2,
    ...(STRIPE_API_HOST ? hostOptions(new URL(STRIPE_API_HOST)) : {}),
  };
}

function hostOptions({ hostname, port, protocol }: URL) {
  return {
    host: hostname,
    protocol: protocol === "http:" ? ("http" as const) : ("https" as const),
    ...(port ? { port } : {}),
  };
}

/** Stripe's secret key; throws "payout_provider_missing" while there is none. */
function stripeKey(): string {
  const { STRIPE_API_KEY } = process.env;
  if (!STRIPE_API_KEY) {
    throw networkError(
      MedusaError.Types.NOT_ALLOWED,
      "payout_provider_missing",
      "Stripe is not connected: STRIPE_API_KEY is not set",
    );
  }
  return STRIPE_API_KEY;
}

/** The client that the environment describes; throws as {@link stripeKey}. */
export function stripeClient(): Stripe {
  return new Stripe(stripeKey(), stripeClientOptions());
}

/**
 * Whether customers may pay by Stripe: the secret key, the key that browsers may see, and the secret
 * that Stripe signs its notices with are all there. One alone is of no use, or a danger.
 */
export function offersStripe(): boolean {
  const { STRIPE_API_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET } = process.env;
  return Boolean(STRIPE_API_KEY && STRIPE_PUBLISHABLE_KEY && STRIPE_WEBHOOK_SECRET);
}
