import { runPayouts, setPayoutSettingsWorkflow } from "@insteg/social-value/workflows";
import type { TestApp } from "./app";
import { createProduct, type TestProduct } from "./goods";
import { createEnterprise, publishedChain, type TestEnterprise, uniqueHandle } from "./network";
import { sell, type TestOrder } from "./orders";
import { bankTransfers, containerWith, fundingOf, giveAccount, payoutsOf } from "./payouts";
import { emptyBooks, type StripeBooks } from "./stripe-books";
import { STRIPE_KEY, type StripeStandIn, startStripeStandIn } from "./stripe-stand-in";

// The stall takes nothing, and nothing of it is for training: all of a sale is the enterprise's.
export const PRICE_MINOR = 25_000;

interface Connected {
  enterprise: TestEnterprise;
  product: TestProduct;
  account: string;
}

/** The network while it pays by Stripe, which is our stand-in. */
export class StripePayouts {
  private constructor(
    private readonly app: TestApp,
    readonly stripe: StripeStandIn,
    readonly books: StripeBooks,
  ) {}

  static async start(app: TestApp): Promise<StripePayouts> {
    const books = emptyBooks(1_000_000);
    const stripe = await startStripeStandIn(books);
    Object.assign(process.env, { STRIPE_API_KEY: STRIPE_KEY, STRIPE_API_HOST: stripe.url });
    await setPayoutSettingsWorkflow(app.container).run({
      input: { minimum_minor: 10_000, provider: "stripe", schedule: null },
    });
    return new StripePayouts(app, stripe, books);
  }

  /** The network pays by bank transfer again. */
  async stop(): Promise<void> {
    await bankTransfers(this.app);
    await this.stripe.stop();
    delete process.env.STRIPE_API_KEY;
    delete process.env.STRIPE_API_HOST;
  }

  /** An enterprise with an account at Stripe, and a product that it alone makes. */
  async connected(): Promise<Connected> {
    const enterprise = await createEnterprise(this.app, "Kopplade");
    const chain = await publishedChain(this.app, [[enterprise, 10_000, 0]]);
    const wish = { enterprise, chain, price_minor: PRICE_MINOR };
    const product = await createProduct(this.app, wish);
    const account = `acct_${uniqueHandle("konto").replaceAll("-", "")}`;
    this.books.accounts.add(account);
    await giveAccount(this.app, enterprise, { stripe_account_id: account });
    return { enterprise, product, account };
  }

  /** A sale that was paid through Medusa's Stripe provider: what it keeps of Stripe's answer. */
  async sellByCard(product: TestProduct): Promise<{ order: TestOrder; charge: string }> {
    const order = await sell(this.app, { lines: [[product, 1]], channel: "stall" });
    return { order, charge: await this.chargeOf(order, PRICE_MINOR) };
  }

  async chargeOf(order: Pick<TestOrder, "payment_id">, amount_minor: number): Promise<string> {
    const charge = `ch_${uniqueHandle("kort").replaceAll("-", "")}`;
    this.books.charges.set(charge, amount_minor);
    await this.app.db.query("UPDATE payment SET data = $2::jsonb WHERE id = $1", [
      order.payment_id,
      JSON.stringify({ id: "pi_x", latest_charge: charge }),
    ]);
    await this.paidThrough("pp_stripe_stripe", order);
    return charge;
  }

  /** Medusa's Stripe provider is not configured here: a refund is told of as the system provider's. */
  async paidThrough(
    provider: string,
    { payment_id }: Pick<TestOrder, "payment_id">,
  ): Promise<void> {
    await this.app.db.query("UPDATE payment SET provider_id = $2 WHERE id = $1", [
      payment_id,
      provider,
    ]);
  }

  /** By charge, what stands moved to an account, and under which payout. */
  transfersTo(account: string): [string | null, number, string | null][] {
    return this.books.transfers
      .filter((one) => one.destination === account)
      .map((one): [string | null, number, string | null] => [
        one.source_transaction,
        one.amount - one.amount_reversed,
        one.transfer_group,
      ])
      .sort();
  }

  /** The enterprise's payouts as their states, with why where that is known, the first first. */
  async states(enterprise: TestEnterprise): Promise<(string | [string, string])[]> {
    return (await payoutsOf(this.app, enterprise)).map(({ state, reason }) =>
      reason ? [state, reason] : state,
    );
  }

  /** Makes a run that dies when it would note what was sent. */
  async dieAfterSending(): Promise<void> {
    const funding = Object.assign(Object.create(fundingOf(this.app)), {
      markPayoutsSent: () => Promise.reject(new Error("died")),
    });
    await expect(runPayouts(containerWith(this.app, funding))).rejects.toThrow("died");
  }
}
