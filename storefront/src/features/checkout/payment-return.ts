import type { Locale } from "@/i18n/routing";
import { getPaymentOutcome, type OutcomeAsked } from "@/lib/backend/card-payment";
import { BackendError } from "@/lib/backend/errors";
import { forgetCartId, readCartId } from "@/lib/cart-cookie";
import { paths } from "@/lib/paths";

/** What Stripe writes in the address to which it leads a buyer back. */
export interface ReturnQuery {
  payment_intent?: string | undefined;
  payment_intent_client_secret?: string | undefined;
}

/**
 * Where a buyer goes who comes back from paying; null while nobody knows what became of it. In a browser
 * that may write cookies, the cart that has become an order is forgotten.
 */
export async function afterPayment(locale: Locale, query: ReturnQuery): Promise<string | null> {
  const cartId = await readCartId();
  const asked = askedBy(query, cartId);
  if (!asked) return paths.cart(locale);
  try {
    const outcome = await getPaymentOutcome(asked);
    switch (outcome.state) {
      case "placed":
        if (outcome.cart_id === cartId) await forgetCartId();
        return paths.order(locale, outcome.order_id, outcome.trace_token);
      case "processing":
        return null;
      case "returned":
        return paths.review(locale, { fel: "payment_returned" });
      case "unpaid":
        return paths.review(locale, {
          fel: outcome.reason === null ? "payment_unfinished" : "payment_declined",
        });
    }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    // A payment that the backend does not know is none; of anything else it is asked again.
    const isNone = error.code === "payment_not_found" || error.code === "invalid_data";
    return isNone ? paths.review(locale, { fel: "payment_not_found" }) : null;
  }
}

function askedBy(query: ReturnQuery, cartId: string | null | undefined): OutcomeAsked | null {
  const { payment_intent, payment_intent_client_secret: client_secret } = query;
  if (payment_intent && client_secret) return { payment_intent, client_secret };
  return cartId ? { cart_id: cartId } : null;
}
