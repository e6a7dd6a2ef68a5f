import { Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";
import { placeOrder, sell, type TestOrder } from "../support/orders";

describe("Medusa's payments against the ledger", () => {
  let app: TestApp;
  let admin: HttpClient;
  let product: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    const enterprise = await createEnterprise(app, "Avstämningen");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
  });

  /** The order's differences, whatever else this shared database holds. */
  const differencesOf = async (order: TestOrder): Promise<object[]> => {
    const found: { order_id: string }[] = [];
    for (let offset = 0; ; offset += 100) {
      const path = `/admin/ledger/differences?limit=100&offset=${offset}`;
      const { status, body } = await admin.get(path);
      expect(status).toBe(200);
      found.push(...body.differences);
      if (found.length >= body.count) {
        return found.filter((one) => one.order_id === order.id);
      }
    }
  };
  const withoutEvents = async (work: () => Promise<unknown>) => {
    const bus = app.container.resolve(Modules.EVENT_BUS);
    const lost = vi.spyOn(bus, "releaseGroupedEvents").mockResolvedValue(undefined);
    await work();
    lost.mockRestore();
  };

  test("a sale that went well differs in nothing", async () => {
    const order = await sell(app, { lines: [[product, 1]] });
    expect(await differencesOf(order)).toEqual([]);
  });

  test("what events lost is named with its amounts, and posted on demand", async () => {
    const order = await placeOrder(app, { lines: [[product, 2]] });
    const { payment_id } = order;
    await withoutEvents(() => capturePaymentWorkflow(app.container).run({ input: { payment_id } }));
    await withoutEvents(() =>
      refundPaymentWorkflow(app.container).run({ input: { payment_id, amount: 100 } }),
    );
    expect(await differencesOf(order)).toEqual([
      expect.objectContaining({
        kind: "refund_not_posted",
        medusa_minor: 10_000,
        ledger_minor: 0,
      }),
      expect.objectContaining({ kind: "capture_not_posted", medusa_minor: 25_000 }),
    ]);
    const { status, body } = await admin.post("/admin/ledger/reconcile");
    expect(status).toBe(200);
    expect(body.posted).toBeGreaterThanOrEqual(2);
    expect(await differencesOf(order)).toEqual([]);
  });

  test("a payment whose order was never placed is named, once it is no longer on its way", async () => {
    const order = await placeOrder(app, { lines: [[product, 1]] });
    const { payment_id } = order;
    await withoutEvents(() => capturePaymentWorkflow(app.container).run({ input: { payment_id } }));
    const link = (deleted_at: string | null) =>
      app.db.query("UPDATE order_payment_collection SET deleted_at = $2 WHERE order_id = $1", [
        order.id,
        deleted_at,
      ]);
    const { rows } = await app.db.query<{ id: string }>(
      "SELECT id FROM capture WHERE payment_id = $1",
      [payment_id],
    );
    const named = async () => {
      const { body } = await admin.get("/admin/ledger/differences?limit=100");
      return body.differences.filter(
        (one: { subject_id: string }) => one.subject_id === rows[0]?.id,
      );
    };
    await link("2026-01-01");
    expect(await named()).toEqual([]);
    await app.db.query(
      "UPDATE capture SET created_at = now() - interval '6 minutes' WHERE payment_id = $1",
      [payment_id],
    );
    expect(await named()).toEqual([
      expect.objectContaining({ kind: "capture_not_posted", order_id: null, medusa_minor: 12_500 }),
    ]);
    await link(null);
    await admin.post("/admin/ledger/reconcile");
    expect(await named()).toEqual([]);
  });

  test("money that no line explains is found", async () => {
    const gift = { title: "Gåva", unit_price: 50, quantity: 1, requires_shipping: false as const };
    const order = await sell(app, { lines: [[product, 1]], custom: [gift] });
    expect(await differencesOf(order)).toEqual([
      // 50.00 and the VAT that Medusa puts on a line whose price says nothing of it.
      expect.objectContaining({ kind: "unmatched", ledger_minor: 6250 }),
    ]);
  });

  test("bad paging is refused with a code", async () => {
    const answer = await admin.get("/admin/ledger/differences?limit=0");
    expect(answer).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });
});
