import { parseMinor } from "@insteg/domain";
import type {
  CancelPaymentOutput,
  DeletePaymentInput,
  RefundPaymentInput,
  RefundPaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { BigNumber, MedusaError, PaymentActions } from "@medusajs/framework/utils";
import StripeProviderService from "@medusajs/payment-stripe/dist/services/stripe-provider";
import { networkError } from "../../lib/errors";
import { stripeClient } from "../../lib/stripe-client";
import { isUncertain, refundAtStripe, withRefundMade } from "../../lib/stripe-refund";

type IntentParameters = ReturnType<StripeProviderService["normalizePaymentIntentParameters"]>;

/** The id that Medusa gives the provider. */
export const STRIPE_PROVIDER = "pp_stripe_stripe";

/**
 * Medusa's Stripe provider, with what it lacks: the client's host from configuration, and a browser that
 * decides nothing of how a payment is made. All is captured at once, which Swish needs, and how customers
 * may pay is what the account offers in kronor (card, Klarna, Swish).
 */
export default class StripePaymentProvider extends StripeProviderService {
  constructor(...[cradle, options]: ConstructorParameters<typeof StripeProviderService>) {
    super(cradle, options);
    // Ours, of the version that all else here calls Stripe by; made when it is used, as the environment says.
    Object.defineProperty(this, "stripe_", { get: stripeClient });
  }

  /** Whatever a browser sends with a session is left out: the payment's terms are the shop's alone. */
  override normalizePaymentIntentParameters(): IntentParameters {
    return super.normalizePaymentIntentParameters({
      capture_method: "automatic",
      automatic_payment_methods: { enabled: true },
    });
  }

  /**
   * Medusa gives up a session by cancelling it at Stripe. One that is paid can't be cancelled: that
   * throws "payment_made" (409) instead of losing the money's only trace here, unless all of it has been
   * given back.
   */
  override async deletePayment(input: DeletePaymentInput): Promise<CancelPaymentOutput> {
    try {
      return await super.deletePayment(input);
    } catch (error) {
      const intent = await this.stripe_.paymentIntents.retrieve(String(input.data?.id), {
        expand: ["latest_charge"],
      });
      const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
      if (intent.status === "canceled" || charge?.refunded) {
        return {};
      }
      if (intent.status === "succeeded" || intent.status === "processing") {
        throw networkError(
          MedusaError.Types.CONFLICT,
          "payment_made",
          "The cart is being paid, or is paid: it can't be changed",
        );
      }
      throw error;
    }
  }

  /**
   * Gives money back once for each refund of Medusa's. When nobody knows what became of the request, the
   * refund stands, and `reconcileRefunds` asks again until Stripe has it: Medusa would else forget
   * it, and the next one would pay twice.
   */
  override async refundPayment(input: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { data = {}, amount, context } = input;
    const refund_id = context?.idempotency_key;
    if (!refund_id) {
      throw new Error("A refund at Stripe is made for one of Medusa's");
    }
    const amount_minor = parseMinor(new BigNumber(amount).numeric);
    try {
      await refundAtStripe({ intent_id: String(data.id), refund_id, amount_minor });
    } catch (error) {
      if (isUncertain(error)) {
        return { data };
      }
      throw error;
    }
    return { data: withRefundMade(data, refund_id) };
  }

  /**
   * Stripe's notices come to a route of our own, which answers when the work is done
   * (`api/hooks/payment/stripe_stripe`); nothing is to be done a second time by Medusa's.
   */
  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}
