import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { reconcilePayments } from "@insteg/social-value/workflows";
import { Modules } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf, transactionCount, unbalancedTransactions } from "../support/ledger";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { placeAll, stallSale, toldSale } from "../support/stall";

const PRICE_MINOR = 4_990;

describe("a stall sale whose making broke off", () => {
  let app: TestApp;
  let knitters: TestEnterprise;
  let member: TestMember;
  let mittens: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    knitters = await createEnterprise(app, "Stickeriet");
    const chain = await publishedChain(app, [[knitters, 10_000, 1000]]);
    mittens = await createProduct(app, { enterprise: knitters, chain, price_minor: PRICE_MINOR });
    member = await signedInMember(app, knitters, "editor");
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** The services that a sale is made through, each method named as it is called on the way. */
  const servicesOf = () => ({
    order: app.container.resolve(Modules.ORDER),
    payment: app.container.resolve(Modules.PAYMENT),
    funding: app.container.resolve<FundingModuleService>(FUNDING_MODULE),
    fulfillment: app.container.resolve(Modules.FULFILLMENT),
  });
  type Services = ReturnType<typeof servicesOf>;

  /** Told, while its events are lost: nothing is made of it yet. */
  const told = async () => {
    const bus = app.container.resolve(Modules.EVENT_BUS);
    const lost = vi.spyOn(bus, "emit").mockResolvedValue(undefined);
    const sale = toldSale(app, [[mittens, 2, PRICE_MINOR]]);
    const { body } = await member.client.post("/enterprise/stall/sales", { sales: [sale] });
    lost.mockRestore();
    expect(body.results).toEqual([{ key: sale.key, status: "accepted" }]);
    return sale.key;
  };

  /** The process dies right after, or right before, the method has done its work once. */
  const dyingAt = (name: keyof Services, method: string, when: "before" | "after") => {
    const service = servicesOf()[name] as unknown as Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    const work = service[method]?.bind(service);
    return vi.spyOn(service, method).mockImplementationOnce(async (...args: unknown[]) => {
      if (when === "after") {
        await work?.(...args);
      }
      throw new Error("killed");
    });
  };

  const expectWhole = async (key: string) => {
    const row = await stallSale(app, knitters, key);
    expect(row.state).toBe("handed_over");
    expect(await transactionCount(app.db, row.order_id)).toBe(1);
    const accounts = await accountsOf(app.db, [row.order_id], { [knitters.id]: "stickeriet" });
    expect(accounts).toMatchObject({
      "customer:payment": -2 * PRICE_MINOR,
      "enterprise:stickeriet:vat:2500": 1_996,
    });
    const { rows } = await app.db.query(
      `SELECT (SELECT count(*) FROM "order" WHERE metadata ->> 'stall_sale_id' = $1)::int AS orders,
              (SELECT count(*) FROM ledger_transaction
                WHERE idempotency_key = 'collection:' || $1)::int AS collections,
              (SELECT count(*) FROM capture c JOIN payment p ON p.id = c.payment_id
                 JOIN order_payment_collection o
                   ON o.payment_collection_id = p.payment_collection_id
                WHERE o.order_id = $2)::int AS captures,
              (SELECT count(*) FROM order_transaction WHERE order_id = $2)::int AS transactions`,
      [row.id, row.order_id],
    );
    expect(rows[0]).toEqual({ orders: 1, collections: 1, captures: 1, transactions: 1 });
  };

  test("what was written down and no more is taken up", async () => {
    const key = await told();
    expect(await stallSale(app, knitters, key)).toMatchObject({ state: "received" });
    await placeAll(app, knitters);
    await expectWhole(key);
  });

  test.each([
    ["order", "createOrders", "before"],
    ["order", "createOrders", "after"],
    ["funding", "recordSale", "before"],
    ["funding", "recordSale", "after"],
    ["payment", "createPaymentCollections", "after"],
    ["payment", "createPaymentSession", "before"],
    ["payment", "capturePayment", "before"],
    ["payment", "capturePayment", "after"],
    ["funding", "postCapture", "before"],
    ["funding", "postCapture", "after"],
    ["funding", "postCollection", "before"],
    ["funding", "postCollection", "after"],
    ["fulfillment", "createFulfillment", "before"],
    ["fulfillment", "updateFulfillment", "before"],
  ] as const)(
    "killed at %s.%s, %s it: the next run makes one sale of it",
    async (name, method, when) => {
      const key = await told();
      const dying = dyingAt(name, method, when);
      const broken = await placeAll(app, knitters);
      expect(dying).toHaveBeenCalled();
      dying.mockRestore();
      // What another job of ours finds half-way must do no harm.
      await reconcilePayments(app.container, new Date(Date.now() - 60_000));
      // A capture may be posted by its event first, which then dies instead of the run.
      expect(broken.placed + broken.failed).toBe(1);
      await placeAll(app, knitters);
      await expectWhole(key);
    },
  );

  test("one that fails stops no other, and is noted", async () => {
    const [first, second] = [await told(), await told()];
    const dying = dyingAt("order", "createOrders", "before");
    expect(await placeAll(app, knitters)).toEqual({ placed: 1, failed: 1 });
    dying.mockRestore();
    const rows = [await stallSale(app, knitters, first), await stallSale(app, knitters, second)];
    expect(rows.map((row) => row.state).sort()).toEqual(["handed_over", "received"]);
    expect(rows.find((row) => row.state === "received").failure).toContain("killed");
    await placeAll(app, knitters);
    await expectWhole(first);
    await expectWhole(second);
  });

  test("a reversal that broke off after the refund is taken up, and refunds once", async () => {
    const key = await told();
    await placeAll(app, knitters);
    const dying = dyingAt("funding", "postRefund", "before");
    await member.client.post(`/enterprise/stall/sales/${key}/reversal`, {
      ...{ key: crypto.randomUUID(), reversed_at: new Date().toISOString() },
    });
    await placeAll(app, knitters);
    dying.mockRestore();
    await placeAll(app, knitters);
    const row = await stallSale(app, knitters, key);
    expect(await accountsOf(app.db, [row.order_id])).toEqual({});
    const { rows } = await app.db.query(
      `SELECT kind, count(*)::int AS n FROM ledger_transaction
        WHERE order_id = $1
           OR origin_transaction_id = (SELECT id FROM ledger_transaction
                                        WHERE idempotency_key = 'collection:' || $2)
        GROUP BY kind ORDER BY kind`,
      [row.order_id, row.id],
    );
    expect(rows).toEqual([
      { kind: "capture", n: 1 },
      { kind: "collection_return", n: 1 },
      { kind: "refund", n: 1 },
    ]);
  });
});
