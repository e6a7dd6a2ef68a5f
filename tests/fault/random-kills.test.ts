import { setTimeout as sleep } from "node:timers/promises";
import { setChannelTermsWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { startApp, type TestApp } from "../support/app";
import { startBackend } from "../support/backend";
import { migratedDatabase, type TestServer, testServer } from "../support/database";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient, type HttpClient } from "../support/http";
import { unbalancedTransactions } from "../support/ledger";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { BANKGIRO, bankTransfers, giveAccount } from "../support/payouts";
import { loadUntil, type Told } from "../support/shop-load";
import { faultOf } from "../support/verified";

/** `npm run test:fault` asks for 200. */
const KILLS = Number(process.env.INSTEG_FAULT_KILLS ?? 5);
const LOOPS = 3;
const TOLD_EVERY = 20;
// A life is told in answers, so that a slow machine's backends die in the middle of as much as a fast one's;
// the moment between two of them is random too.
const MOST_ANSWERS = 24;
const BETWEEN_ANSWERS_MS = 150;
const LONGEST_LIFE_MS = 60_000;
const PAID_WITHIN_MS = 90_000;

// As before, the application inside this process only makes the network and is asked what there is.
describe(`a backend under load is killed ${KILLS} times at random moments`, () => {
  let server: TestServer;
  let databaseUrl: string;
  let app: TestApp;
  let products: TestProduct[];
  const told: Told = { orders: [], captured: [], answers: 0 };

  beforeAll(async () => {
    server = await testServer({ fsync: true });
    databaseUrl = await migratedDatabase(server, "insteg_kills");
    app = await startApp(databaseUrl);
    const bee = await createEnterprise(app, "Biet");
    const loom = await createEnterprise(app, "Vävstolen");
    const chain = await publishedChain(app, [
      [bee, 6000, 3000],
      [loom, 4000, 2000],
    ]);
    await createPlace(app, bee, 30_000);
    await createPlace(app, loom, 5000);
    // As at a stall, nobody may change their mind: what is captured is due at once.
    await setChannelTermsWorkflow(app.container).run({
      input: { sales_channel_id: app.shop.channel_ids.web, kind: "stall", commission_bp: 500 },
    });
    await bankTransfers(app);
    await giveAccount(app, bee);
    await giveAccount(app, loom, { bankgiro: BANKGIRO });
    products = [
      await createProduct(app, { enterprise: bee, chain, vat_class: "food", price_minor: 8900 }),
      await createProduct(app, { enterprise: loom, chain, price_minor: 24_999 }),
    ];
  });
  afterAll(async () => {
    await app?.db.end();
    await server?.stop();
  });

  const expectSound = async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
    const { rows } = await app.db.query<{ lost: string }>(
      `SELECT o AS lost FROM unnest($1::text[]) o
        WHERE NOT EXISTS (SELECT 1 FROM sale s WHERE s.order_id = o)`,
      [told.orders],
    );
    expect(rows, "orders that were told and have no snapshot").toEqual([]);
  };

  test(
    "after each restart all that was told stands, and at the end the ledger has each payment once",
    async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const backend = await startBackend(databaseUrl);
        const stop = new AbortController();
        const load = loadUntil({ app, url: backend.url, products }, told, stop.signal, LOOPS);
        if (kill === KILLS - 1) {
          // However slow the machine, at least one payment is told before the last kill.
          await untilPaid(told);
        }
        await untilAnswered(told, Math.floor(Math.random() * MOST_ANSWERS));
        await sleep(Math.random() * BETWEEN_ANSWERS_MS);
        backend.kill();
        await backend.ended;
        stop.abort();
        await load;
        await expectSound();
        if ((kill + 1) % TOLD_EVERY === 0) {
          process.stdout.write(`${kill + 1} of ${KILLS} kills\n`);
        }
      }
      const backend = await startBackend(databaseUrl);
      const admin = await adminClient(backend.url);
      const { body } = await admin.post("/admin/ledger/reconcile");
      expect(body.failed).toEqual([]);
      const differences = await admin.get("/admin/ledger/differences");
      expect(differences.body).toMatchObject({ count: 0, differences: [] });
      await expectSound();
      await expectEachOnce();
      const payouts = await expectPaidOut(admin);
      await backend.stop();
      expect(await faultOf(app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION))).toBe(
        "clean",
      );
      expect(told.captured.length).toBeGreaterThan(0);
      const { orders, captured } = told;
      const lived = `${orders.length} orders and ${captured.length} payments told, ${payouts} payouts`;
      process.stdout.write(`${KILLS} kills: ${lived}\n`);
    },
    KILLS * (LONGEST_LIFE_MS + 60_000) + 120_000,
  );

  const expectEachOnce = async () => {
    const { rows } = await app.db.query<{ kind: string; medusa: number; ledger: number }>(
      `SELECT 'capture' AS kind, (SELECT count(*)::int FROM capture) AS medusa,
              (SELECT count(*)::int FROM ledger_transaction WHERE kind = 'capture') AS ledger
        UNION ALL
       SELECT 'refund', (SELECT count(*)::int FROM refund),
              (SELECT count(*)::int FROM ledger_transaction WHERE kind = 'refund')`,
    );
    for (const { kind, medusa, ledger } of rows) {
      expect(ledger, kind).toBe(medusa);
    }
  };
});

/** What was begun is handed over, every payout is in the ledger once, and somebody has been paid: how often. */
async function expectPaidOut(admin: HttpClient): Promise<number> {
  const run = await admin.post("/admin/payouts/run");
  expect(run, JSON.stringify(run.body)).toMatchObject({
    status: 200,
    body: { run: { failed: 0 } },
  });
  const { body } = await admin.get("/admin/payouts/differences");
  expect(body.differences).toEqual([]);
  const { payouts, count } = (await admin.get("/admin/payouts?limit=100")).body;
  expect(count).toBeGreaterThan(0);
  for (const { state } of payouts) {
    expect(state).toBe("sent");
  }
  return count;
}

async function untilPaid(told: Told): Promise<void> {
  const deadline = Date.now() + PAID_WITHIN_MS;
  while (told.captured.length === 0 && Date.now() < deadline) {
    await sleep(100);
  }
}

async function untilAnswered(told: Told, more: number): Promise<void> {
  const wanted = told.answers + more;
  const deadline = Date.now() + LONGEST_LIFE_MS;
  while (told.answers < wanted && Date.now() < deadline) {
    await sleep(5);
  }
}
