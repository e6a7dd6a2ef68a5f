import { traceToken } from "@insteg/social-value/lib/trace-token";
import { placeSale, reconcileSales } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { losingEvents } from "../support/events";
import { createProduct, type TestProduct } from "../support/goods";
import { storeClient } from "../support/http";
import {
  accountsOf,
  transactionCount,
  unbalancedTransactions,
  untilPosted,
} from "../support/ledger";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { placeOrder, sell } from "../support/orders";
import { createPromotion } from "../support/promotions";

const MINUTE_MS = 60 * 1000;
const justNow = () => ({ since: new Date(Date.now() - MINUTE_MS), until: new Date() });

// The bowl costs 125.00 at 25 %: VAT 25.00, net 100.00. The web shop's commission is 5.00 and its
// VAT 1.25; of the 93.75 that are left, 10 % goes to training. A parcel costs 69.00, VAT 13.80.
describe("what the network pays for", () => {
  let app: TestApp;
  let bowl: TestProduct;
  let names: Record<string, string>;

  beforeAll(async () => {
    app = await testApp();
    const maker = await createEnterprise(app, "Snickeriet", { parcel_minor: 6900 });
    const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    const place = await createPlace(app, maker, 1_000_000);
    bowl = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
    names = { [maker.id]: "maker", [place]: "bench" };
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** Accounts without the month, which is the one the test runs in. */
  const posted = async (orderId: string) =>
    Object.fromEntries(
      Object.entries(await accountsOf(app.db, [orderId], names)).map(([account, amount]) => [
        account.replace(/^(place:\w+):.*/, "$1"),
        amount,
      ]),
    );
  const free = (promo_code: string) => placeOrder(app, { lines: [[bowl, 1]], promo_code });

  describe("an order that costs the customer nothing", () => {
    const WHOLE = {
      "network:promotion": -10_000,
      "network:commission": 500,
      "network:commission_vat": 125,
      "enterprise:maker:general": 8437,
      "place:bench": 938,
    };

    test("is posted when it is placed, since no capture will come", async () => {
      const { id, total_minor } = await free(await createPromotion(app, 100, "network"));
      expect(total_minor).toBe(0);
      await untilPosted(app.db, id);
      expect(await posted(id)).toEqual(WHOLE);
      const { rows } = await app.db.query(
        "SELECT kind, idempotency_key FROM ledger_transaction WHERE order_id = $1",
        [id],
      );
      expect(rows).toEqual([{ kind: "capture", idempotency_key: `sale:${id}` }]);
    });

    test("is posted once, however often the event comes", async () => {
      const { id } = await free(await createPromotion(app, 100, "network"));
      await untilPosted(app.db, id);
      const tell = () => placeSale(app.container, id);
      await Promise.all([tell(), tell(), tell()]);
      expect(await transactionCount(app.db, id)).toBe(1);
      expect(await posted(id)).toEqual(WHOLE);
    });

    test("is found again when its event is lost, and its trace waits for it till then", async () => {
      const promo_code = await createPromotion(app, 100, "network");
      const { id } = await losingEvents(app, () => free(promo_code));
      const path = `/store/orders/${id}/trace?token=${traceToken(app.container, id)}`;
      const traced = async () => (await storeClient(app).get(path)).body.trace;
      expect(await transactionCount(app.db, id)).toBe(0);
      expect(await traced()).toMatchObject({ expected_contribution_minor: 938 });
      expect(await reconcileSales(app.container, justNow())).toEqual({ placed: 1, failed: [] });
      expect(await posted(id)).toEqual(WHOLE);
      expect(await traced()).toMatchObject({ status: "earned", contribution_minor: 938 });
      expect(await reconcileSales(app.container, justNow())).toEqual({ placed: 0, failed: [] });
    });

    test("is left alone by reconciliation while it may be on its way", async () => {
      const promo_code = await createPromotion(app, 100, "network");
      const { id } = await losingEvents(app, () => free(promo_code));
      const { since } = justNow();
      const until = new Date(Date.now() - MINUTE_MS / 2);
      expect((await reconcileSales(app.container, { since, until })).placed).toBe(0);
      expect((await reconcileSales(app.container, justNow())).placed).toBe(1);
      expect(await transactionCount(app.db, id)).toBe(1);
    });

    test("posts nothing when the chain bears the discount", async () => {
      const { id } = await free(await createPromotion(app, 100, "chain"));
      await placeSale(app.container, id);
      expect(await transactionCount(app.db, id)).toBe(0);
    });
  });

  describe("shipping at a discount", () => {
    const shipped = async (funded_by: "chain" | "network", percent: number) => {
      const promo_code = await createPromotion(app, percent, funded_by, "shipping_methods");
      const order = await sell(app, { lines: [[bowl, 1]], ship: "parcel", promo_code });
      return posted(order.id);
    };

    test("pays the shipper in full when the network bears it", async () => {
      // The customer pays 34.50, of which VAT 6.90: 27.60 net, and the network adds 27.60.
      expect(await shipped("network", 50)).toMatchObject({
        "customer:payment": -12_500 - 3450,
        "network:promotion": -2760,
        "enterprise:maker:vat:2500": 2500 + 690,
        "enterprise:maker:shipping": 5520,
      });
    });

    test("that is given away by the network still pays the shipper", async () => {
      expect(await shipped("network", 100)).toMatchObject({
        "customer:payment": -12_500,
        "network:promotion": -5520,
        "enterprise:maker:vat:2500": 2500,
        "enterprise:maker:shipping": 5520,
      });
    });

    test("is the shipper's own otherwise", async () => {
      const accounts = await shipped("chain", 50);
      expect(accounts).toMatchObject({
        "customer:payment": -12_500 - 3450,
        "enterprise:maker:vat:2500": 2500 + 690,
        "enterprise:maker:shipping": 2760,
      });
      expect(accounts["network:promotion"]).toBeUndefined();
    });
  });

  test("goods that are given away are shipped with VAT at their rate all the same", async () => {
    const promo_code = await createPromotion(app, 100, "network");
    const order = await sell(app, { lines: [[bowl, 1]], ship: "parcel", promo_code });
    expect(order.total_minor).toBe(6900);
    expect(await posted(order.id)).toMatchObject({
      "customer:payment": -6900,
      "network:promotion": -10_000,
      "enterprise:maker:vat:2500": 1380,
      "enterprise:maker:shipping": 5520,
      "place:bench": 938,
    });
  });
});
