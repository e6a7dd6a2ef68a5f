import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startApp, type TestApp } from "../support/app";
import { type Backend, startBackend } from "../support/backend";
import { migratedDatabase, type TestServer, testServer } from "../support/database";
import { createProduct } from "../support/goods";
import { adminClient } from "../support/http";
import { accountsOf, transactionCount, unbalancedTransactions } from "../support/ledger";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { placeOrder, type TestOrder } from "../support/orders";

const PRELOAD = path.join(import.meta.dirname, "preload.cjs");
/** The reconciliation job runs every minute. */
const RECONCILED_WITHIN_MS = 75_000;
const POINTS = ["before", "during", "after"] as const;
type Point = (typeof POINTS)[number];

// The application inside this process makes the network and places the orders, and knows nothing of
// the captures: those are made in backends of their own, which die for real.
describe("the process is killed while a captured payment is being posted", () => {
  let server: TestServer;
  let databaseUrl: string;
  let app: TestApp;
  let orders: Record<Point, TestOrder>;
  const running = new Set<Backend>();

  beforeAll(async () => {
    server = await testServer({ fsync: true });
    databaseUrl = await migratedDatabase(server, "insteg_fault");
    app = await startApp(databaseUrl);
    const enterprise = await createEnterprise(app, "Smedjan");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    await createPlace(app, enterprise, 1_000_000);
    const product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    const place = () => placeOrder(app, { lines: [[product, 1]] });
    orders = { before: await place(), during: await place(), after: await place() };
  });
  afterAll(async () => {
    for (const backend of running) {
      await backend.stop();
    }
    await app?.db.end();
    await server?.stop();
  });

  const started = async (options: Parameters<typeof startBackend>[1] = {}) => {
    const backend = await startBackend(databaseUrl, options);
    running.add(backend);
    return backend;
  };
  const captured = async (payment_id: string) => {
    const { rows } = await app.db.query("SELECT amount FROM capture WHERE payment_id = $1", [
      payment_id,
    ]);
    return rows.map((row) => Number(row.amount));
  };

  test.each(POINTS)("%s the posting: Medusa has the capture", async (point) => {
    const order = orders[point];
    const backend = await started({
      preload: [PRELOAD],
      env: { INSTEG_TEST_KILL_AT: point, INSTEG_TEST_KILL_PAYMENT: order.payment_id },
    });
    const admin = await adminClient(backend.url);
    // It may die before it has answered.
    await admin.post(`/admin/payments/${order.payment_id}/capture`).catch(() => undefined);
    expect(await backend.ended).toBe("SIGKILL");
    running.delete(backend);
    expect(await captured(order.payment_id)).toEqual([125]);
    expect(await transactionCount(app.db, order.id)).toBe(point === "after" ? 1 : 0);
  });

  test("started again, the ledger has each sale exactly once, and balances", async () => {
    await started();
    const all = POINTS.map((point) => orders[point]);
    const deadline = Date.now() + RECONCILED_WITHIN_MS;
    const counts = () => Promise.all(all.map((order) => transactionCount(app.db, order.id)));
    while ((await counts()).includes(0) && Date.now() < deadline) {
      await sleep(500);
    }
    expect(await counts()).toEqual([1, 1, 1]);
    for (const order of all) {
      const posted = await accountsOf(app.db, [order.id]);
      expect(posted["customer:payment"]).toBe(-12_500);
      expect(Object.values(posted).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    }
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });
});
