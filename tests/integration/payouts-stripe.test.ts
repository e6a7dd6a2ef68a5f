import {
  finishPayoutWorkflow,
  runPayouts,
  setPayoutSettingsWorkflow,
} from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { codeOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import {
  createEnterprise,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { sell, type TestOrder } from "../support/orders";
import {
  balancesOf,
  bankTransfers,
  containerWith,
  fundingOf,
  giveAccount,
  owe,
  payOut,
  payoutsOf,
} from "../support/payouts";
import { createPromotion } from "../support/promotions";
import { refund } from "../support/refunds";
import type { StripeBooks } from "../support/stripe-books";
import { STRIPE_KEY, type StripeStandIn, startStripeStandIn } from "../support/stripe-stand-in";

// The stall takes nothing, and nothing of it is for training: all of a sale is the enterprise's.
const PRICE_MINOR = 25_000;

describe("payouts by Stripe Connect, against a stand-in", () => {
  let app: TestApp;
  let stripe: StripeStandIn;
  let books: StripeBooks;

  beforeAll(async () => {
    app = await testApp();
    books = { accounts: new Set(), charges: new Map(), balance: 1_000_000, transfers: [] };
    stripe = await startStripeStandIn(books);
    Object.assign(process.env, { STRIPE_API_KEY: STRIPE_KEY, STRIPE_API_HOST: stripe.url });
    await setPayoutSettingsWorkflow(app.container).run({
      input: { minimum_minor: 10_000, provider: "stripe", schedule: null },
    });
  });
  afterAll(async () => {
    await bankTransfers(app);
    await stripe.stop();
    delete process.env.STRIPE_API_KEY;
    delete process.env.STRIPE_API_HOST;
    expect(await fundingOf(app).payoutDifferences()).toEqual([]);
  });

  const connected = async () => {
    const enterprise = await createEnterprise(app, "Kopplade");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    const product = await createProduct(app, { enterprise, chain, price_minor: PRICE_MINOR });
    const account = `acct_${uniqueHandle("konto").replaceAll("-", "")}`;
    books.accounts.add(account);
    await giveAccount(app, enterprise, { stripe_account_id: account });
    return { enterprise, product, account };
  };
  /** A sale that was paid through Medusa's Stripe provider: what it keeps of Stripe's answer. */
  const sellByCard = async (
    product: TestProduct,
  ): Promise<{ order: TestOrder; charge: string }> => {
    const order = await sell(app, { lines: [[product, 1]], channel: "stall" });
    return { order, charge: await chargeOf(order, PRICE_MINOR) };
  };
  const chargeOf = async (order: TestOrder, amount_minor: number): Promise<string> => {
    const charge = `ch_${uniqueHandle("kort").replaceAll("-", "")}`;
    books.charges.set(charge, amount_minor);
    await app.db.query("UPDATE payment SET data = $2::jsonb WHERE id = $1", [
      order.payment_id,
      JSON.stringify({ id: "pi_x", latest_charge: charge }),
    ]);
    await paidThrough("pp_stripe_stripe", order);
    return charge;
  };
  /** Medusa's Stripe provider is not configured here: a refund is told of as the system provider's. */
  const paidThrough = (provider: string, { payment_id }: TestOrder) =>
    app.db.query("UPDATE payment SET provider_id = $2 WHERE id = $1", [payment_id, provider]);
  const transfersTo = (account: string) =>
    books.transfers
      .filter((one) => one.destination === account)
      .map((one) => [one.source_transaction, one.amount - one.amount_reversed, one.transfer_group])
      .sort();
  const states = async (enterprise: TestEnterprise) =>
    (await payoutsOf(app, enterprise)).map(({ state, reason }) =>
      reason ? [state, reason] : state,
    );

  test("one transfer for each charge and enterprise, grouped under the payout", async () => {
    const { enterprise, product, account } = await connected();
    const first = await sellByCard(product);
    const second = await sellByCard(product);
    await sell(app, { lines: [[product, 1]], channel: "stall" });
    await payOut(app);
    const [payout] = await payoutsOf(app, enterprise);
    expect(payout).toMatchObject({ state: "sent", amount_minor: 75_000n, provider: "stripe" });
    expect(payout?.provider_reference).toBe(payout?.id);
    expect(transfersTo(account)).toEqual(
      [
        [first.charge, 25_000, payout?.id],
        [second.charge, 25_000, payout?.id],
        // An invoice that was paid another way: from the balance.
        [null, 25_000, payout?.id],
      ].sort(),
    );
  });

  test("a refund of what was paid out before is set off against the other charges", async () => {
    const { enterprise, product, account } = await connected();
    const { order } = await sellByCard(product);
    await payOut(app);
    await paidThrough("pp_system_default", order);
    await refund(app, order, 10_000);
    await paidThrough("pp_stripe_stripe", order);
    const next = await sellByCard(product);
    await payOut(app);
    expect(transfersTo(account).find(([charge]) => charge === next.charge)?.[1]).toBe(15_000);
    expect(await balancesOf(app, enterprise)).toEqual({ "enterprise:paid_out": 40_000 });
  });

  test("what the network funds of a discount is moved from the balance, not from the charge", async () => {
    const { product, account } = await connected();
    const promo_code = await createPromotion(app, 20, "network");
    const order = await sell(app, { lines: [[product, 1]], channel: "stall", promo_code });
    const charge = await chargeOf(order, 20_000);
    await payOut(app);
    // The customer pays 200.00, 40.00 of it VAT; the net of the undiscounted price is 200.00.
    expect(transfersTo(account).map(([source, amount]) => [source, amount])).toEqual(
      [
        [charge, 20_000],
        [null, 4_000],
      ].sort(),
    );
  });

  test("an answer that was lost moves nothing twice, by the SDK's own second try", async () => {
    const { product, account } = await connected();
    const { charge } = await sellByCard(product);
    stripe.loseNextAnswer();
    await payOut(app);
    expect(transfersTo(account).map(([source, amount]) => [source, amount])).toEqual([
      [charge, 25_000],
    ]);
  });

  test("a run that died after the transfers were made finds them and goes on", async () => {
    const { enterprise, product, account } = await connected();
    await sellByCard(product);
    await sellByCard(product);
    await dieAfterSending();
    expect((await fundingOf(app).createdPayouts()).map((one) => one.enterprise_id)).toEqual([
      enterprise.id,
    ]);
    const before = transfersTo(account);
    expect(before).toHaveLength(2);
    await payOut(app);
    expect(transfersTo(account)).toEqual(before);
    expect(await states(enterprise)).toEqual(["sent"]);
  });

  /** Makes a run that dies when it would note what was sent. */
  const dieAfterSending = async () => {
    const funding = Object.assign(Object.create(fundingOf(app)), {
      markPayoutsSent: () => Promise.reject(new Error("died")),
    });
    await expect(runPayouts(containerWith(app, funding))).rejects.toThrow("died");
  };

  test("what Stripe refuses for good goes back whole, is owed again, and names why", async () => {
    const { enterprise, product, account } = await connected();
    const { charge } = await sellByCard(product);
    await owe(app, enterprise, 20_000);
    const { balance } = books;
    books.balance = 0;
    await payOut(app);
    books.balance = balance;
    // The charge's own transfer was made first, and has gone back.
    expect(books.transfers.filter((one) => one.destination === account)).toMatchObject([
      { source_transaction: charge, amount: 25_000, amount_reversed: 25_000 },
    ]);
    expect(await states(enterprise)).toEqual([["failed", "balance_insufficient"]]);
    await payOut(app);
    expect(await states(enterprise)).toEqual([["failed", "balance_insufficient"], "sent"]);
    expect(transfersTo(account).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(45_000);
  });

  test("a payout that finance takes back is reversed at Stripe, once", async () => {
    const { enterprise, product, account } = await connected();
    await sellByCard(product);
    await payOut(app);
    const [payout] = await payoutsOf(app, enterprise);
    const input = { payout_id: payout?.id ?? "", state: "returned", reason: "Fel konto" } as const;
    await finishPayoutWorkflow(app.container).run({ input });
    await finishPayoutWorkflow(app.container).run({ input });
    expect(transfersTo(account).map(([, amount]) => amount)).toEqual([0]);
    expect(await states(enterprise)).toEqual([["returned", "Fel konto"]]);
    await payOut(app);
    expect(await states(enterprise)).toEqual([["returned", "Fel konto"], "sent"]);
  });

  test("a payout whose transfers were reversed before the run died is not called paid", async () => {
    const { enterprise, product, account } = await connected();
    await sellByCard(product);
    await dieAfterSending();
    for (const one of books.transfers.filter((transfer) => transfer.destination === account)) {
      Object.assign(one, { amount_reversed: one.amount, reversed: true });
    }
    await payOut(app);
    expect(await states(enterprise)).toEqual([["failed", "transfer_reversed"]]);
    await payOut(app);
    expect(await states(enterprise)).toEqual([["failed", "transfer_reversed"], "sent"]);
    expect(transfersTo(account).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(25_000);
  });

  test("without a key nothing is made", async () => {
    const { enterprise, product } = await connected();
    await sellByCard(product);
    delete process.env.STRIPE_API_KEY;
    expect(await codeOf(payOut(app))).toBe("payout_provider_missing");
    expect(await states(enterprise)).toEqual([]);
    process.env.STRIPE_API_KEY = STRIPE_KEY;
    await payOut(app);
  });

  describe("the stand-in itself", () => {
    const post = (path: string, parameters: Record<string, string>, key?: string) =>
      fetch(`${stripe.url}${path}`, {
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
      books.accounts.add("acct_standin");
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
