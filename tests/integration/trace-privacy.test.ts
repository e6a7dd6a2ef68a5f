import { type TestApp, testApp } from "../support/app";
import { buy } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type StageWish,
  setTerms,
  type TestEnterprise,
} from "../support/network";
import { capture, orderWithPayment } from "../support/orders";
import { Trace } from "../support/shapes";

// All of the net, after commission, goes to training: 1 250.00 has 1 000.00 net, and 937.50 left when
// the commission of 5 % and its VAT are taken. The small place needs 100.00, the large one 300.00.
const CONTRIBUTION = 93_750;
const SMALL_NEED = 10_000;
const LARGE_NEED = 30_000;

describe("an unpaid order tells the public nothing of what a small place needs", () => {
  let app: TestApp;
  let store: HttpClient;
  let admin: HttpClient;
  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    admin = await adminClient(app.url);
  });

  const goodsOf = async (...enterprises: TestEnterprise[]): Promise<TestProduct> => {
    const [first] = enterprises;
    const share_bp = 10_000 / enterprises.length;
    const chain = await publishedChain(
      app,
      enterprises.map((enterprise): StageWish => [enterprise, share_bp, 10_000]),
    );
    if (!first) {
      throw new Error("goods are made by somebody");
    }
    return createProduct(app, { enterprise: first, chain, price_minor: 125_000 });
  };
  const order = async (product: TestProduct, quantity = 1) => {
    const { order_id, trace_token } = await buy(app, store, [[product, quantity]]);
    const path = `/store/orders/${order_id}/trace?token=${trace_token}`;
    return {
      order_id,
      public: async () => Trace.parse((await store.get(path)).body.trace),
      staff: async () =>
        Trace.parse((await admin.get(`/admin/orders/${order_id}/trace`)).body.trace),
    };
  };

  test("it is one sum for the enterprise, and the place a name without amount", async () => {
    const weavers = await createEnterprise(app, "De få");
    const loom = await createPlace(app, weavers, SMALL_NEED);
    const trace = await (await order(await goodsOf(weavers))).public();
    const undivided = [{ enterprise: { id: weavers.id }, amount_minor: CONTRIBUTION }];
    const places = [{ place_id: loom, amount_minor: null, training_minutes: null }];
    // 937.50 is far more than the need: a reserve of its own would tell it by subtraction.
    const shown = { undivided, places };
    expect(trace).toMatchObject({ ...shown, contribution_minor: CONTRIBUTION, reserve_minor: 0 });
    expect(trace.lines).toMatchObject([{ ...shown, reserve: [] }]);
    const figures = JSON.stringify(trace);
    expect(figures).not.toContain(`:${SMALL_NEED},`);
    expect(figures).not.toContain(`:${CONTRIBUTION - SMALL_NEED},`);
  });

  test("a large place beside it has no amount either: their ratio is that of their needs", async () => {
    const mixed = await createEnterprise(app, "De blandade");
    const ids = [
      await createPlace(app, mixed, SMALL_NEED),
      await createPlace(app, mixed, LARGE_NEED, { seats: 8 }),
    ].sort();
    const trace = await (await order(await goodsOf(mixed))).public();
    expect(trace.places.map(({ place_id, amount_minor }) => [place_id, amount_minor])).toEqual(
      ids.map((id) => [id, null]),
    );
    expect(trace.undivided).toMatchObject([{ amount_minor: CONTRIBUTION }]);
  });

  test("a small place that needs nothing stands there as one that needs much", async () => {
    const filled = await createEnterprise(app, "De mätta");
    const place = await createPlace(app, filled, SMALL_NEED);
    await setTerms(app, place, { need_minor: 0, public_support_minor: SMALL_NEED });
    await createPlace(app, filled, LARGE_NEED, { seats: 8 });
    const trace = await (await order(await goodsOf(filled))).public();
    expect(trace.places.map((one) => one.place_id)).toContain(place);
    expect(trace.undivided).toMatchObject([{ amount_minor: CONTRIBUTION }]);
  });

  test("an enterprise with large places alone is told in full, also beside one with small", async () => {
    const small = await createEnterprise(app, "De små");
    const large = await createEnterprise(app, "De stora");
    await createPlace(app, small, SMALL_NEED);
    const hall = await createPlace(app, large, LARGE_NEED, { seats: 8 });
    const trace = await (await order(await goodsOf(large, small))).public();
    const half = CONTRIBUTION / 2;
    expect(trace.places.filter((one) => one.amount_minor !== null)).toMatchObject([
      { place_id: hall, amount_minor: LARGE_NEED },
    ]);
    expect(trace.reserve_minor).toBe(half - LARGE_NEED);
    expect(trace.undivided).toMatchObject([{ enterprise: { id: small.id }, amount_minor: half }]);
    // What is told in its three ways comes to the whole.
    const told = [...trace.places, ...trace.undivided].map((one) => one.amount_minor ?? 0);
    const sum = told.reduce((total, amount) => total + amount, trace.reserve_minor);
    expect(sum).toBe(trace.contribution_minor);
  });

  test("the network's own see every amount, and so does everybody once it is booked", async () => {
    const weavers = await createEnterprise(app, "De bokförda");
    const loom = await createPlace(app, weavers, SMALL_NEED);
    const bought = await order(await goodsOf(weavers));
    const full = {
      places: [{ place_id: loom, amount_minor: SMALL_NEED }],
      reserve_minor: CONTRIBUTION - SMALL_NEED,
      contribution_minor: CONTRIBUTION,
      undivided: [],
    };
    expect(await bought.staff()).toMatchObject({ status: "expected", ...full });
    await capture(app, await orderWithPayment(app, bought.order_id));
    expect(await bought.public()).toMatchObject({ status: "earned", ...full });
    expect(await bought.staff()).toMatchObject({ status: "earned", ...full });
  });
});
