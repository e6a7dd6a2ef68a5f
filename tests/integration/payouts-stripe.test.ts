import { finishPayoutWorkflow } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { codeOf } from "../support/expect-refusal";
import { sell } from "../support/orders";
import { balancesOf, fundingOf, owe, payOut, payoutsOf } from "../support/payouts";
import { createPromotion } from "../support/promotions";
import { refund } from "../support/refunds";
import { StripePayouts } from "../support/stripe-payouts";
import { STRIPE_KEY } from "../support/stripe-stand-in";

describe("payouts by Stripe Connect, against a stand-in", () => {
  let app: TestApp;
  let shop: StripePayouts;

  beforeAll(async () => {
    app = await testApp();
    shop = await StripePayouts.start(app);
  });
  afterAll(async () => {
    await shop.stop();
    expect(await fundingOf(app).payoutDifferences()).toEqual([]);
  });

  test("one transfer for each charge and enterprise, grouped under the payout", async () => {
    const { enterprise, product, account } = await shop.connected();
    const first = await shop.sellByCard(product);
    const second = await shop.sellByCard(product);
    await sell(app, { lines: [[product, 1]], channel: "stall" });
    await payOut(app);
    const [payout] = await payoutsOf(app, enterprise);
    expect(payout).toMatchObject({ state: "sent", amount_minor: 75_000n, provider: "stripe" });
    expect(payout?.provider_reference).toBe(payout?.id);
    expect(shop.transfersTo(account)).toEqual(
      [
        [first.charge, 25_000, payout?.id],
        [second.charge, 25_000, payout?.id],
        // An invoice that was paid another way: from the balance.
        [null, 25_000, payout?.id],
      ].sort(),
    );
  });

  test("a refund of what was paid out before is set off against the other charges", async () => {
    const { enterprise, product, account } = await shop.connected();
    const { order } = await shop.sellByCard(product);
    await payOut(app);
    await shop.paidThrough("pp_system_default", order);
    await refund(app, order, 10_000);
    await shop.paidThrough("pp_stripe_stripe", order);
    const next = await shop.sellByCard(product);
    await payOut(app);
    expect(shop.transfersTo(account).find(([charge]) => charge === next.charge)?.[1]).toBe(15_000);
    expect(await balancesOf(app, enterprise)).toEqual({ "enterprise:paid_out": 40_000 });
  });

  test("what the network funds of a discount is moved from the balance, not from the charge", async () => {
    const { product, account } = await shop.connected();
    const promo_code = await createPromotion(app, 20, "network");
    const order = await sell(app, { lines: [[product, 1]], channel: "stall", promo_code });
    const charge = await shop.chargeOf(order, 20_000);
    await payOut(app);
    // The customer pays 200.00, 40.00 of it VAT; the net of the undiscounted price is 200.00.
    expect(shop.transfersTo(account).map(([source, amount]) => [source, amount])).toEqual(
      [
        [charge, 20_000],
        [null, 4_000],
      ].sort(),
    );
  });

  test("an answer that was lost moves nothing twice, by the SDK's own second try", async () => {
    const { product, account } = await shop.connected();
    const { charge } = await shop.sellByCard(product);
    shop.stripe.loseNextAnswer();
    await payOut(app);
    expect(shop.transfersTo(account).map(([source, amount]) => [source, amount])).toEqual([
      [charge, 25_000],
    ]);
  });

  test("a run that died after the transfers were made finds them and goes on", async () => {
    const { enterprise, product, account } = await shop.connected();
    await shop.sellByCard(product);
    await shop.sellByCard(product);
    await shop.dieAfterSending();
    expect((await fundingOf(app).createdPayouts()).map((one) => one.enterprise_id)).toEqual([
      enterprise.id,
    ]);
    const before = shop.transfersTo(account);
    expect(before).toHaveLength(2);
    await payOut(app);
    expect(shop.transfersTo(account)).toEqual(before);
    expect(await shop.states(enterprise)).toEqual(["sent"]);
  });

  test("what Stripe refuses for good goes back whole, is owed again, and names why", async () => {
    const { enterprise, product, account } = await shop.connected();
    const { charge } = await shop.sellByCard(product);
    await owe(app, enterprise, 20_000);
    const { balance } = shop.books;
    shop.books.balance = 0;
    await payOut(app);
    shop.books.balance = balance;
    // The charge's own transfer was made first, and has gone back.
    expect(shop.books.transfers.filter((one) => one.destination === account)).toMatchObject([
      { source_transaction: charge, amount: 25_000, amount_reversed: 25_000 },
    ]);
    expect(await shop.states(enterprise)).toEqual([["failed", "balance_insufficient"]]);
    await payOut(app);
    expect(await shop.states(enterprise)).toEqual([["failed", "balance_insufficient"], "sent"]);
    expect(shop.transfersTo(account).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(
      45_000,
    );
  });

  test("a payout that finance takes back is reversed at Stripe, once", async () => {
    const { enterprise, product, account } = await shop.connected();
    await shop.sellByCard(product);
    await payOut(app);
    const [payout] = await payoutsOf(app, enterprise);
    const input = { payout_id: payout?.id ?? "", state: "returned", reason: "Fel konto" } as const;
    await finishPayoutWorkflow(app.container).run({ input });
    await finishPayoutWorkflow(app.container).run({ input });
    expect(shop.transfersTo(account).map(([, amount]) => amount)).toEqual([0]);
    expect(await shop.states(enterprise)).toEqual([["returned", "Fel konto"]]);
    await payOut(app);
    expect(await shop.states(enterprise)).toEqual([["returned", "Fel konto"], "sent"]);
  });

  test("a payout whose transfers were reversed before the run died is not called paid", async () => {
    const { enterprise, product, account } = await shop.connected();
    await shop.sellByCard(product);
    await shop.dieAfterSending();
    for (const one of shop.books.transfers.filter((transfer) => transfer.destination === account)) {
      Object.assign(one, { amount_reversed: one.amount, reversed: true });
    }
    await payOut(app);
    expect(await shop.states(enterprise)).toEqual([["failed", "transfer_reversed"]]);
    await payOut(app);
    expect(await shop.states(enterprise)).toEqual([["failed", "transfer_reversed"], "sent"]);
    expect(shop.transfersTo(account).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(
      25_000,
    );
  });

  test("without a key nothing is made", async () => {
    const { enterprise, product } = await shop.connected();
    await shop.sellByCard(product);
    delete process.env.STRIPE_API_KEY;
    expect(await codeOf(payOut(app))).toBe("payout_provider_missing");
    expect(await shop.states(enterprise)).toEqual([]);
    process.env.STRIPE_API_KEY = STRIPE_KEY;
    await payOut(app);
  });

  describe("the stand-in itself", () => {
    const post = (path: string, parameters: Record<string, string>, key?: string) =>
      fetch(`${shop.stripe.url}${path}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${STRIPE_KEY}`,
          ...(key ? { "idempotency-key": key } : {}),
        },
        body: new URLSearchParams(parameters),
      }).then(async (res) => ({
        status: res.status,
        replayed: res.headers.get("idempotent-replayed"),
        body: (await res.json()) as { id?: string; error?: { type: string; code?: string } },
      }));

    test("holds idempotency keys to their parameters, and parameters to what Stripe knows", async () => {
      shop.books.accounts.add("acct_standin");
      const good = { amount: "500", currency: "sek", destination: "acct_standin" };
      const first = await post("/v1/transfers", good, "key-1");
      const again = await post("/v1/transfers", good, "key-1");
      expect(again).toMatchObject({ status: 200, replayed: "true", body: { id: first.body.id } });
      const other = await post("/v1/transfers", { ...good, amount: "501" }, "key-1");
      expect(other).toMatchObject({ status: 400, body: { error: { type: "idempotency_error" } } });
      const wrong: [Record<string, string>, string][] = [
        [{ ...good, colour: "red" }, "parameter_unknown"],
        [{ ...good, amount: "5.5" }, "parameter_invalid_integer"],
        [{ ...good, amount: "0" }, "parameter_invalid_integer"],
        [{ ...good, destination: "acct_none" }, "resource_missing"],
        [{ ...good, source_transaction: "ch_none" }, "resource_missing"],
        [{ currency: "sek", destination: "acct_standin" }, "parameter_missing"],
      ];
      for (const [parameters, code] of wrong) {
        const refused = await post("/v1/transfers", parameters);
        expect(refused.body.error?.code, code).toBe(code);
      }
      const path = `/v1/transfers/${first.body.id}/reversals`;
      expect((await post(path, { amount: "501" })).status).toBe(400);
      expect((await post(path, {})).status).toBe(200);
      expect((await post(path, {})).status).toBe(400);
    });
  });
});
