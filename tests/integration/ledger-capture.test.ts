import { type TestApp, testApp } from "../support/app";
import { createProduct } from "../support/goods";
import { adminClient } from "../support/http";
import { accountsOf, unbalancedTransactions, untilPosted } from "../support/ledger";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { capture, placeOrder, sell } from "../support/orders";

const IN_MAY = new Date("2026-05-15T10:00:00Z");

/**
 * Two enterprises and two chains, made so that every rounding can be followed by hand. Honey is food
 * (6 % in May 2026), the scarf is at 25 %.
 */
async function honeyAndScarf(app: TestApp) {
  const bee = await createEnterprise(app, "Biet", { parcel_minor: 5300 });
  const loom = await createEnterprise(app, "Vävstolen", { parcel_minor: 6250 });
  const honeyChain = await publishedChain(app, [
    [bee, 7000, 2000],
    [loom, 3000, 1000],
  ]);
  const woolChain = await publishedChain(app, [
    [loom, 6000, 2500],
    [bee, 4000, 0],
  ]);
  const hive = await createPlace(app, bee, 2000, { public_support_minor: 10_000 });
  const loomOne = await createPlace(app, loom, 30_000);
  const loomTwo = await createPlace(app, loom, 10_000);
  const honey = await createProduct(app, {
    enterprise: bee,
    chain: honeyChain,
    vat_class: "food",
    price_minor: 10_600,
  });
  const scarf = await createProduct(app, {
    enterprise: loom,
    chain: woolChain,
    price_minor: 50_000,
  });
  const names = {
    [bee.id]: "bee",
    [loom.id]: "loom",
    [hive]: "hive",
    [loomOne]: "loom1",
    [loomTwo]: "loom2",
  };
  const lines = [
    [honey, 2],
    [scarf, 1],
  ] as const;
  return { names, lines, hive };
}

// Honey: gross 212.00, VAT 6/106 = 12.00, net 200.00; commission 5 % = 10.00 and its VAT 2.50; left
//   187.50: bee 70 % = 131.25 (contribution 20 % = 26.25), loom 30 % = 56.25 (10 % = 5.625 → 5.63).
// Scarf: gross 500.00, VAT 20 % of it = 100.00, net 400.00; commission 20.00 and its VAT 5.00; left
//   375.00: loom 60 % = 225.00 (contribution 25 % = 56.25), bee 40 % = 150.00 (none).
// Shipping: bee 53.00 of which VAT 6/106 = 3.00; loom 62.50 of which VAT 12.50.
// Places: bee's 26.25 meets a need of 20.00 and 6.25 goes to its reserve; loom's 5.63 + 56.25 =
//   61.88 is divided over needs of 300.00 and 100.00, three to one.
const WHOLE = {
  "customer:payment": -82_750,
  "enterprise:bee:vat:600": 1200 + 300,
  "enterprise:loom:vat:2500": 10_000 + 1250,
  "network:commission": 1000 + 2000,
  "network:commission_vat": 250 + 500,
  "enterprise:bee:general": 10_500 + 15_000,
  "enterprise:loom:general": 5062 + 16_875,
  "enterprise:bee:shipping": 5000,
  "enterprise:loom:shipping": 5000,
  "place:hive:2026-05": 2000,
  "enterprise:bee:training_reserve": 625,
  "place:loom1:2026-05": 4641,
  "place:loom2:2026-05": 1547,
};

describe("posting a capture", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  test("divides one order to the öre as computed by hand", async () => {
    const { names, lines } = await honeyAndScarf(app);
    const order = await sell(app, { lines, ship: "parcel", at: IN_MAY });
    expect(order.total_minor).toBe(82_750);
    expect(await accountsOf(app.db, [order.id], names)).toEqual(WHOLE);
  });

  test("partial captures that sum to the whole give each account what one capture gives", async () => {
    const { names, lines } = await honeyAndScarf(app);
    const order = await placeOrder(app, { lines, ship: "parcel", at: IN_MAY });
    for (const amount_minor of [30_001, 12_753, 82_750 - 30_001 - 12_753]) {
      await capture(app, order, { amount_minor, at: IN_MAY });
    }
    const posted = await accountsOf(app.db, [order.id], names);
    // Which of an enterprise's places gets an odd öre may differ; what they get together may not.
    const ofLoom = (accounts: Record<string, number>) =>
      (accounts["place:loom1:2026-05"] ?? 0) + (accounts["place:loom2:2026-05"] ?? 0);
    expect(ofLoom(posted)).toBe(ofLoom(WHOLE));
    expect({ ...posted, "place:loom1:2026-05": 0, "place:loom2:2026-05": 0 }).toEqual({
      ...WHOLE,
      "place:loom1:2026-05": 0,
      "place:loom2:2026-05": 0,
    });
  });

  test("every partial capture balances and pays for no more than was captured", async () => {
    const { lines } = await honeyAndScarf(app);
    const order = await placeOrder(app, { lines, ship: "parcel", at: IN_MAY });
    await capture(app, order, { amount_minor: 10_000, at: IN_MAY });
    const posted = await accountsOf(app.db, [order.id]);
    expect(posted["customer:payment"]).toBe(-10_000);
    const received = Object.values(posted).filter((amount) => amount > 0);
    expect(received.reduce((sum, amount) => sum + amount, 0)).toBe(10_000);
  });

  test("what finance captures in the admin is posted, balanced, by the event alone", async () => {
    const { lines } = await honeyAndScarf(app);
    const order = await placeOrder(app, { lines, ship: "parcel" });
    const admin = await adminClient(app.url);
    const { status } = await admin.post(`/admin/payments/${order.payment_id}/capture`);
    expect(status).toBe(200);
    await untilPosted(app.db, order.id);
    const posted = await accountsOf(app.db, [order.id]);
    expect(posted["customer:payment"]).toBe(-order.total_minor);
    expect(Object.values(posted).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  });

  test("a place that is full this month gives the rest to the reserve, and is open again next month", async () => {
    const { names, lines, hive } = await honeyAndScarf(app);
    await sell(app, { lines, at: IN_MAY });
    const again = await sell(app, { lines, at: IN_MAY });
    const second = await accountsOf(app.db, [again.id], names);
    expect(second["place:hive:2026-05"]).toBeUndefined();
    expect(second["enterprise:bee:training_reserve"]).toBe(2625);
    const next = await sell(app, { lines, at: new Date("2026-06-02T10:00:00Z") });
    const third = await accountsOf(app.db, [next.id], names);
    // June begins with May's reserve, which fills the place before new money is given out.
    expect(third["place:hive:2026-06"]).toBeUndefined();
    expect(third["enterprise:bee:training_reserve"]).toBe(2625);
    const june = await fundedInMonth(app, hive, "2026-06");
    expect(june).toBe(2000);
  });
});

/** What a place received in a month, in öre, from whichever sale. */
async function fundedInMonth(app: TestApp, placeId: string, month: string): Promise<number> {
  const { rows } = await app.db.query<{ amount: string }>(
    "SELECT sum(amount_minor)::text AS amount FROM ledger_posting WHERE place_id = $1 AND month = $2",
    [placeId, month],
  );
  return Number(rows[0]?.amount);
}
