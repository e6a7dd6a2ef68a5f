import { civilDateOf, planPayout } from "@insteg/domain";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { signedInMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { capture, placeOrder, sell, type TestOrder } from "../support/orders";
import { CLOSED, closeLongAgo, statementsOf } from "../support/own-money";
import {
  bankTransfers,
  daysOn,
  deliver,
  fundingOf,
  giveAccount,
  inPassing,
  owe,
  payOut,
  payoutsOf,
} from "../support/payouts";
import { refund } from "../support/refunds";

// 250.00 is 200.00 of net and 50.00 of VAT. At the stall, which takes nothing, the seller's 60 % is
// 120.00 and the supplier's 40 % is 80.00, a quarter of it, 20.00, for its place. The web takes 5 % and its
// VAT, 12.50 in all, of 200.00: 112.50 to the seller and 75.00 to the supplier, 18.75 for its place.
const PRICE_MINOR = 25_000;

describe("an enterprise's money in the portal", () => {
  let app: TestApp;
  let seller: TestEnterprise;
  let supplier: TestEnterprise;
  let scarf: TestProduct;
  let own: { seller: HttpClient; supplier: HttpClient };
  let orders: Record<"paid" | "reversed" | "web" | "due" | "ordered", TestOrder>;

  beforeAll(async () => {
    app = await testApp();
    await bankTransfers(app);
    seller = await createEnterprise(app, "Säljaren");
    supplier = await createEnterprise(app, "Leverantören");
    const chain = await publishedChain(app, [
      [seller, 6000, 0],
      [supplier, 4000, 2500],
    ]);
    await createPlace(app, supplier, 1_000_000);
    scarf = await createProduct(app, { enterprise: seller, chain, price_minor: PRICE_MINOR });
    own = {
      seller: (await signedInMember(app, seller, "editor")).client,
      supplier: (await signedInMember(app, supplier, "owner")).client,
    };
    const one = { lines: [[scarf, 1]] as [TestProduct, number][] };
    const paid = await sell(app, { ...one, channel: "stall" });
    await giveAccount(app, seller);
    await payOut(app);
    const reversed = await sell(app, { ...one, channel: "stall" });
    await refund(app, reversed, PRICE_MINOR);
    const web = await sell(app, { ...one, channel: "web" });
    const due = await sell(app, { ...one, channel: "stall" });
    const ordered = await placeOrder(app, { ...one, channel: "web" });
    orders = { paid, reversed, web, due, ordered };
  });

  const money = async (client: HttpClient) => (await client.get("/enterprise/money")).body.money;
  const lines = async (client: HttpClient, query = "") =>
    (await client.get(`/enterprise/money/lines${query}`)).body;
  const numberOf = async (order: TestOrder) => {
    const { rows } = await app.db.query('SELECT display_id FROM "order" WHERE id = $1', [order.id]);
    return rows[0]?.display_id as number;
  };

  test("the balance says what is earned, due, on its way, in reserve and owed, each by itself", async () => {
    const ofSeller = await money(own.seller);
    expect(ofSeller).toMatchObject({
      // Of the web's sale: 112.50 and the VAT, until it is delivered.
      waiting: {
        amount_minor: 16_250,
        unit: "ore",
        source: "unsettled_postings",
        becomes_due: [{ on: null, waits_for: "delivery", amount_minor: 16_250 }],
      },
      // What was sold and given back is nothing; the other sale at the stall is due at once.
      due: { amount_minor: 17_000, next_payout_on: null, minimum_minor: 10_000 },
      on_the_way: { amount_minor: 17_000, source: "payouts" },
      paid: { amount_minor: 0, period: { year: civilDateOf(new Date()).slice(0, 4) } },
      reserve: { amount_minor: 0, source: "training_reserve" },
      debt: { amount_minor: 0, since: null, is_overdue: false },
    });
    expect(await money(own.supplier)).toMatchObject({
      waiting: {
        amount_minor: 5625 + 1875 + 2000 + 2000,
        becomes_due: [
          { on: null, waits_for: "delivery", amount_minor: 5625 },
          { on: null, waits_for: "month_close", amount_minor: 5875 },
        ],
      },
      // Nobody has given it an account: two sales of 60.00.
      due: { amount_minor: 12_000 },
      on_the_way: { amount_minor: 0 },
      debt: { amount_minor: 0 },
    });
  });

  test("the balance is what a payout run would settle", async () => {
    const owed = await fundingOf(app).owedPostings("sek");
    for (const [enterprise, client] of [
      [seller, own.seller],
      [supplier, own.supplier],
    ] as const) {
      const plan = planPayout(owed.get(enterprise.id) ?? [], new Date(), 0n);
      const { due, waiting } = await money(client);
      expect([due.amount_minor, waiting.amount_minor]).toEqual([
        Number(plan.amount_minor),
        Number(plan.waiting_minor),
      ]);
    }
  });

  test("each line says in words what it brought the one who sold it, and how far that has come", async () => {
    const { lines: rows, count } = await lines(own.seller);
    expect(count).toBe(5);
    const numbers = await Promise.all(
      [orders.ordered, orders.due, orders.web, orders.reversed, orders.paid].map(numberOf),
    );
    expect(rows.map((row: { order_number: number }) => row.order_number)).toEqual(numbers);
    const stall = {
      gross_minor: 25_000,
      vat_minor: 5000,
      commission_minor: 0,
      share_minor: 12_000,
    };
    const web = {
      gross_minor: 25_000,
      vat_minor: 5000,
      commission_minor: 1250,
      share_minor: 11_250,
    };
    const [payout] = await payoutsOf(app, seller);
    expect(rows).toMatchObject([
      { state: "expected", ...web, own_minor: 16_250, waiting_minor: 0, paid_minor: 0 },
      { state: "due", ...stall, own_minor: 17_000, due_minor: 17_000, channel: { name: "stall" } },
      { state: "earned", ...web, own_minor: 16_250, waiting_minor: 16_250, due_at: null },
      {
        ...{ state: "reversed", gross_minor: 0, refunded_minor: 25_000, own_minor: 0 },
        ...{ vat_minor: 0, share_minor: 0 },
      },
      {
        ...{ state: "paid", ...stall, own_minor: 17_000, paid_minor: 17_000 },
        payout: { id: payout?.id, number: payout?.number },
      },
    ]);
    expect(rows[1].title).toContain("Vara");
    expect(rows.every((row: { is_seller: boolean }) => row.is_seller)).toBe(true);
  });

  test("a supplier's line says its own part alone", async () => {
    const { lines: rows } = await lines(own.supplier);
    const hidden = { gross_minor: null, vat_minor: null, commission_minor: null, is_seller: false };
    const [ordered, due, web, reversed, first] = rows;
    expect(ordered).toMatchObject({
      state: "expected",
      share_minor: 5625,
      contribution_minor: 1875,
    });
    expect(due).toMatchObject({
      ...{ state: "due", ...hidden, share_minor: 6000, contribution_minor: 2000 },
      ...{ own_minor: 8000, due_minor: 6000, waiting_minor: 2000 },
    });
    expect(web).toMatchObject({ state: "earned", share_minor: 5625, contribution_minor: 1875 });
    expect(reversed).toMatchObject({ state: "reversed", own_minor: 0 });
    expect(first).toMatchObject({ state: "due", own_minor: 8000, paid_minor: 0, payout: null });
    // Nothing of what the seller sold for, kept or paid in VAT, and not who it is.
    const told = JSON.stringify([rows, await money(own.supplier)]);
    for (const secret of [seller.id, ":25000", ":12000,", ":11250", ":17000", ":16250", ":5000,"]) {
      const isOwn = secret === ":12000," && told.includes('"due":{"amount_minor":12000,');
      expect({ secret, told: told.includes(secret) && !isOwn }).toEqual({ secret, told: false });
    }
  });

  test("lines are filtered by state and paged, at most a hundred at a time", async () => {
    for (const state of ["expected", "earned", "due", "paid", "reversed"]) {
      const { lines: rows, count } = await lines(own.seller, `?state=${state}`);
      expect([state, count, rows[0]?.state]).toEqual([state, 1, state]);
    }
    const { lines: rows, count } = await lines(own.seller, "?limit=2&offset=4");
    expect([rows.length, count, rows[0].state]).toEqual([1, 5, "paid"]);
    expect((await lines(own.seller, "?offset=50")).count).toBe(5);
    for (const query of ["?limit=101", "?state=secret", "?enterprise_id=x"]) {
      const refused = await own.seller.get(`/enterprise/money/lines${query}`);
      expect(refused).toMatchObject({ status: 400, body: { code: "input_invalid" } });
    }
  });

  test("a delivery sets the day; a closed month makes what its places got due", async () => {
    await deliver(app, orders.web.id);
    const on = civilDateOf(daysOn(14));
    expect((await money(own.seller)).waiting.becomes_due).toEqual([
      { on, waits_for: "date", amount_minor: 16_250 },
    ]);
    const { lines: rows } = await lines(own.seller, "?state=earned");
    expect(civilDateOf(new Date(rows[0].due_at))).toBe(on);
    await inPassing(app, async (funding, trx) => {
      await trx.raw(`INSERT INTO closed_month (month)
        SELECT DISTINCT month FROM ledger_posting WHERE month IS NOT NULL ON CONFLICT DO NOTHING`);
      const scope = { enterprise_id: supplier.id, currency_code: "sek" };
      const balance = await funding.ownBalance(scope, new Date(Date.now() + 1000));
      // Of the web's sale the place's part waits for the delivery's fortnight too.
      expect([balance.due_minor, balance.waiting_minor]).toEqual([16_000n, 7500n]);
    });
  });

  test("a refund after the payout is a debt, which what comes later is set off against", async () => {
    await refund(app, orders.due, PRICE_MINOR);
    await refund(app, orders.paid, 5000);
    // A fifth of 250.00 back: 34.00 of the seller's 170.00.
    const { due, debt } = await money(own.seller);
    expect(due.amount_minor).toBe(0);
    expect(debt).toMatchObject({ amount_minor: 3400, is_overdue: false });
    expect(debt.since).toEqual(expect.any(String));
    const { lines: rows } = await lines(own.seller, "?state=due");
    // The sale given back in full is "reversed"; of the one paid out a fifth is to be set off.
    expect(rows).toMatchObject([{ gross_minor: 20_000, paid_minor: 17_000, due_minor: -3400 }]);
  });

  test("a payout with its lines, and the files of its statement, show the own account's end alone", async () => {
    const { body } = await own.seller.get("/enterprise/payouts");
    expect(body).toMatchObject({ count: 1, payouts: [{ amount_minor: 17_000, state: "sent" }] });
    const [{ id }] = body.payouts;
    expect(body.payouts[0].destination).toEqual({ kind: "iban", account: "…7466" });
    const one = (await own.seller.get(`/enterprise/payouts/${id}`)).body;
    expect(one).toMatchObject({
      count: 1,
      total: { amount_minor: 17_000, vat_minor: 5000, share_minor: 12_000, gross_minor: 25_000 },
      lines: [{ order_number: await numberOf(orders.paid), is_seller: true }],
    });
    const csv = await own.seller.get(`/enterprise/payouts/${id}/statement.csv`);
    expect(csv.body).toContain('"Konto";"…7466"');
    expect(csv.body).toContain('"Summa";"";"";250,00;0,00;50,00;120,00;0,00;0,00;170,00');
    const pdf = await own.seller.get(`/enterprise/payouts/${id}/statement.pdf`);
    expect(pdf.body.slice(0, 5)).toBe("%PDF-");
    await fundingOf(app).markPayoutPaid(id, { at: new Date() });
    expect(await money(own.seller)).toMatchObject({
      on_the_way: { amount_minor: 0 },
      paid: { amount_minor: 17_000 },
    });
  });

  test("a supplier's payout does not say what the goods were sold for", async () => {
    await giveAccount(app, supplier);
    await capture(app, orders.ordered);
    await sell(app, { lines: [[scarf, 2]], channel: "stall" });
    await payOut(app);
    const { body } = await own.supplier.get("/enterprise/payouts");
    const { id } = body.payouts[0];
    const { lines: rows, total } = (await own.supplier.get(`/enterprise/payouts/${id}`)).body;
    const hidden = { gross_minor: null, commission_minor: null, vat_minor: 0, is_seller: false };
    expect(rows.at(-1)).toMatchObject({ ...hidden, share_minor: 12_000, amount_minor: 12_000 });
    expect(total).toMatchObject({ gross_minor: 0, commission_minor: 0 });
    const csv = await own.supplier.get(`/enterprise/payouts/${id}/statement.csv`);
    expect(csv.body).toMatch(/"";"";0,00;120,00;0,00;0,00;120,00\r\n/);
    expect(csv.body).not.toContain("500,00");
  });

  test("self-billing statements are listed for both parties, and read by no other", async () => {
    const third = await signedInMember(app, await createEnterprise(app, "Den tredje"), "owner");
    await closeLongAgo(app);
    await fundingOf(app).billSupplies({
      ...{ seller_id: seller.id, supplier_id: supplier.id, period: CLOSED },
      ...{ currency_code: "sek", supplies: [], at: new Date() },
    });
    const listOf = async (client: HttpClient) =>
      (await client.get("/enterprise/self-billings")).body.self_billings;
    const [ofSupplier] = await listOf(own.supplier);
    expect(ofSupplier).toMatchObject({
      side: "supplier",
      other_name: "Säljaren",
      period: CLOSED,
    });
    expect(await listOf(own.seller)).toMatchObject([{ side: "seller", id: ofSupplier.id }]);
    expect(await listOf(third.client)).toEqual([]);
    const path = `/enterprise/self-billings/${ofSupplier.id}/statement.csv`;
    for (const client of [own.supplier, own.seller]) {
      expect((await client.get(path)).body).toContain('"Köpare";"Säljaren"');
    }
    expect(await third.client.get(path)).toMatchObject({
      ...{ status: 404, body: { code: "self_billing_not_found" } },
    });
  });

  test("as many statements for many rows as for few", async () => {
    const paths = [
      ...["/enterprise/money", "/enterprise/money/lines?limit=100", "/enterprise/payouts"],
      `/enterprise/payouts/${(await payoutsOf(app, supplier))[0]?.id}`,
      "/enterprise/places",
    ];
    const counts = async () => {
      const all: number[] = [];
      for (const path of paths) {
        await own.supplier.get(path);
        all.push(await statementsOf(app, () => own.supplier.get(path)));
      }
      return all;
    };
    const before = await counts();
    await sell(app, { lines: [[scarf, 1]], channel: "web" });
    await sell(app, { lines: [[scarf, 1]], channel: "stall" });
    for (let row = 0; row < 5; row += 1) {
      await owe(app, supplier, 100);
    }
    await createPlace(app, supplier, 1_000_000);
    expect(await counts()).toEqual(before);
  }, 180_000);

  test("is nothing that the shop knows of", async () => {
    for (const path of ["money", "payouts", "places"]) {
      expect((await storeClient(app).get(`/enterprise/${path}`)).status).toBe(401);
    }
  });
});
