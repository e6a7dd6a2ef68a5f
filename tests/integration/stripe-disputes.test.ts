import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient } from "../support/http";
import { unbalancedTransactions } from "../support/ledger";
import { createEnterprise, publishedChain } from "../support/network";
import { sendNotice, signedNotice } from "../support/stripe-buyer";
import type { StripeDispute, StripeIntent } from "../support/stripe-payments";
import { StripeShop } from "../support/stripe-shop";

const FEE_MINOR = 15_000;

describe("a payment that the customer's bank questions", () => {
  let app: TestApp;
  let shop: StripeShop;
  let product: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    shop = await StripeShop.start(app);
    const enterprise = await createEnterprise(app, "Tvistebutiken");
    const chain = await publishedChain(app, [[enterprise, 10_000, 0]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 40_000 });
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
    await shop.stop();
  });

  const disputed = async (): Promise<{
    intent: StripeIntent;
    dispute: StripeDispute;
    order: string;
  }> => {
    const { secret } = await shop.begun(product);
    const intent = shop.buyer.pay(secret);
    const { body } = await shop.outcome(secret);
    return {
      ...{ intent, order: body.outcome.order_id },
      dispute: shop.buyer.dispute(intent, FEE_MINOR),
    };
  };
  const tell = (dispute: StripeDispute, what: string) =>
    sendNotice(app.url, signedNotice(`charge.dispute.${what}`, dispute));

  /** By account, what a dispute has posted; how many transactions it took. */
  const posted = async (dispute: StripeDispute) => {
    const { rows } = await app.db.query<{ account: string; amount: string; id: string }>(
      `SELECT p.account, p.amount_minor::text AS amount, m.transaction_id AS id
         FROM provider_movement m JOIN ledger_posting p ON p.transaction_id = m.transaction_id
        WHERE m.dispute_id = $1`,
      [dispute.id],
    );
    const sums: Record<string, number> = {};
    for (const { account, amount } of rows) {
      sums[account] = (sums[account] ?? 0) + Number(amount);
    }
    return { sums, transactions: new Set(rows.map(({ id }) => id)).size };
  };

  const shown = async (dispute: StripeDispute) => {
    const admin = await adminClient(app.url);
    const { body } = await admin.get("/admin/disputes?limit=100");
    return body.disputes.find(({ id }: { id: string }) => id === dispute.id);
  };

  test("is listed with its order, and what it took stands in the ledger once, however often it is told", async () => {
    const { dispute, order } = await disputed();
    const answers = await Promise.all([
      ...["created", "created", "funds_withdrawn", "updated"].map((what) => tell(dispute, what)),
    ]);
    expect(answers).toEqual([200, 200, 200, 200]);
    expect(await posted(dispute)).toEqual({
      transactions: 1,
      sums: {
        "customer:payment": 40_000,
        "network:disputes": -40_000,
        "network:payment_fees": FEE_MINOR,
        "network:commission": -FEE_MINOR,
      },
    });
    expect(await shown(dispute)).toMatchObject({
      ...{ order_id: order, amount_minor: 40_000, taken_minor: 40_000, fee_minor: FEE_MINOR },
      ...{ reason: "product_not_received", status: "needs_response" },
      answer_by: expect.any(String),
      display_id: expect.any(Number),
    });
  });

  test("won: the money is back, the fee is not; also when the end is told first", async () => {
    const { dispute } = await disputed();
    const begun = structuredClone(dispute);
    shop.buyer.endDispute(dispute, "won");
    expect(await tell(dispute, "closed")).toBe(200);
    expect(await tell(dispute, "funds_reinstated")).toBe(200);
    expect(await tell(begun, "created")).toBe(200);
    const { sums, transactions } = await posted(dispute);
    expect(transactions).toBe(2);
    expect(sums).toEqual({
      ...{ "customer:payment": 0, "network:disputes": 0 },
      ...{ "network:payment_fees": FEE_MINOR, "network:commission": -FEE_MINOR },
    });
    expect(await shown(dispute)).toMatchObject({
      ...{ status: "won", taken_minor: 0, fee_minor: FEE_MINOR, answer_by: null },
    });
  });

  test("lost: it stays the network's, and no enterprise and no place loses by it", async () => {
    const { dispute } = await disputed();
    await tell(dispute, "created");
    shop.buyer.endDispute(dispute, "lost");
    expect(await tell(dispute, "closed")).toBe(200);
    expect(await shown(dispute)).toMatchObject({ status: "lost", taken_minor: 40_000 });
    const accounts = Object.keys((await posted(dispute)).sums);
    expect(accounts.filter((one) => /^(enterprise|place)/.test(one))).toEqual([]);
  });

  test("of a payment that was not made here is left alone", async () => {
    const { dispute, intent } = await disputed();
    const { session_id } = intent.metadata;
    intent.metadata = {};
    expect(await tell(dispute, "created")).toBe(200);
    expect(await shown(dispute)).toBeUndefined();
    intent.metadata = { session_id: session_id ?? "" };
  });

  test("whose notice could not be handled is sent again: the answer says so", async () => {
    const { dispute } = await disputed();
    shop.books.payments.disputes.delete(dispute.id);
    expect(await tell(dispute, "created")).toBeGreaterThanOrEqual(400);
    shop.books.payments.disputes.set(dispute.id, dispute);
    expect(await tell(dispute, "created")).toBe(200);
  });
});
