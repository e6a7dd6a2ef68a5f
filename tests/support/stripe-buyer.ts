import Stripe from "stripe";
import { STRIPE_KEYS } from "./settings";
import type { StripeBooks } from "./stripe-books";
import { standInId } from "./stripe-ids";
import {
  nowSeconds,
  type StripeCharge,
  type StripeDispute,
  type StripeIntent,
  type StripeRow,
} from "./stripe-payments";

/** 1.5 % and 1.80 kr, as a card of the EEA costs. */
const feeOf = (amount: number): number => Math.round(amount * 0.015) + 180;

/** What buyers, their banks and Stripe itself do to payments, in the stand-in's books. Amounts in öre. */
export class StripeBuyer {
  constructor(private readonly books: StripeBooks) {}

  /** The payment that a client secret opens, as Stripe.js finds it. */
  intentOf(clientSecret: string): StripeIntent {
    const intent = [...this.books.payments.intents.values()].find(
      (one) => one.client_secret === clientSecret,
    );
    if (!intent) {
      throw new Error(`No payment has the secret ${clientSecret}`);
    }
    return intent;
  }

  /** The buyer pays, and Stripe captures. */
  pay(clientSecret: string): StripeIntent {
    const intent = this.intentOf(clientSecret);
    if (intent.status === "canceled" || intent.status === "succeeded") {
      throw new Error(`A payment that is ${intent.status} can't be paid`);
    }
    const { payments, charges } = this.books;
    const row = this.row(intent.amount, feeOf(intent.amount));
    const charge: StripeCharge = {
      ...{ id: standInId("ch"), object: "charge", amount: intent.amount, currency: "sek" },
      ...{ amount_refunded: 0, refunded: false, payment_intent: intent.id },
      ...{ balance_transaction: row.id, created: nowSeconds() },
    };
    payments.charges.set(charge.id, charge);
    charges.set(charge.id, charge.amount);
    return Object.assign(intent, {
      ...{ status: "succeeded", amount_received: intent.amount, latest_charge: charge.id },
      ...{ last_payment_error: null, payment_method: standInId("pm") },
    });
  }

  /** The bank wants to see the buyer (3-D Secure), or Klarna or Swish does. */
  askForAction(clientSecret: string): StripeIntent {
    return Object.assign(this.intentOf(clientSecret), { status: "requires_action" });
  }

  /** The bank has not answered yet. */
  process(clientSecret: string): StripeIntent {
    return Object.assign(this.intentOf(clientSecret), { status: "processing" });
  }

  /** The bank says no; the buyer may try again. */
  decline(clientSecret: string, decline_code = "insufficient_funds"): StripeIntent {
    return Object.assign(this.intentOf(clientSecret), {
      status: "requires_payment_method",
      last_payment_error: {
        code: "card_declined",
        decline_code,
        message: "Your card was declined.",
      },
    });
  }

  /** The buyer's bank questions a payment: Stripe takes the money and a fee. */
  dispute(intent: StripeIntent, fee = 15_000): StripeDispute {
    const { disputes } = this.books.payments;
    const dispute: StripeDispute = {
      ...{ id: standInId("dp"), object: "dispute", amount: intent.amount },
      ...{ charge: intent.latest_charge ?? "", payment_intent: intent.id, currency: "sek" },
      ...{ reason: "product_not_received", status: "needs_response", created: nowSeconds() },
      evidence_details: { due_by: nowSeconds() + 7 * 24 * 3600 },
      balance_transactions: [this.row(-intent.amount, fee)],
    };
    disputes.set(dispute.id, dispute);
    return dispute;
  }

  /** The dispute ends; when it is won, Stripe gives the money back, and keeps its fee. */
  endDispute(dispute: StripeDispute, status: "won" | "lost"): void {
    dispute.status = status;
    if (status === "won") {
      dispute.balance_transactions.push(this.row(dispute.amount, 0));
    }
  }

  private row(amount: number, fee: number): StripeRow {
    const { rows } = this.books.payments;
    const row: StripeRow = {
      ...{ id: standInId("txn"), object: "balance_transaction", currency: "sek" },
      ...{ amount, fee, net: amount - fee, created: nowSeconds() },
    };
    rows.set(row.id, row);
    return row;
  }
}

/** A notice of Stripe's, and its signature as the SDK's own helper for tests makes it. */
export function signedNotice(
  type: string,
  object: object,
  secret = STRIPE_KEYS.STRIPE_WEBHOOK_SECRET,
): { payload: string; signature: string } {
  const payload = JSON.stringify({
    ...{ id: standInId("evt"), object: "event", type, created: nowSeconds() },
    data: { object },
  });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  return { payload, signature };
}

/** Sends a notice to a backend, as Stripe does; gives the answer's status. */
export async function sendNotice(
  backendUrl: string,
  { payload, signature }: { payload: string; signature: string },
): Promise<number> {
  const { status } = await fetch(`${backendUrl}/hooks/payment/stripe_stripe`, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": signature },
    body: payload,
  });
  return status;
}
