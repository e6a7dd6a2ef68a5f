import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startApp, type TestApp } from "../support/app";
import { type Backend, startBackend } from "../support/backend";
import { migratedDatabase, type TestServer, testServer } from "../support/database";
import { createProduct, type TestProduct } from "../support/goods";
import { unbalancedTransactions } from "../support/ledger";
import { createEnterprise, publishedChain } from "../support/network";
import { STRIPE_KEYS } from "../support/settings";
import { sendNotice, signedNotice } from "../support/stripe-buyer";
import type { StripeIntent } from "../support/stripe-payments";
import { StripeShop } from "../support/stripe-shop";

const PRELOAD = path.join(import.meta.dirname, "stripe-preload.cjs");
/** The job runs every minute, and leaves a payment to whoever is paying for two. */
const SETTLED_WITHIN_MS = 240_000;
const POINTS = ["paid", "ordered", "authorised"] as const;
type Point = (typeof POINTS)[number];

// The application inside this process begins the payments; the notices that they are paid go to backends of
// their own, which die for real.
describe("the process is killed between the payment and its order", () => {
  let server: TestServer;
  let databaseUrl: string;
  let app: TestApp;
  let shop: StripeShop;
  let product: TestProduct;
  const paid = {} as Record<Point, { cart_id: string; intent: StripeIntent }>;
  const running = new Set<Backend>();

  beforeAll(async () => {
    server = await testServer({ fsync: true });
    databaseUrl = await migratedDatabase(server, "insteg_stripe_fault");
    app = await startApp(databaseUrl);
    shop = await StripeShop.start(app);
    const enterprise = await createEnterprise(app, "Kassan");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    for (const point of POINTS) {
      const { cart_id, secret } = await shop.begun(product);
      paid[point] = { cart_id, intent: shop.buyer.pay(secret) };
    }
  });
  afterAll(async () => {
    for (const backend of running) {
      await backend.stop();
    }
    await shop?.stop();
    await app?.db.end();
    await server?.stop();
  });

  const started = async (env: Record<string, string> = {}, preload: string[] = []) => {
    const all = { ...STRIPE_KEYS, STRIPE_API_HOST: shop.stripe.url, ...env };
    const backend = await startBackend(databaseUrl, { env: all, preload });
    running.add(backend);
    return backend;
  };

  test.each(POINTS)("%s: it dies while it handles Stripe's notice", async (point) => {
    const backend = await started({ INSTEG_TEST_KILL_STRIPE: point }, [PRELOAD]);
    const notice = signedNotice("payment_intent.succeeded", paid[point].intent);
    await sendNotice(backend.url, notice).catch(() => undefined);
    expect(await backend.ended).toBe("SIGKILL");
    running.delete(backend);
    expect(await shop.ordersOf(paid[point].cart_id)).toHaveLength(point === "paid" ? 0 : 1);
  });

  test("started again, each paid cart has its order once, paid in Medusa and in the ledger", async () => {
    await started();
    const counts = () => Promise.all(POINTS.map((point) => shop.countsOf(paid[point].intent)));
    const deadline = Date.now() + SETTLED_WITHIN_MS;
    while ((await counts()).some(({ posted, fees }) => !posted || !fees) && Date.now() < deadline) {
      await sleep(1_000);
    }
    const once = { payments: 1, captures: 1, refunds: 0, posted: 1, noted: 1, fees: 1 };
    expect(await counts()).toEqual([once, once, once]);
    for (const point of POINTS) {
      expect(await shop.ordersOf(paid[point].cart_id)).toHaveLength(1);
      expect(shop.refundsOf(paid[point].intent)).toEqual([]);
    }
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });
});
