import { clock } from "@insteg/social-value/lib/clock";
import {
  finishPayoutWorkflow,
  runScheduledPayouts,
  setPayoutSettingsWorkflow,
  settleDebtWorkflow,
} from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { codeOf, refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { storeClient } from "../support/http";
import { unbalancedTransactions } from "../support/ledger";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { sell } from "../support/orders";
import {
  BANKGIRO,
  balancesOf,
  bankTransfers,
  daysOn,
  deliver,
  forecastOf,
  fundingOf,
  giveAccount,
  IBAN,
  inPassing,
  payOut,
  payoutsOf,
} from "../support/payouts";
import { refund } from "../support/refunds";

// Sold at the stall, where the channel takes nothing: 200.00 of net and 50.00 of VAT, a tenth of the net
// for training.
const PRICE_MINOR = 25_000;

describe("payouts", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
    await bankTransfers(app);
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
    expect(await fundingOf(app).payoutDifferences()).toEqual([]);
  });

  /** An enterprise of its own that makes one product, with an account unless told otherwise. */
  const seller = async ({ account = true, place = false } = {}) => {
    const enterprise = await createEnterprise(app, "Betalda");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    const place_id = place ? await createPlace(app, enterprise, 1_000_000) : "";
    const product = await createProduct(app, { enterprise, chain, price_minor: PRICE_MINOR });
    if (account) {
      await giveAccount(app, enterprise);
    }
    return { enterprise, product, place_id };
  };
  const sellAtStall = (product: TestProduct, pieces = 1) =>
    sell(app, { lines: [[product, pieces]], channel: "stall" });
  const amounts = async (enterprise: TestEnterprise) =>
    (await payoutsOf(app, enterprise)).map(({ amount_minor, state }) => [
      Number(amount_minor),
      state,
    ]);

  test("what is sold on the spot is due at once: general and VAT are paid, the reserve is withheld", async () => {
    const { enterprise, product } = await seller();
    await sellAtStall(product);
    await payOut(app);
    // 180.00 of the net and 50.00 of VAT; 20.00 waits in the training reserve.
    expect(await amounts(enterprise)).toEqual([[23_000, "sent"]]);
    expect(await balancesOf(app, enterprise)).toEqual({
      "enterprise:training_reserve": 2000,
      "enterprise:paid_out": 23_000,
    });
    expect((await payOut(app)).created).toBe(0);
  });

  test("at a distance it is due 14 days after the delivery, freight with it", async () => {
    const { enterprise, product } = await seller();
    const order = await sell(app, { lines: [[product, 1]], ship: "parcel" });
    expect(await forecastOf(app, enterprise, daysOn(100))).toMatchObject({ outcome: "nothing" });
    await deliver(app, order.id);
    const before = await forecastOf(app, enterprise, daysOn(13.9));
    expect(before).toMatchObject({ outcome: "nothing", amount_minor: 0n });
    const after = await forecastOf(app, enterprise, daysOn(14.1));
    // The web shop takes 5 % of the net and 25 % VAT on that; the parcel's 50.00 has 10.00 of VAT.
    expect(after).toMatchObject({ outcome: "pay", waiting_minor: 0n });
    expect(after?.amount_minor).toBe(before?.waiting_minor);
    expect(after?.amount_minor).toBe(16_875n + 5000n + 4000n + 1000n);
  });

  test("21 days after the shipment where nobody said that it was delivered", async () => {
    const { enterprise, product } = await seller();
    const order = await sell(app, { lines: [[product, 1]], ship: "parcel" });
    await deliver(app, order.id, { delivered: false });
    expect((await forecastOf(app, enterprise, daysOn(20.9)))?.outcome).toBe("nothing");
    expect((await forecastOf(app, enterprise, daysOn(21.1)))?.outcome).toBe("pay");
  });

  test("too little is carried to a later payout, and paid with it", async () => {
    const { enterprise, product } = await seller();
    const order = await sellAtStall(product);
    await refund(app, order, 20_000);
    expect(await forecastOf(app, enterprise)).toMatchObject({
      outcome: "carry",
      amount_minor: 4600n,
    });
    await payOut(app);
    expect(await amounts(enterprise)).toEqual([]);
    await sellAtStall(product);
    await payOut(app);
    expect(await amounts(enterprise)).toEqual([[27_600, "sent"]]);
  });

  test("a refund after a payout leaves a debt that later payouts net", async () => {
    const { enterprise, product } = await seller();
    const order = await sellAtStall(product);
    await payOut(app);
    await refund(app, order, PRICE_MINOR);
    expect(await forecastOf(app, enterprise)).toMatchObject({
      outcome: "carry",
      amount_minor: -23_000n,
    });
    await sellAtStall(product, 2);
    await payOut(app);
    expect(await amounts(enterprise)).toEqual([
      [23_000, "sent"],
      [23_000, "sent"],
    ]);
    expect(await balancesOf(app, enterprise)).toMatchObject({ "enterprise:paid_out": 46_000 });
  });

  test("a place month is paid when it is closed, and its funding does not fall", async () => {
    const { enterprise, product, place_id } = await seller({ place: true });
    await sellAtStall(product);
    await payOut(app);
    const open = await forecastOf(app, enterprise, daysOn(400));
    expect(open).toMatchObject({ outcome: "nothing", waiting_minor: 2000n });
    const month = await monthOf(place_id);
    // Closing for good would shut the month to every other test: it is closed in passing.
    const owed = await inPassing(app, async (funding, trx) => {
      await trx.raw("INSERT INTO closed_month (month) VALUES (?)", [month]);
      return (await funding.owedPostings("sek")).get(enterprise.id) ?? [];
    });
    expect(owed.map((one) => [one.account, one.amount_minor])).toEqual([
      [`place:${place_id}:${month}`, 2000n],
    ]);
    expect(owed[0]?.due_at).toBeInstanceOf(Date);
    const [funded] = await fundingOf(app).fundedByPlaceMonth([place_id]);
    const at = new Date();
    const destination = {
      kind: "iban",
      account: IBAN,
      name: "x",
      organisation_number: null,
    } as const;
    await fundingOf(app).createPayout({
      enterprise_id: enterprise.id,
      currency_code: "sek",
      provider: "manual",
      destination,
      due: owed,
      at,
    });
    expect(await balancesOf(app, enterprise)).toEqual({
      [`place:${month}`]: 2000,
      [`place:${month}:paid`]: -2000,
      "enterprise:paid_out": 25_000,
    });
    expect(await fundingOf(app).fundedByPlaceMonth([place_id])).toEqual([funded]);
    await payOut(app);
  });

  const monthOf = async (place_id: string) => {
    const { rows } = await app.db.query<{ month: string }>(
      "SELECT month FROM ledger_posting WHERE place_id = $1",
      [place_id],
    );
    return rows[0]?.month ?? "";
  };

  test("who lacks an account is named, and the others are paid", async () => {
    const [poor, rich] = [await seller({ account: false }), await seller()];
    await sellAtStall(poor.product);
    await sellAtStall(rich.product);
    expect((await forecastOf(app, poor.enterprise))?.outcome).toBe("no_account");
    await payOut(app);
    expect(await amounts(poor.enterprise)).toEqual([]);
    expect(await amounts(rich.enterprise)).toEqual([[23_000, "sent"]]);
    await giveAccount(app, poor.enterprise, { bankgiro: "9912346" });
    await payOut(app);
    const [payout] = await payoutsOf(app, poor.enterprise);
    expect(payout?.destination).toMatchObject({ kind: "bankgiro", account: BANKGIRO });
  });

  test("without an account of the network's own nothing is made", async () => {
    const { enterprise, product } = await seller();
    await sellAtStall(product);
    await setPayoutSettingsWorkflow(app.container).run({
      input: { minimum_minor: 10_000, provider: "manual", schedule: null },
    });
    expect(await codeOf(payOut(app))).toBe("payer_account_missing");
    await bankTransfers(app);
    expect(await amounts(enterprise)).toEqual([]);
    await payOut(app);
  });

  test("a payout that comes back is undone in the ledger, owed again, and paid once more", async () => {
    const { enterprise, product } = await seller();
    await sellAtStall(product);
    await payOut(app);
    const [payout] = await payoutsOf(app, enterprise);
    const input = {
      payout_id: payout?.id ?? "",
      state: "returned",
      reason: "Konto finns inte",
    } as const;
    await Promise.all([1, 2].map(() => finishPayoutWorkflow(app.container).run({ input })));
    await finishPayoutWorkflow(app.container).run({ input });
    expect(await balancesOf(app, enterprise)).toEqual({
      "enterprise:general": 18_000,
      "enterprise:vat:2500": 5000,
      "enterprise:training_reserve": 2000,
    });
    await payOut(app);
    await payOut(app);
    expect(await amounts(enterprise)).toEqual([
      [23_000, "returned"],
      [23_000, "sent"],
    ]);
    expect(await balancesOf(app, enterprise)).toEqual({
      "enterprise:training_reserve": 2000,
      "enterprise:paid_out": 23_000,
    });
  });

  test("what is paid never changes, and cannot come back", async () => {
    const { enterprise, product } = await seller();
    await sellAtStall(product);
    await payOut(app);
    const id = (await payoutsOf(app, enterprise))[0]?.id ?? "";
    const arrived = { payout_id: id, state: "paid" } as const;
    await finishPayoutWorkflow(app.container).run({ input: arrived });
    await finishPayoutWorkflow(app.container).run({ input: arrived });
    const back = { payout_id: id, state: "returned", reason: "för sent" } as const;
    expect(await codeOf(finishPayoutWorkflow(app.container).run({ input: back }))).toBe(
      "payout_state_conflict",
    );
    for (const change of [
      "state = 'returned'",
      "state = 'sent'",
      "paid_at = now()",
      "amount_minor = 1",
      "destination = '{}'",
    ]) {
      const refusal = await refusalOf(app.db, `UPDATE payout SET ${change} WHERE id = $1`, [id]);
      expect(refusal, change).toContain("payout_fixed");
    }
  });

  describe("the database", () => {
    let id = "";
    let enterprise_id = "";
    beforeAll(async () => {
      const { enterprise, product } = await seller();
      await sellAtStall(product);
      await payOut(app);
      id = (await payoutsOf(app, enterprise))[0]?.id ?? "";
      enterprise_id = enterprise.id;
    });

    test.each([
      ["UPDATE payout SET amount_minor = amount_minor + 1, state = 'paid'", "payout_fixed"],
      ["UPDATE payout SET enterprise_id = 'ent_other', state = 'paid'", "payout_fixed"],
      ["UPDATE payout SET state = 'created'", "payout_fixed"],
      ["UPDATE payout SET state = 'failed'", "payout_fixed"],
      ["UPDATE payout SET state = 'paid', batch = NULL", "payout_fixed"],
      ["DELETE FROM payout", "payout_fixed"],
      ["TRUNCATE payout CASCADE", "ledger_append_only"],
      ["DELETE FROM payout_posting", "ledger_append_only"],
      ["UPDATE payout_posting SET payout_id = 'x'", "ledger_append_only"],
      ["UPDATE payout_batch SET payer = '{}'", "ledger_append_only"],
      ["DELETE FROM payout_run", "ledger_append_only"],
    ])("refuses %s", async (statement, why) => {
      expect(await refusalOf(app.db, statement)).toContain(why);
    });

    test("refuses to settle a posting twice, whatever the attempt is called", async () => {
      for (const attempt of [1, 2, 3]) {
        const refusal = await refusalOf(
          app.db,
          `INSERT INTO payout_posting (posting_id, attempt, payout_id)
           SELECT posting_id, $2, payout_id FROM payout_posting WHERE payout_id = $1`,
          [id, attempt],
        );
        expect(refusal).toMatch(/payout_posting_pkey|payout_posting_settled|payout_unsettled/);
      }
    });

    test("refuses to add to what a payout settles", async () => {
      const refusal = await refusalOf(
        app.db,
        `INSERT INTO payout_posting (posting_id, attempt, payout_id)
         SELECT id, 1, $1 FROM ledger_posting
          WHERE enterprise_id = $2 AND account LIKE '%:training_reserve'`,
        [id, enterprise_id],
      );
      expect(refusal).toContain("payout_unsettled");
    });

    test("refuses a payout that is not what its postings sum to", async () => {
      const refusal = await refusalOf(
        app.db,
        `INSERT INTO payout (id, number, enterprise_id, currency_code, amount_minor, provider,
                             destination, period, created_at)
         VALUES ('payout_x', 1000000, 'ent_x', 'sek', 5, 'manual', '{}', '2026-01', now());
         SET CONSTRAINTS ALL IMMEDIATE`,
      );
      expect(refusal).toContain("payout_unsettled");
    });

    test("payouts are numbered without gaps", async () => {
      const { rows } = await app.db.query<{ n: number; last: number }>(
        "SELECT count(*)::int AS n, max(number)::int AS last FROM payout",
      );
      expect(rows[0]?.last).toBe(rows[0]?.n);
    });
  });

  test("a difference between payouts and ledger is found and named", async () => {
    const { enterprise, product } = await seller();
    await sellAtStall(product);
    await payOut(app);
    const id = (await payoutsOf(app, enterprise))[0]?.id ?? "";
    const found = (tampering: string) =>
      inPassing(app, async (funding, trx) => {
        await trx.raw("SET LOCAL session_replication_role = replica");
        await trx.raw(tampering, [id]);
        const differences = await funding.payoutDifferences();
        return differences.filter((one) => one.payout_id === id).map((one) => one.kind);
      });
    expect(await found("UPDATE payout SET amount_minor = 1 WHERE id = ?")).toEqual([
      "ledger",
      "postings",
    ]);
    expect(await found("DELETE FROM payout_posting WHERE payout_id = ?")).toEqual(["postings"]);
    expect(await found("UPDATE payout SET state = 'returned' WHERE id = ?")).toEqual(["return"]);
    expect(await found("DELETE FROM payout WHERE id = ?")).toEqual(["unknown"]);
  });

  describe("a debt", () => {
    test("is listed after 90 days, and a correction settles it once", async () => {
      const { enterprise, product } = await seller();
      const order = await sellAtStall(product);
      await payOut(app);
      await refund(app, order, PRICE_MINOR);
      expect((await forecastOf(app, enterprise, daysOn(89)))?.is_overdue_debt).toBe(false);
      expect((await forecastOf(app, enterprise, daysOn(91)))?.is_overdue_debt).toBe(true);
      const input = { enterprise_id: enterprise.id, method: "write_off" } as const;
      const outcomes = await Promise.allSettled(
        [1, 2].map(() => settleDebtWorkflow(app.container).run({ input })),
      );
      expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
      expect(await codeOf(settleDebtWorkflow(app.container).run({ input }))).toBe("debt_not_found");
      expect(await forecastOf(app, enterprise, daysOn(91))).toMatchObject({
        outcome: "nothing",
        amount_minor: 0n,
        is_overdue_debt: false,
      });
      // What is sold afterwards is paid in full: the debt is gone.
      await sellAtStall(product);
      await payOut(app);
      expect((await amounts(enterprise)).at(-1)).toEqual([23_000, "sent"]);
    });
  });

  test("the schedule's run is made once, also late, and not for days before it was set", async () => {
    const schedule = { every: "weekly", day: 3 } as const;
    const set = (at: string) =>
      clock.runAt(new Date(at), () =>
        setPayoutSettingsWorkflow(app.container).run({
          input: { minimum_minor: 10_000, provider: "manual", schedule, payer_iban: IBAN },
        }),
      );
    const runOn = (day: string) =>
      clock.runAt(new Date(`${day}T09:00:00Z`), () => runScheduledPayouts(app.container));
    // 2040-02-01 is a Wednesday.
    await set("2040-02-03T09:00:00Z");
    expect(await runOn("2040-02-07")).toBeNull();
    expect(await runOn("2040-02-09")).not.toBeNull();
    expect(await runOn("2040-02-10")).toBeNull();
    expect(await runOn("2040-02-15")).not.toBeNull();
    await bankTransfers(app);
    expect(await runOn("2040-02-22")).toBeNull();
  });

  test("an enterprise's account is checked, and never in the public API", async () => {
    const { enterprise, product } = await seller();
    const wrong = (account: { iban?: string; bankgiro?: string }) =>
      codeOf(giveAccount(app, enterprise, account));
    expect(await wrong({ iban: "SE4550000000058398257467" })).toBe("iban_checksum");
    expect(await wrong({ bankgiro: "991-2347" })).toBe("bankgiro_checksum");
    const store = storeClient(app);
    for (const path of [
      `/store/products?id=${product.id}&fields=*enterprise`,
      `/store/products/${product.id}?fields=*enterprise,+enterprise.iban`,
      `/store/enterprises/${enterprise.handle}`,
    ]) {
      const answer = await store.get(path);
      expect(JSON.stringify(answer.body)).not.toContain(IBAN);
    }
  });
});
