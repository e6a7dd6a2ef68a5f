import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { networkError } from "../../../lib/errors";
import { stripeClient } from "../../../lib/stripe-client";

/** Whether the network pays or may pay by Stripe: only then is there anything to connect to. */
export function isStripeConfigured(): boolean {
  return Boolean(process.env.STRIPE_API_KEY);
}

/**
 * Makes the enterprise's account at Stripe and gives its id; asked again before it is stored, it is the
 * same one. Throws "payout_provider_missing", "stripe_refused".
 */
export async function createStripeAccount(enterpriseId: string): Promise<string> {
  const account = await asked((stripe) =>
    stripe.accounts.create(
      {
        type: "express",
        country: "SE",
        capabilities: { transfers: { requested: true } },
        metadata: { enterprise_id: enterpriseId },
      },
      { idempotencyKey: `account:${enterpriseId}` },
    ),
  );
  return account.id;
}

/**
 * The address of Stripe's own page on which an account is filled in: good once and for some minutes, so
 * it is made when it is followed and never kept. Throws as {@link createStripeAccount}.
 */
export async function stripeOnboardingUrl(
  account: string,
  { return_url, refresh_url }: { return_url: string; refresh_url: string },
): Promise<string> {
  const link = await asked((stripe) =>
    stripe.accountLinks.create({ account, return_url, refresh_url, type: "account_onboarding" }),
  );
  return link.url;
}

async function asked<T>(ask: (stripe: Stripe) => Promise<T>): Promise<T> {
  try {
    return await ask(stripeClient());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) {
      throw networkError(
        MedusaError.Types.NOT_ALLOWED,
        "stripe_refused",
        `Stripe did not answer as it should: ${error.code ?? error.type}`,
      );
    }
    throw error;
  }
}
