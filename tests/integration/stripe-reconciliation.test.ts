import { reconcileStripe } from "@insteg/social-value/workflows";
import { Modules } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { unbalancedTransactions } from "../support/ledger";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { orderWithPayment } from "../support/orders";
import { refund } from "../support/refunds";
import { StripeShop } from "../support/stripe-shop";

describe("what notices and browsers have lost of payments by Stripe", () => {
  let app: TestApp;
  let shop: StripeShop;
  let enterprise: TestEnterprise;
  let product: TestProduct;
  /** Payments of other files lie at a stand-in that is gone. */
  let since: Date;

  beforeAll(async () => {
    since = new Date();
    app = await testApp();
    shop = await StripeShop.start(app);
    enterprise = await createEnterprise(app, "Återfunna");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 30_000 });
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
    await shop.stop();
  });

  const pass = () =>
    reconcileStripe(app.container, { since, until: new Date(Date.now() + 60_000) });

  test("a paid cart that nobody told of becomes its order, once", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const unpaid = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    expect(await pass()).toMatchObject({ placed: 1, returned: 0, failed: [] });
    expect(await shop.ordersOf(cart_id)).toHaveLength(1);
    expect(await shop.ordersOf(unpaid.cart_id)).toEqual([]);
    expect(await pass()).toMatchObject({ placed: 0, returned: 0, failed: [] });
    expect(await shop.countsOf(intent)).toMatchObject({
      captures: 1,
      posted: 1,
      noted: 1,
      fees: 1,
    });
  });

  test("one whose goods are gone is paid back, once", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    await shop.whileSuspended(enterprise, async () => {
      expect(await pass()).toMatchObject({ placed: 0, returned: 1, failed: [] });
      expect(await pass()).toMatchObject({ placed: 0, returned: 0, failed: [] });
    });
    expect(shop.refundsOf(intent)).toEqual([30_000]);
    expect(await shop.ordersOf(cart_id)).toEqual([]);
  });

  test("money that was captured in Medusa, for a cart that let go of it, is still paid back", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const session_id = intent.metadata.session_id ?? "";
    // As a process leaves it that dies before the refund.
    await app.container.resolve(Modules.PAYMENT).authorizePaymentSession(session_id, {});
    await app.db.query("DELETE FROM cart_payment_collection WHERE cart_id = $1", [cart_id]);
    expect(await pass()).toMatchObject({ returned: 1, failed: [] });
    expect(shop.refundsOf(intent)).toEqual([30_000]);
  });

  test("an order that was cut off in the middle is made whole", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const { body } = await shop.outcome(secret);
    const { order_id } = body.outcome;
    // As a process leaves it that dies before Medusa's own note of the capture, which comes last.
    await app.db.query("DELETE FROM order_transaction WHERE order_id = $1", [order_id]);
    expect((await shop.countsOf(intent)).noted).toBe(0);
    await shop.outcome(secret);
    expect((await shop.countsOf(intent)).noted).toBe(1);
    expect(await shop.ordersOf(cart_id)).toEqual([order_id]);
  });

  test("a refund that Stripe never heard of is made, and one whose answer was lost is not made twice", async () => {
    const { secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const { order_id } = (await shop.outcome(secret)).body.outcome;
    const order = await orderWithPayment(app, order_id);
    shop.stripe.isBusy = true;
    await refund(app, order, 10_000).catch(() => undefined);
    shop.stripe.isBusy = false;
    await pass();
    const made = shop.refundsOf(intent);
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(await refundedMinor(order.payment_id));
    // As a process leaves it that dies before it notes what Stripe has done.
    await refund(app, order, 5_000);
    await app.db.query("UPDATE payment SET data = data - 'insteg_refunds' WHERE id = $1", [
      order.payment_id,
    ]);
    const before = shop.refundsOf(intent);
    expect((await pass()).refunds.failed).toEqual([]);
    expect(shop.refundsOf(intent)).toEqual(before);
    expect((await pass()).refunds.made).toBe(0);
  });

  async function refundedMinor(paymentId: string): Promise<number> {
    const { rows } = await app.db.query<{ sum: number }>(
      `SELECT coalesce(sum(amount * 100), 0)::int AS sum FROM refund
        WHERE payment_id = $1 AND deleted_at IS NULL`,
      [paymentId],
    );
    return rows[0]?.sum ?? 0;
  }
});
