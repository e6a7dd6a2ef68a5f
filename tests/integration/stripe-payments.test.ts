import {
  PaymentBegunAnswer,
  PaymentOutcomeAnswer,
} from "@insteg/social-value/api/store/openapi/payment";
import { offerStripe, refundLinesWorkflow } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient } from "../support/http";
import { accountsOf, unbalancedTransactions, untilPosted } from "../support/ledger";
import { mailsTo } from "../support/mails";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { orderWithPayment } from "../support/orders";
import { lineIds } from "../support/refunds";
import { sendNotice, signedNotice } from "../support/stripe-buyer";
import { StripeShop } from "../support/stripe-shop";

const ONCE = { payments: 1, captures: 1, refunds: 0, posted: 1, noted: 1, fees: 1 };

describe("payment by Stripe, against a stand-in", () => {
  let app: TestApp;
  let shop: StripeShop;
  let enterprise: TestEnterprise;
  let product: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    shop = await StripeShop.start(app);
    enterprise = await createEnterprise(app, "Kortbutiken");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 25_000 });
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
    await shop.stop();
  });

  test("is offered beside payment on account, and not again where it was taken away", async () => {
    const providers = async () => {
      const path = `/store/payment-providers?region_id=${app.shop.region_id}`;
      const { body } = await shop.store.get(path);
      return body.payment_providers.map(({ id }: { id: string }) => id).sort();
    };
    expect(await providers()).toEqual(["pp_stripe_stripe", "pp_system_default"]);
    const admin = await adminClient(app.url);
    const region = `/admin/regions/${app.shop.region_id}`;
    await admin.post(region, { payment_providers: ["pp_system_default"] });
    expect(await offerStripe(app.container)).toEqual([]);
    expect(await providers()).toEqual(["pp_system_default"]);
    await admin.post(region, { payment_providers: ["pp_stripe_stripe", "pp_system_default"] });
    expect(await providers()).toEqual(["pp_stripe_stripe", "pp_system_default"]);
  });

  test("asks for the sum that was shown, in kronor, captured at once, once for two presses", async () => {
    const { cart_id, total_minor } = await shop.cart([[product, 2]]);
    const [first, second] = await Promise.all([
      shop.begin(cart_id, total_minor),
      shop.begin(cart_id, total_minor),
    ]);
    expect(first).toMatchObject({ status: 200, body: { payment: { amount_minor: 50_000 } } });
    expect(second.body.payment).toEqual(PaymentBegunAnswer.parse(first.body).payment);
    expect(shop.buyer.intentOf(first.body.payment.client_secret)).toMatchObject({
      ...{ amount: 50_000, currency: "sek", capture_method: "automatic" },
      automatic_payment_methods: { enabled: true },
    });
  });

  test("a browser that comes back finds its order, posted, with its fee; and again the same", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const { status, body } = await shop.outcome(secret);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(PaymentOutcomeAnswer.parse(body).outcome).toMatchObject({ state: "placed", cart_id });
    const again = await shop.outcome(secret);
    expect(again.body.outcome.order_id).toBe(body.outcome.order_id);
    expect(await shop.ordersOf(cart_id)).toEqual([body.outcome.order_id]);
    expect(await shop.countsOf(intent)).toEqual(ONCE);
    const posted = await accountsOf(app.db, [body.outcome.order_id]);
    expect(posted["customer:payment"]).toBe(-25_000);
    const trace = await shop.store.get(
      `/store/orders/${body.outcome.order_id}?token=${body.outcome.trace_token}`,
    );
    expect(trace.body.order.payment_status).toBe("captured");
    expect(await feeOf(intent.id)).toEqual({
      "network:payment_fees": 555,
      "network:commission": -555,
    });
  });

  test("whoever does not have the payment's secret is told nothing", async () => {
    const { secret } = await shop.begun(product);
    const { id } = shop.buyer.pay(secret);
    for (const client_secret of [`${secret}x`, "x", secret.toUpperCase()]) {
      const answer = await shop.store.post("/store/payment-outcomes", {
        ...{ payment_intent: id, client_secret },
      });
      expect(answer).toMatchObject({ status: 404, body: { code: "payment_not_found" } });
    }
    const unknown = { payment_intent: "pi_none", client_secret: secret };
    expect((await shop.store.post("/store/payment-outcomes", unknown)).status).toBe(404);
  });

  test("the browser closed after paying: the notice places the order", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    expect(await shop.notify(intent)).toBe(200);
    expect(await shop.ordersOf(cart_id)).toHaveLength(1);
    expect(await shop.countsOf(intent)).toEqual(ONCE);
  });

  test("the same notice five times at once, others before and after it, and the browser: one order", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const begun = structuredClone(shop.buyer.intentOf(secret));
    const intent = shop.buyer.pay(secret);
    const notice = signedNotice("payment_intent.succeeded", intent);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => sendNotice(app.url, notice)),
      shop.notify(begun, "payment_intent.created"),
      shop.outcome(secret).then(({ status }) => status),
    ]);
    expect(answers).toEqual(answers.map(() => 200));
    expect(await shop.notify(begun, "payment_intent.payment_failed")).toBe(200);
    expect(await shop.notify(begun, "payment_intent.processing")).toBe(200);
    expect(await shop.ordersOf(cart_id)).toHaveLength(1);
    expect(await shop.countsOf(intent)).toEqual(ONCE);
  });

  test("a notice that is not signed with our secret does nothing, nor one that was changed or is old", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const good = signedNotice("payment_intent.succeeded", intent);
    const forged = signedNotice("payment_intent.succeeded", intent, "whsec_other");
    expect(await sendNotice(app.url, forged)).toBe(400);
    expect(await sendNotice(app.url, { ...good, payload: `${good.payload} ` })).toBe(400);
    expect(await sendNotice(app.url, { ...good, signature: "" })).toBe(400);
    const old = good.signature.replace(/t=\d+/, "t=1000000000");
    expect(await sendNotice(app.url, { ...good, signature: old })).toBe(400);
    expect(await shop.ordersOf(cart_id)).toEqual([]);
    expect(await sendNotice(app.url, good)).toBe(200);
    expect(await shop.ordersOf(cart_id)).toHaveLength(1);
  });

  test("the bank wants to see the buyer (3-D Secure): nothing is placed until it has", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.askForAction(secret);
    expect(await shop.notify(intent, "payment_intent.requires_action")).toBe(200);
    expect((await shop.outcome(secret)).body.outcome).toMatchObject({ state: "unpaid" });
    shop.buyer.process(secret);
    expect((await shop.outcome(secret)).body.outcome).toMatchObject({ state: "processing" });
    expect(await shop.ordersOf(cart_id)).toEqual([]);
    shop.buyer.pay(secret);
    expect((await shop.outcome(secret)).body.outcome).toMatchObject({ state: "placed" });
    expect(await shop.countsOf(intent)).toEqual(ONCE);
  });

  test("a card that is declined may be tried again, with the same payment", async () => {
    const { cart_id, secret, total_minor } = await shop.begun(product);
    shop.buyer.decline(secret);
    expect((await shop.outcome(secret)).body.outcome).toEqual({
      ...{ state: "unpaid", reason: "insufficient_funds", cart_id },
    });
    // Somebody may try to complete it meanwhile; it changes nothing.
    expect((await shop.store.post(`/store/carts/${cart_id}/complete`)).body.type).not.toBe("order");
    const again = await shop.begin(cart_id, total_minor);
    expect(again.body.payment.client_secret).toBe(secret);
    const intent = shop.buyer.pay(secret);
    expect((await shop.outcome(secret)).body.outcome).toMatchObject({ state: "placed" });
    expect(await shop.countsOf(intent)).toEqual(ONCE);
  });

  test("a price that has changed is shown before anything is paid, and the old payment is given up", async () => {
    const { cart_id, secret, total_minor } = await shop.begun(product);
    const items = (await shop.store.get(`/store/carts/${cart_id}?fields=items.id`)).body.cart.items;
    await shop.store.post(`/store/carts/${cart_id}/line-items/${items[0].id}`, { quantity: 2 });
    expect(shop.buyer.intentOf(secret).status).toBe("canceled");
    const answer = await shop.begin(cart_id, total_minor);
    expect(answer).toMatchObject({
      ...{ status: 409, body: { code: "amount_changed", data: { total_minor: 50_000 } } },
    });
    const anew = await shop.begin(cart_id, 50_000);
    const intent = shop.buyer.pay(anew.body.payment.client_secret);
    expect(intent.amount_received).toBe(50_000);
    const { body } = await shop.outcome(anew.body.payment.client_secret);
    expect(body.outcome.state).toBe("placed");
  });

  test("a cart that is paid is neither changed nor paid another way before it is an order", async () => {
    const { cart_id, secret, total_minor } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    expect(await shop.begin(cart_id, total_minor)).toMatchObject({
      ...{ status: 409, body: { code: "payment_made" } },
    });
    const items = (await shop.store.get(`/store/carts/${cart_id}?fields=items.id`)).body.cart.items;
    const path = `/store/carts/${cart_id}/line-items/${items[0].id}`;
    expect((await shop.store.post(path, { quantity: 3 })).status).toBeGreaterThanOrEqual(400);
    const { body } = await shop.store.post("/store/payment-collections", { cart_id });
    const sessions = `/store/payment-collections/${body.payment_collection.id}/payment-sessions`;
    const other = await shop.store.post(sessions, { provider_id: "pp_system_default" });
    expect(other.status).toBeGreaterThanOrEqual(400);
    expect((await shop.outcome(secret)).body.outcome.state).toBe("placed");
    expect(await shop.countsOf(intent)).toEqual(ONCE);
    expect(await shop.totalOf(cart_id)).toBe(total_minor);
  });

  test("goods that are gone when the money comes: it is given back once, and the buyer is told", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    await shop.whileSuspended(enterprise, async () => {
      const { body } = await shop.outcome(secret);
      expect(body.outcome).toEqual({ state: "returned", reason: "goods_not_for_sale", cart_id });
      await Promise.all([shop.notify(intent), shop.notify(intent), shop.outcome(secret)]);
    });
    expect(shop.refundsOf(intent)).toEqual([25_000]);
    expect(await shop.ordersOf(cart_id)).toEqual([]);
    expect(await shop.countsOf(intent)).toMatchObject({ captures: 1, refunds: 1, posted: 0 });
    expect(mailsTo("kund@test.example", "payment_returned")).toHaveLength(1);
    // The cart itself can be bought anew.
    const total_minor = await shop.totalOf(cart_id);
    const again = await shop.begin(cart_id, total_minor);
    shop.buyer.pay(again.body.payment.client_secret);
    expect((await shop.outcome(again.body.payment.client_secret)).body.outcome.state).toBe(
      "placed",
    );
  });

  test("Medusa's own way to complete a paid cart gives the same, also in the ledger", async () => {
    const { cart_id, secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const { body } = await shop.store.post(`/store/carts/${cart_id}/complete`);
    expect(body.type).toBe("order");
    await untilPosted(app.db, body.order.id);
    await shop.outcome(secret);
    expect(await shop.countsOf(intent)).toEqual(ONCE);
  });

  test("a refund of lines reaches Stripe once, also when its answer is lost", async () => {
    const { secret } = await shop.begun(product, 2);
    const intent = shop.buyer.pay(secret);
    const { order_id } = (await shop.outcome(secret)).body.outcome;
    const order = await orderWithPayment(app, order_id);
    const line = (await lineIds(app, order)).items[enterprise.id] ?? "";
    shop.stripe.loseNextAnswer();
    await refundLinesWorkflow(app.container).run({
      input: { order_id, lines: [{ line_id: line, amount_minor: 12_345n }] },
    });
    expect(shop.refundsOf(intent)).toEqual([12_345]);
    expect((await accountsOf(app.db, [order_id]))["customer:payment"]).toBe(-37_655);
  });

  /** By account, what Stripe charged for a payment. */
  async function feeOf(intentId: string): Promise<Record<string, number>> {
    const { rows } = await app.db.query<{ account: string; amount: string }>(
      `SELECT p.account, p.amount_minor::text AS amount
         FROM provider_movement m
         JOIN ledger_posting p ON p.transaction_id = m.transaction_id
         JOIN payment y ON y.id = m.payment_id WHERE y.data->>'id' = $1`,
      [intentId],
    );
    return Object.fromEntries(rows.map(({ account, amount }) => [account, Number(amount)]));
  }
});
