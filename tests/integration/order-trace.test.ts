import { clock } from "@insteg/social-value/lib/clock";
import { traceToken } from "@insteg/social-value/lib/trace-token";
import { publishVersionWorkflow } from "@insteg/social-value/workflows";
import { createOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { buy, signedInCustomer } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { transactionCount } from "../support/ledger";
import {
  createEnterprise,
  createPlace,
  draftVersion,
  publishedChain,
  setTerms,
  type TestChain,
  type TestEnterprise,
} from "../support/network";
import { capture, orderWithPayment, placeOrder } from "../support/orders";
import { createPromotion } from "../support/promotions";
import { Trace } from "../support/shapes";

describe("the trace of an order", () => {
  let app: TestApp;
  let store: HttpClient;
  let bakery: TestEnterprise;
  let chain: TestChain;
  let book: TestProduct;
  let placeId: string;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    bakery = await createEnterprise(app, "Bokbinderiet");
    chain = await publishedChain(app, [[bakery, 10_000, 1000]]);
    placeId = await createPlace(app, bakery, 1_000_000, { seats: 6 });
    await setTerms(app, placeId, { need_minor: 1_000_000, occupied_seats: 5 });
    book = await createProduct(app, { enterprise: bakery, chain, price_minor: 12_500 });
  });

  const traceOf = async (order_id: string, token: string) => {
    const { status, body } = await store.get(`/store/orders/${order_id}/trace?token=${token}`);
    expect(status).toBe(200);
    return Trace.parse(body.trace);
  };

  test("is expected until it is paid for, and posts nothing", async () => {
    const { order_id, trace_token } = await buy(app, store, [[book, 2]]);
    const trace = await traceOf(order_id, trace_token);
    // 250.00: net 200.00, commission 12.50 with its VAT, 187.50 left, 10 % of it.
    expect(trace).toMatchObject({
      status: "expected",
      captured_minor: 0,
      total_minor: 25_000,
      contribution_minor: 1875,
      reserve_minor: 0,
      // A seat costs 10 000.00 for 80 hours: 18.75 pays for 9 minutes.
      places: [{ place_id: placeId, amount_minor: 1875, training_minutes: 9 }],
      undivided: [],
    });
    expect(await transactionCount(app.db, order_id)).toBe(0);
  });

  test("waits for no payment when nothing is to be paid", async () => {
    const promo_code = await createPromotion(app, 100, "chain");
    const { id } = await placeOrder(app, { lines: [[book, 1]], promo_code });
    const trace = await traceOf(id, traceToken(app.container, id));
    expect(trace).toMatchObject({ status: "earned", total_minor: 0, contribution_minor: 0 });
  });

  test("does not begin while the order is a draft, whose lines come later", async () => {
    const { result: draft } = await createOrderWorkflow(app.container).run({
      input: {
        ...{ status: "draft", is_draft_order: true, email: "kund@test.example" },
        region_id: app.shop.region_id,
        sales_channel_id: app.shop.channel_ids.web,
        items: [],
      },
    });
    const { rows } = await app.db.query("SELECT 1 FROM sale WHERE order_id = $1", [draft.id]);
    expect(rows).toEqual([]);
    const token = traceToken(app.container, draft.id);
    expect(await store.get(`/store/orders/${draft.id}/trace?token=${token}`)).toMatchObject({
      status: 400,
      body: { code: "order_is_draft" },
    });
  });

  test("is earned once it is paid for, with the same figures", async () => {
    const { order_id, trace_token } = await buy(app, store, [[book, 2]]);
    await capture(app, await orderWithPayment(app, order_id));
    const trace = await traceOf(order_id, trace_token);
    expect(trace).toMatchObject({
      status: "earned",
      captured_minor: 25_000,
      contribution_minor: 1875,
      places: [{ place_id: placeId, amount_minor: 1875 }],
      lines: [{ quantity: 2, gross_minor: 25_000, vat_minor: 5000, commission_minor: 1250 }],
    });
    expect(trace.sellers).toMatchObject([
      { gross_minor: 25_000, vat: [{ rate_bp: 2500, vat_minor: 5000, net_minor: 20_000 }] },
    ]);
  });

  test("is partly earned when part of it is paid for", async () => {
    const { order_id, trace_token } = await buy(app, store, [[book, 2]]);
    await capture(app, await orderWithPayment(app, order_id), { amount_minor: 10_000 });
    expect(await traceOf(order_id, trace_token)).toMatchObject({
      status: "partly_earned",
      captured_minor: 10_000,
      contribution_minor: 750,
    });
  });

  test("still names its stages when the chain has a newer version", async () => {
    const own = await publishedChain(app, [[bakery, 10_000, 1000]]);
    const cup = await createProduct(app, { enterprise: bakery, chain: own, price_minor: 12_500 });
    const { order_id, trace_token } = await buy(app, store, [[cup, 1]]);
    const version = await draftVersion(app, own, [[bakery, 10_000, 2000]]);
    await clock.runAt(new Date(), () =>
      publishVersionWorkflow(app.container).run({ input: { chain_version_id: version } }),
    );
    const trace = await traceOf(order_id, trace_token);
    expect(trace.lines[0]?.stages).toMatchObject([
      { activity: "Förpacka", contribution_minor: 938 },
    ]);
  });

  describe("is shown to nobody but", () => {
    const NOT_FOUND = { status: 404, body: { code: "trace_not_found" } };

    test("those who hold its own token", async () => {
      const [mine, other] = [
        await buy(app, store, [[book, 1]]),
        await buy(app, store, [[book, 1]]),
      ];
      const path = `/store/orders/${mine.order_id}/trace`;
      expect((await store.get(`${path}?token=${mine.trace_token}`)).status).toBe(200);
      expect(await store.get(path)).toMatchObject(NOT_FOUND);
      expect(await store.get(`${path}?token=`)).toMatchObject(NOT_FOUND);
      expect(await store.get(`${path}?token=${other.trace_token}`)).toMatchObject(NOT_FOUND);
      const forged = `${mine.trace_token.slice(0, -1)}${mine.trace_token.endsWith("A") ? "B" : "A"}`;
      expect(await store.get(`${path}?token=${forged}`)).toMatchObject(NOT_FOUND);
      const nowhere = `/store/orders/order_none/trace?token=${mine.trace_token}`;
      expect(await store.get(nowhere)).toMatchObject(NOT_FOUND);
    });

    test("the customer who signed in and bought", async () => {
      const [buyer, other] = [
        storeClient(app, await signedInCustomer(store, "kopare@test.example")),
        storeClient(app, await signedInCustomer(store, "annan@test.example")),
      ];
      const { order_id } = await buy(app, buyer, [[book, 1]]);
      const path = `/store/orders/${order_id}/trace`;
      expect((await buyer.get(path)).status).toBe(200);
      expect(await other.get(path)).toMatchObject(NOT_FOUND);
      expect(await other.get(`${path}?token=forged`)).toMatchObject(NOT_FOUND);
    });

    test("and never kept by a cache", async () => {
      const { order_id, trace_token } = await buy(app, store, [[book, 1]]);
      const response = await fetch(
        `${app.url}/store/orders/${order_id}/trace?token=${trace_token}`,
        { headers: { "x-publishable-api-key": app.shop.publishable_key } },
      );
      expect(response.headers.get("cache-control")).toContain("no-store");
    });
  });

  test("refuses parameters that it does not know", async () => {
    const answer = await store.get(`/store/orders/order_none/trace?token=${"x".repeat(201)}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });
});
