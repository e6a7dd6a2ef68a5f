import { offerStripe, setSuspensionWorkflow } from "@insteg/social-value/workflows";
import type { TestApp } from "./app";
import { chooseShipping, createCart } from "./checkout";
import type { TestProduct } from "./goods";
import { type Answer, type HttpClient, storeClient } from "./http";
import type { TestEnterprise } from "./network";
import type { OrderLine } from "./orders";
import { STRIPE_KEYS } from "./settings";
import { emptyBooks, type StripeBooks } from "./stripe-books";
import { StripeBuyer, sendNotice, signedNotice } from "./stripe-buyer";
import type { StripeIntent } from "./stripe-payments";
import { type StripeStandIn, startStripeStandIn } from "./stripe-stand-in";

/** A cart whose payment is begun. */
export interface BegunCart {
  cart_id: string;
  secret: string;
  total_minor: number;
}

/** The shop while it takes payments by Stripe, which is our stand-in. */
export class StripeShop {
  readonly store: HttpClient;
  readonly buyer: StripeBuyer;

  private constructor(
    readonly app: TestApp,
    readonly stripe: StripeStandIn,
    readonly books: StripeBooks,
  ) {
    this.store = storeClient(app);
    this.buyer = new StripeBuyer(books);
  }

  static async start(app: TestApp): Promise<StripeShop> {
    const books = emptyBooks(1_000_000);
    const stripe = await startStripeStandIn(books);
    Object.assign(process.env, STRIPE_KEYS, { STRIPE_API_HOST: stripe.url });
    await offerStripe(app.container);
    return new StripeShop(app, stripe, books);
  }

  async stop(): Promise<void> {
    await this.stripe.stop();
    for (const name of [...Object.keys(STRIPE_KEYS), "STRIPE_API_HOST"]) {
      delete process.env[name];
    }
  }

  /** A cart with goods and freight, ready to be paid. */
  async cart(lines: readonly OrderLine[]): Promise<{ cart_id: string; total_minor: number }> {
    const cart_id = await createCart(this.app, this.store, lines);
    for (const enterprise of new Set(lines.map(([product]) => product.enterprise))) {
      await chooseShipping(this.store, cart_id, enterprise.option_ids.pickup);
    }
    return { cart_id, total_minor: await this.totalOf(cart_id) };
  }

  async totalOf(cartId: string): Promise<number> {
    const { body } = await this.store.get(`/store/carts/${cartId}?fields=id,total`);
    return Math.round(body.cart.total * 100);
  }

  /** What the "pay" button does first. */
  begin(cart_id: string, total_minor: number): Promise<Answer> {
    return this.store.post(`/store/carts/${cart_id}/card-payment`, { total_minor });
  }

  /** A cart of one product whose payment is begun. */
  async begun(product: TestProduct, quantity = 1): Promise<BegunCart> {
    const { cart_id, total_minor } = await this.cart([[product, quantity]]);
    const { status, body } = await this.begin(cart_id, total_minor);
    if (status !== 200) {
      throw new Error(`The payment was not begun: ${JSON.stringify(body)}`);
    }
    return { cart_id, total_minor, secret: body.payment.client_secret };
  }

  /** What the page does to which Stripe leads the buyer back. */
  outcome(secret: string): Promise<Answer> {
    const payment_intent = this.buyer.intentOf(secret).id;
    return this.store.post("/store/payment-outcomes", { payment_intent, client_secret: secret });
  }

  /** Stripe's notice that a payment has changed. */
  notify(intent: StripeIntent, type = "payment_intent.succeeded"): Promise<number> {
    return sendNotice(this.app.url, signedNotice(type, intent));
  }

  /** The orders that a cart has become. */
  async ordersOf(cartId: string): Promise<string[]> {
    const { rows } = await this.app.db.query<{ order_id: string }>(
      "SELECT order_id FROM order_cart WHERE cart_id = $1 AND deleted_at IS NULL",
      [cartId],
    );
    return rows.map((row) => row.order_id);
  }

  /** How often a payment was captured and refunded by Medusa, posted, and noted on the order. */
  async countsOf(intent: StripeIntent): Promise<Record<string, number>> {
    const { rows } = await this.app.db.query<Record<string, number>>(
      `WITH p AS (SELECT id FROM payment WHERE data->>'id' = $1 AND deleted_at IS NULL)
       SELECT (SELECT count(*)::int FROM p) AS payments,
              (SELECT count(*)::int FROM capture WHERE payment_id IN (SELECT id FROM p)) AS captures,
              (SELECT count(*)::int FROM refund WHERE payment_id IN (SELECT id FROM p)
                  AND deleted_at IS NULL) AS refunds,
              (SELECT count(*)::int FROM ledger_transaction WHERE payment_id IN (SELECT id FROM p)
                  AND kind = 'capture') AS posted,
              (SELECT count(*)::int FROM order_transaction t JOIN capture c ON c.id = t.reference_id
                WHERE c.payment_id IN (SELECT id FROM p)) AS noted,
              (SELECT count(*)::int FROM provider_movement WHERE payment_id IN (SELECT id FROM p)
                  AND kind = 'payment_fee') AS fees`,
      [intent.id],
    );
    return rows[0] ?? {};
  }

  /** Does something while an enterprise's goods are not sold. */
  async whileSuspended<T>(enterprise: TestEnterprise, work: () => Promise<T>): Promise<T> {
    const say = (reason: string | null) =>
      setSuspensionWorkflow(this.app.container).run({
        input: { enterprise_id: enterprise.id, reason },
      });
    await say("Prov.");
    try {
      return await work();
    } finally {
      await say(null);
    }
  }

  /** What Stripe has given back of a payment, öre, one for each refund. */
  refundsOf(intent: StripeIntent): number[] {
    return this.books.payments.refunds
      .filter((one) => one.payment_intent === intent.id)
      .map(({ amount }) => amount);
  }
}
