import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient, httpClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";
import { sell } from "../support/orders";

/** Medusa takes a hand-typed price to be without VAT and adds 25 %: 62.50. */
const WRAPPING = {
  title: "Inslagning",
  unit_price: 50,
  quantity: 1,
  requires_shipping: false,
} as const;
const WRAPPING_MINOR = 6250;

describe("what is paid without a line that explains it", () => {
  let app: TestApp;
  let admin: HttpClient;
  let vase: TestProduct;
  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    const maker = await createEnterprise(app, "Vasmakarna");
    const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    vase = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
  });

  const unmatched = async () => (await admin.get("/admin/unmatched")).body.unmatched;

  test("is summed for finance, with the orders it stands in", async () => {
    const before = await unmatched();
    await sell(app, { lines: [[vase, 1]] });
    expect(await unmatched()).toEqual(before);
    const order = await sell(app, { lines: [[vase, 1]], custom: [WRAPPING] });
    const after = await unmatched();
    expect(after).toMatchObject({
      amount_minor: before.amount_minor + WRAPPING_MINOR,
      orders_count: before.orders_count + 1,
    });
    expect(after.orders.at(-1)).toEqual({
      order_id: order.id,
      display_id: expect.any(Number),
      amount_minor: WRAPPING_MINOR,
    });
  });

  test("stands in the order's trace", async () => {
    const order = await sell(app, { lines: [[vase, 1]], custom: [WRAPPING] });
    const { body } = await admin.get(`/admin/orders/${order.id}/trace`);
    expect(body.trace.unmatched_minor).toBe(WRAPPING_MINOR);
  });

  test("is shown to nobody who has not signed in", async () => {
    expect((await httpClient(app.url).get("/admin/unmatched")).status).toBe(401);
  });
});
