import { monthOf } from "@insteg/domain";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import paymentCaptured from "@insteg/social-value/subscribers/payment-moved";
import { postPaymentWorkflow, reconcilePayments } from "@insteg/social-value/workflows";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { losingEvents } from "../support/events";
import { codeOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf, transactionCount, unbalancedTransactions } from "../support/ledger";
import { createEnterprise, publishedChain } from "../support/network";
import { placeOrder, sell, type TestOrder } from "../support/orders";

const HOUR_MS = 60 * 60 * 1000;

describe("each capture is posted exactly once", () => {
  let app: TestApp;
  let product: TestProduct;
  let funding: FundingModuleService;

  beforeAll(async () => {
    app = await testApp();
    funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
    // What a test that failed before may have left must not be counted here.
    await reconcilePayments(app.container, new Date(Date.now() - HOUR_MS));
    const enterprise = await createEnterprise(app, "Syateljén");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** Captures as the workflow does, while the event is lost on its way to the subscriber. */
  const captureWithoutEvent = ({ payment_id }: TestOrder) =>
    losingEvents(app, () => capturePaymentWorkflow(app.container).run({ input: { payment_id } }));
  const tell = (payment_id: string) =>
    paymentCaptured({
      event: { name: "payment.captured", data: { id: payment_id }, metadata: {} },
      container: app.container,
      pluginOptions: {},
    } as never);

  test("the same event delivered twice makes one transaction", async () => {
    const order = await sell(app, { lines: [[product, 1]] });
    await tell(order.payment_id);
    await tell(order.payment_id);
    expect(await transactionCount(app.db, order.id)).toBe(1);
  });

  test("the same event delivered eight times at once makes one transaction", async () => {
    const order = await placeOrder(app, { lines: [[product, 1]] });
    await captureWithoutEvent(order);
    expect(await transactionCount(app.db, order.id)).toBe(0);
    await Promise.all(Array.from({ length: 8 }, () => tell(order.payment_id)));
    expect(await transactionCount(app.db, order.id)).toBe(1);
    const posted = await accountsOf(app.db, [order.id]);
    expect(posted["customer:payment"]).toBe(-12_500);
  });

  test("the same key with another input is refused, and changes nothing", async () => {
    const order = await sell(app, { lines: [[product, 1]] });
    const before = await accountsOf(app.db, [order.id]);
    const { rows } = await app.db.query(
      `SELECT c.id FROM capture c WHERE c.payment_id = '${order.payment_id}'`,
    );
    const event = {
      capture_id: rows[0].id,
      payment_id: order.payment_id,
      order_id: order.id,
      amount_minor: 12_500n,
      currency_code: "sek",
      event_at: new Date(),
      month: monthOf(new Date()),
    };
    expect(await funding.postCapture(event, [])).toMatchObject({ is_new: false });
    const other = { ...event, amount_minor: 12_499n };
    expect(await codeOf(funding.postCapture(other, []))).toBe("idempotency_conflict");
    expect(await accountsOf(app.db, [order.id])).toEqual(before);
    expect(await transactionCount(app.db, order.id)).toBe(1);
  });

  test("reconciliation posts what an event lost, and a second run posts nothing", async () => {
    const orders = [];
    for (let n = 0; n < 2; n += 1) {
      const order = await placeOrder(app, { lines: [[product, 1]] });
      await captureWithoutEvent(order);
      orders.push(order);
    }
    const since = new Date(Date.now() - HOUR_MS);
    expect(await reconcilePayments(app.container, since)).toEqual({ posted: 2, failed: [] });
    expect(await reconcilePayments(app.container, since)).toEqual({ posted: 0, failed: [] });
    for (const order of orders) {
      expect(await transactionCount(app.db, order.id)).toBe(1);
      await postPaymentWorkflow(app.container).run({
        input: { payment_id: order.payment_id },
      });
      expect(await transactionCount(app.db, order.id)).toBe(1);
    }
  });

  test("two reconciliations at once post each capture once", async () => {
    const order = await placeOrder(app, { lines: [[product, 1]] });
    await captureWithoutEvent(order);
    const since = new Date(Date.now() - HOUR_MS);
    const runs = await Promise.all([1, 2].map(() => reconcilePayments(app.container, since)));
    expect(runs.reduce((sum, run) => sum + run.posted, 0)).toBe(1);
    expect(runs.flatMap((run) => run.failed)).toEqual([]);
    expect(await transactionCount(app.db, order.id)).toBe(1);
  });

  test("a capture that cannot be posted is reported and does not stop the others", async () => {
    const good = await placeOrder(app, { lines: [[product, 1]] });
    const bad = await placeOrder(app, { lines: [[product, 1]] });
    await captureWithoutEvent(bad);
    await captureWithoutEvent(good);
    const post = funding.postCapture.bind(funding);
    const broken = vi.spyOn(funding, "postCapture").mockImplementation((event, places) => {
      if (event.payment_id === bad.payment_id) {
        throw new Error("broken for the test");
      }
      return post(event, places);
    });
    const since = new Date(Date.now() - HOUR_MS);
    const run = await reconcilePayments(app.container, since);
    broken.mockRestore();
    expect(run.posted).toBe(1);
    expect(run.failed.map((failure) => failure.payment_id)).toEqual([bad.payment_id]);
    expect(await reconcilePayments(app.container, since)).toEqual({ posted: 1, failed: [] });
  });
});
