import { type TestApp, testApp } from "../support/app";
import { createProduct } from "../support/goods";
import { adminClient, type HttpClient, httpClient } from "../support/http";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { sell } from "../support/orders";
import { BANKGIRO, bankTransfers, IBAN, owe } from "../support/payouts";
import { refund } from "../support/refunds";
import { signedInStaff } from "../support/staff";

// The stall takes nothing: each sale is 200.00 of net and 50.00 of VAT, and nothing of it is for training.
const PRICE_MINOR = 25_000;

describe("payouts in the admin", () => {
  let app: TestApp;
  let admin: HttpClient;
  let enterprise: TestEnterprise;
  let payoutId = "";

  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    await bankTransfers(app);
    enterprise = await createEnterprise(app, "=Formeln & Åkern");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    const product = await createProduct(app, { enterprise, chain, price_minor: PRICE_MINOR });
    const first = await sell(app, { lines: [[product, 2]], channel: "stall" });
    await refund(app, first, 10_001);
    await sell(app, { lines: [[product, 1]], channel: "stall" });
    await owe(app, enterprise, 1234);
  });

  const forecast = async () => {
    const { body } = await admin.get("/admin/payouts/preview");
    return body.forecasts.find(
      (one: { enterprise_id: string }) => one.enterprise_id === enterprise.id,
    );
  };
  const list = (filters: string) =>
    admin.get(`/admin/payouts?enterprise_id=${enterprise.id}${filters}`);

  test("are for those who have signed in", async () => {
    const stranger = httpClient(app.url);
    for (const path of [
      "",
      "/preview",
      "/settings",
      "/batches/UTB-1",
      `/accounts/${enterprise.id}`,
    ]) {
      expect((await stranger.get(`/admin/payouts${path}`)).status).toBe(401);
    }
    expect((await stranger.post("/admin/payouts/run")).status).toBe(401);
  });

  test("a run is previewed, also who lacks an account, and what was previewed is paid", async () => {
    expect(await forecast()).toMatchObject({ outcome: "no_account", amount_minor: 66_233 });
    const path = `/admin/payouts/accounts/${enterprise.id}`;
    const wrong = await admin.post(path, { bankgiro: "991-2347" });
    expect(wrong).toMatchObject({ status: 400, body: { code: "bankgiro_checksum" } });
    expect(JSON.stringify(wrong.body)).not.toContain("2347");
    const { body } = await admin.post(path, { bankgiro: "9912346" });
    expect(body.account).toEqual({ iban: null, bankgiro: BANKGIRO, stripe_account_id: null });
    expect(await forecast()).toMatchObject({ outcome: "pay", amount_minor: 66_233 });
    const run = await admin.post("/admin/payouts/run");
    expect(run.status).toBe(200);
    expect(run.body.run.created).toBeGreaterThanOrEqual(1);
    expect(await forecast()).toBeUndefined();
    const { payouts } = (await list("")).body;
    expect(payouts).toHaveLength(1);
    expect(payouts[0]).toMatchObject({
      amount_minor: 66_233,
      state: "sent",
      enterprise_name: "=Formeln & Åkern",
      destination: { kind: "bankgiro", account: BANKGIRO },
    });
    payoutId = payouts[0].id;
  });

  test("the coordinator sees an account's last four signs alone, in files too", async () => {
    const { headers } = await signedInStaff(app, "coordinator");
    const coordinator = httpClient(app.url, headers);
    const answers = await Promise.all(
      [`?enterprise_id=${enterprise.id}`, `/${payoutId}`, "/preview", "/settings"].map((path) =>
        coordinator.get(`/admin/payouts${path}`),
      ),
    );
    const statement = `${app.url}/admin/payouts/${payoutId}/statement?format=csv`;
    const csv = await (await fetch(statement, { headers })).text();
    const said = csv + JSON.stringify(answers.map(({ body }) => body));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(said).not.toContain(BANKGIRO);
    expect(said).not.toContain(IBAN);
    expect(csv).toContain(`…${BANKGIRO.slice(-4)}`);
    expect(answers[3]?.body.settings.payer_iban).toBe(`…${IBAN.slice(-4)}`);
  });

  test("are listed by page, enterprise and state", async () => {
    expect((await list("&state=sent")).body.count).toBe(1);
    expect((await list("&state=paid")).body).toMatchObject({ payouts: [], count: 0 });
    expect((await list("&limit=1&offset=5")).body).toMatchObject({ payouts: [], count: 1 });
    const wrong = await list("&state=stolen");
    expect(wrong).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });

  test("one shows every line, and its lines sum to it", async () => {
    const { body } = await admin.get(`/admin/payouts/${payoutId}`);
    const { lines, total, vat, amount_minor } = body.payout;
    expect(total.amount_minor).toBe(amount_minor);
    expect(lines.map((line: { kind: string }) => line.kind)).toEqual([
      "sale",
      "sale",
      "correction",
    ]);
    expect(lines[0]).toMatchObject({
      gross_minor: 39_999,
      commission_minor: 0,
      // A fifth of what was refunded: half up.
      vat_minor: 8000,
      share_minor: 31_999,
      amount_minor: 39_999,
    });
    expect(lines[0].order_number).toEqual(expect.any(Number));
    expect(lines[0].title).toContain("Vara");
    expect(lines[2]).toMatchObject({ share_minor: 1234, order_number: null });
    expect(vat).toEqual([{ rate_bp: 2500, vat_minor: 13_000 }]);
    const sum = (key: string) =>
      lines.reduce((all: number, line: Record<string, number>) => all + (line[key] ?? 0), 0);
    for (const key of ["vat_minor", "share_minor", "amount_minor", "gross_minor"]) {
      expect(sum(key)).toBe(total[key]);
    }
    expect((await admin.get("/admin/payouts/payout_none")).status).toBe(404);
  });

  test("its statement is a CSV whose lines sum to it, without formulas, and a PDF", async () => {
    const csv = await admin.get(`/admin/payouts/${payoutId}/statement?format=csv`);
    expect(csv.status).toBe(200);
    expect(csv.body).toContain(`"Betalas till";"'=Formeln & Åkern"`);
    expect(csv.body).toMatch(/\r\n"Summa";"";"";649,99;0,00;130,00;532,33;0,00;0,00;662,33\r\n/);
    expect(csv.body).toContain('"Moms 25 %";130,00');
    const pdf = await admin.get(`/admin/payouts/${payoutId}/statement?format=pdf`);
    expect(pdf.body.slice(0, 5)).toBe("%PDF-");
    const none = await admin.get(`/admin/payouts/${payoutId}/statement?format=doc`);
    expect(none.status).toBe(400);
  });

  test("its bank file is the same each time, and pays the bankgiro its amount", async () => {
    const { batch } = (await list("")).body.payouts[0];
    const first = await admin.get(`/admin/payouts/batches/${batch}`);
    expect(first.body).toContain("<Id>9912346</Id>");
    expect(first.body).toContain('<InstdAmt Ccy="SEK">662.33</InstdAmt>');
    expect(first.body).toContain(`<IBAN>${IBAN}</IBAN>`);
    await admin.post("/admin/payouts/run");
    expect((await admin.get(`/admin/payouts/batches/${batch}`)).body).toBe(first.body);
    expect((await admin.get("/admin/payouts/batches/UTB-0")).status).toBe(404);
  });

  test("comes back with a reason, is paid anew, and then it is final", async () => {
    const back = await admin.post(`/admin/payouts/${payoutId}/returned`, {});
    expect(back.status).toBe(400);
    await admin.post(`/admin/payouts/${payoutId}/returned`, { reason: "Kontot är avslutat" });
    expect((await list("")).body.payouts[0]).toMatchObject({
      state: "returned",
      reason: "Kontot är avslutat",
    });
    await admin.post("/admin/payouts/run");
    const [next] = (await list("&state=sent")).body.payouts;
    expect(next).toMatchObject({ amount_minor: 66_233 });
    const paid = await admin.post(`/admin/payouts/${next.id}/paid`);
    expect(paid.body.payout).toMatchObject({ state: "paid" });
    const late = await admin.post(`/admin/payouts/${next.id}/returned`, { reason: "För sent" });
    expect(late).toMatchObject({ status: 400, body: { code: "payout_state_conflict" } });
    expect((await admin.get("/admin/payouts/differences")).body).toEqual({ differences: [] });
  });

  test("what it settled for a line is still said when a part of it is paid later", async () => {
    const statement = async (id: string) => (await admin.get(`/admin/payouts/${id}`)).body.payout;
    const [latest] = (await list("&state=paid")).body.payouts;
    expect((await statement(latest.id)).total).toEqual((await statement(payoutId)).total);
  });

  test("how the network pays is checked and kept", async () => {
    const settings = {
      minimum_minor: 5000,
      provider: "manual",
      schedule: { every: "weekly", day: 5 },
      payer_iban: "se45 5000 0000 0583 9825 7466",
      payer_bic: "ESSESESS",
    };
    const set = (change: object) =>
      admin.post("/admin/payouts/settings", { ...settings, ...change });
    for (const change of [
      { minimum_minor: -1 },
      { minimum_minor: 0.5 },
      { schedule: { every: "weekly", day: 8 } },
      { schedule: { every: "monthly", day: 29 } },
      { payer_iban: "SE12" },
      { payer_bic: "X" },
      { provider: "swish" },
    ]) {
      expect((await set(change)).status, JSON.stringify(change)).toBe(400);
    }
    const { body } = await set({});
    expect(body.settings).toMatchObject({ ...settings, payer_iban: IBAN });
    expect((await admin.get("/admin/payouts/settings")).body).toEqual(body);
    await bankTransfers(app);
  });

  test("a debt that is none is not settled", async () => {
    const { status, body } = await admin.post("/admin/payouts/debts", {
      enterprise_id: enterprise.id,
      method: "invoice",
    });
    expect([status, body.code]).toEqual([400, "debt_not_found"]);
  });
});
