import { clock } from "@insteg/social-value/lib/clock";
import { publishVersionWorkflow, reconcileSales } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { losingEvents } from "../support/events";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import {
  createEnterprise,
  draftVersion,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { placeOrder } from "../support/orders";

const MINUTE_MS = 60 * 1000;
const LAST_WINTER = "2026-02-10T10:00:00Z";

describe("an order that is not made in the shop, or whose making broke off", () => {
  let app: TestApp;
  let admin: HttpClient;
  let maker: TestEnterprise;

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    maker = await createEnterprise(app, "Bageriet");
  });

  const soldAt = async (orderId: string) => {
    const { rows } = await app.db.query(
      `SELECT s.placed_at, l.chain_version_id, l.vat_rate_bp FROM sale s
         LEFT JOIN sale_line l ON l.order_id = s.order_id WHERE s.order_id = $1`,
      [orderId],
    );
    return rows[0];
  };
  const reconcile = (until = new Date()) =>
    reconcileSales(app.container, { since: new Date(Date.now() - MINUTE_MS), until });

  /** A draft of one piece, typed in last winter: VAT on food was 12 % then. */
  const oldDraft = async (product: TestProduct) => {
    const { status, body } = await admin.post("/admin/draft-orders", {
      email: "kund@test.example",
      region_id: app.shop.region_id,
      sales_channel_id: app.shop.channel_ids.web,
      items: [{ variant_id: product.variant_id, quantity: 1 }],
    });
    expect(status).toBe(200);
    const { id } = body.draft_order;
    await app.db.query(`UPDATE "order" SET created_at = $2, updated_at = $2 WHERE id = $1`, [
      id,
      LAST_WINTER,
    ]);
    return id as string;
  };
  const bunThroughTwoVersions = async () => {
    const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    const bun = await createProduct(app, {
      enterprise: maker,
      chain,
      vat_class: "food",
      price_minor: 10_600,
    });
    const version = await draftVersion(app, chain, [[maker, 10_000, 2000]]);
    await clock.runAt(new Date("2026-05-01T10:00:00Z"), () =>
      publishVersionWorkflow(app.container).run({ input: { chain_version_id: version } }),
    );
    return { bun, version };
  };
  const convert = (id: string) => admin.post(`/admin/draft-orders/${id}/convert-to-order`);

  test("a draft is sold when it becomes an order: VAT and version are those of that time", async () => {
    const { bun, version } = await bunThroughTwoVersions();
    // What other tests of this shared database have left behind is none of the draft's.
    await reconcile();
    const id = await oldDraft(bun);
    expect(await reconcile()).toEqual({ placed: 0, failed: [] });
    const before = Date.now();
    expect((await convert(id)).status).toBe(200);
    await vi.waitUntil(() => soldAt(id), { timeout: 15_000, interval: 50 });
    const sold = await soldAt(id);
    expect(sold).toMatchObject({ chain_version_id: version, vat_rate_bp: 600 });
    expect(sold.placed_at.getTime()).toBeGreaterThanOrEqual(before - 1000);
  });

  test("so it is when the event is lost, and reconciliation finds it", async () => {
    const { bun, version } = await bunThroughTwoVersions();
    const id = await oldDraft(bun);
    await losingEvents(app, () => convert(id));
    expect(await soldAt(id)).toBeUndefined();
    const converted = Date.now();
    expect(await reconcile()).toEqual({ placed: 1, failed: [] });
    const sold = await soldAt(id);
    expect(sold).toMatchObject({ chain_version_id: version, vat_rate_bp: 600 });
    expect(Math.abs(sold.placed_at.getTime() - converted)).toBeLessThan(10_000);
  });

  describe("whose snapshot was never written", () => {
    const orderWithoutSale = async () => {
      const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
      const loaf = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
      // Whoever hears of the order, as its mails do, would write what is missing.
      const { id } = await losingEvents(app, () => placeOrder(app, { lines: [[loaf, 1]] }));
      await app.db.query("DELETE FROM sale WHERE order_id = $1", [id]);
      return id;
    };

    test("has it from reconciliation, for the time it was placed", async () => {
      const id = await orderWithoutSale();
      await app.db.query(`UPDATE "order" SET created_at = $2 WHERE id = $1`, [id, LAST_WINTER]);
      expect(await reconcile()).toEqual({ placed: 1, failed: [] });
      expect((await soldAt(id)).placed_at).toEqual(new Date(LAST_WINTER));
      expect(await reconcile()).toEqual({ placed: 0, failed: [] });
    });

    test("goes without when it is cancelled", async () => {
      const id = await orderWithoutSale();
      expect((await admin.post(`/admin/orders/${id}/cancel`)).status).toBe(200);
      expect(await reconcile()).toEqual({ placed: 0, failed: [] });
      expect(await soldAt(id)).toBeUndefined();
    });

    test("is left alone while it may be on its way", async () => {
      const id = await orderWithoutSale();
      expect((await reconcile(new Date(Date.now() - MINUTE_MS / 2))).placed).toBe(0);
      expect((await reconcile()).placed).toBe(1);
      expect(await soldAt(id)).toBeDefined();
    });
  });
});
