import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { reconcilePayments, syncSale } from "@insteg/social-value/workflows";
import { Modules } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { codeOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { adminClient } from "../support/http";
import {
  accountsOf,
  transactionCount,
  unbalancedTransactions,
  untilPosted,
} from "../support/ledger";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { capture, placeOrder, sell, type TestOrder } from "../support/orders";
import { createPromotion } from "../support/promotions";
import { lineIds, refund, refundLines } from "../support/refunds";

const IN_MAY = new Date("2026-05-15T10:00:00Z");
const IN_JUNE = new Date("2026-06-02T10:00:00Z");

describe("refunds", () => {
  let app: TestApp;
  let bee: TestEnterprise;
  let loom: TestEnterprise;
  let honey: TestProduct;
  let scarf: TestProduct;
  let names: Record<string, string>;

  beforeAll(async () => {
    app = await testApp();
    bee = await createEnterprise(app, "Biet", { parcel_minor: 5300 });
    loom = await createEnterprise(app, "Vävstolen", { parcel_minor: 6250 });
    const honeyChain = await publishedChain(app, [[bee, 10_000, 2000]]);
    const woolChain = await publishedChain(app, [[loom, 10_000, 2500]]);
    const hive = await createPlace(app, bee, 1_000_000);
    const weave = await createPlace(app, loom, 1_000_000);
    const food = { enterprise: bee, chain: honeyChain, vat_class: "food" as const };
    honey = await createProduct(app, { ...food, price_minor: 10_600 });
    scarf = await createProduct(app, { enterprise: loom, chain: woolChain, price_minor: 49_999 });
    names = { [bee.id]: "bee", [loom.id]: "loom", [hive]: "hive", [weave]: "weave" };
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const sold = (lines: [TestProduct, number][], wish: { promo_code?: string } = {}) =>
    sell(app, { lines, ship: "parcel", at: IN_MAY, ...wish });
  const accounts = (order: TestOrder) => accountsOf(app.db, [order.id], names);
  const byMonth = async (order: TestOrder, account: string) => {
    const { rows } = await app.db.query<{ month: string; amount: string }>(
      `SELECT p.month, sum(p.amount_minor)::text AS amount
         FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.order_id = $1 AND p.account = $2 GROUP BY p.month ORDER BY p.month`,
      [order.id, account],
    );
    return rows.map((row) => [row.month, Number(row.amount)]);
  };

  test("a whole refund restores every account, tax-inclusive prices to the öre", async () => {
    const order = await sold([
      [honey, 3],
      [scarf, 1],
    ]);
    await refund(app, order, order.total_minor, IN_MAY);
    expect(await accounts(order)).toEqual({});
  });

  test("many uneven partial refunds sum to the whole: a second one is neither refused nor miscounted", async () => {
    const order = await sold([
      [honey, 1],
      [scarf, 1],
    ]);
    const parts = [1, 3333, 7, 20_001, 999];
    for (const part of parts) {
      await refund(app, order, part, IN_MAY);
    }
    const refunded = parts.reduce((sum, part) => sum + part, 0);
    expect((await accounts(order))["customer:payment"]).toBe(refunded - order.total_minor);
    await refund(app, order, order.total_minor - refunded, IN_MAY);
    expect(await accounts(order)).toEqual({});
    expect(await transactionCount(app.db, order.id)).toBe(parts.length + 2);
  });

  test("one seller's refund does not reach another seller's share, shipping kept", async () => {
    const order = await sold([
      [honey, 1],
      [scarf, 1],
    ]);
    const before = await accounts(order);
    const { items } = await lineIds(app, order);
    await refundLines(app, order, [[items[bee.id] ?? "", 10_600]], IN_MAY);
    const after = await accounts(order);
    const changed = Object.keys(before).filter((account) => before[account] !== after[account]);
    expect(changed.filter((account) => account.includes("loom"))).toEqual([]);
    expect(after["enterprise:bee:general"]).toBeUndefined();
    expect(after["enterprise:bee:shipping"]).toBe(5000);
    expect(after["enterprise:bee:vat:600"]).toBe(300);
    expect(after["place:hive:2026-05"]).toBeUndefined();
  });

  test("shipping is refunded by its own line, goods kept", async () => {
    const order = await sold([[honey, 1]]);
    const { shipping } = await lineIds(app, order);
    await refundLines(app, order, [[shipping[bee.id] ?? "", 5300]], IN_MAY);
    const after = await accounts(order);
    expect(after["enterprise:bee:shipping"]).toBeUndefined();
    expect(after["enterprise:bee:vat:600"]).toBe(600);
  });

  test("commission and its VAT are corrected on a plain refund", async () => {
    const order = await sold([[scarf, 1]]);
    const before = await accounts(order);
    expect(before["network:commission"]).toBeGreaterThan(0);
    expect(before["network:commission_vat"]).toBeGreaterThan(0);
    await refund(app, order, order.total_minor, IN_MAY);
    const after = await accounts(order);
    expect(after["network:commission"]).toBeUndefined();
    expect(after["network:commission_vat"]).toBeUndefined();
  });

  test("a discounted order, funded by the network, gives the promotion back too", async () => {
    const promo_code = await createPromotion(app, 30, "network");
    const order = await sold([[scarf, 2]], { promo_code });
    expect((await accounts(order))["network:promotion"]).toBeLessThan(0);
    await refund(app, order, 12_345, IN_MAY);
    await refund(app, order, order.total_minor - 12_345, IN_MAY);
    expect(await accounts(order)).toEqual({});
  });

  test("a later month bears the mirror: what was booked in May stays", async () => {
    const order = await sold([[honey, 1]]);
    const place = `place:${Object.keys(names).find((id) => names[id] === "hive")}:2026-05`;
    const [may] = await byMonth(order, place);
    await refund(app, order, order.total_minor, IN_JUNE);
    expect(await byMonth(order, place)).toEqual([may, ["2026-06", -Number(may?.[1])]]);
    expect(await accounts(order)).toEqual({});
  });

  test("each mirror names the posting that it takes from, and never takes more", async () => {
    const order = await sold([[scarf, 1]]);
    await refund(app, order, 777, IN_MAY);
    const { rows } = await app.db.query<{ n: number; overdrawn: number; unlinked: number }>(
      `SELECT count(*)::int AS n,
              count(*) FILTER (WHERE abs(m.amount_minor) > abs(o.amount_minor)
                                  OR sign(m.amount_minor) = sign(o.amount_minor)
                                  OR m.account <> o.account)::int AS overdrawn,
              count(*) FILTER (WHERE o.id IS NULL)::int AS unlinked
         FROM ledger_transaction t JOIN ledger_posting m ON m.transaction_id = t.id
         LEFT JOIN ledger_posting o ON o.id = m.origin_posting_id
        WHERE t.order_id = $1 AND t.kind = 'refund'`,
      [order.id],
    );
    expect(rows[0]?.n).toBeGreaterThan(2);
    expect(rows[0]).toMatchObject({ overdrawn: 0, unlinked: 0 });
  });

  test("more than was paid is refused, for the order and for a line, and changes nothing", async () => {
    const order = await sold([
      [honey, 1],
      [scarf, 1],
    ]);
    const before = await accounts(order);
    const { items } = await lineIds(app, order);
    const tooMuch = refundLines(app, order, [[items[bee.id] ?? "", 10_601]], IN_MAY);
    expect(await codeOf(tooMuch)).toBe("refund_exceeds_line");
    expect(await codeOf(refundLines(app, order, [["none", 1]], IN_MAY))).toBe(
      "refund_exceeds_line",
    );
    expect(await codeOf(refundLines(app, order, [], IN_MAY))).toBe("refund_without_lines");
    await expect(refund(app, order, order.total_minor + 2, IN_MAY)).rejects.toThrow("refund more");
    expect(await accounts(order)).toEqual(before);
  });

  test("through the API not even an öre more than was paid can be refunded", async () => {
    const admin = await adminClient(app.url);
    const order = await sold([[honey, 1]]);
    const path = `/admin/payments/${order.payment_id}/refund`;
    const answer = await admin.post(path, { amount: (order.total_minor + 1) / 100 });
    expect(answer).toMatchObject({ status: 400, body: { code: "refund_exceeds_payment" } });
    const fine = await admin.post(path, { amount: 0.005 });
    expect(fine).toMatchObject({ status: 400, body: { code: "amount_not_in_minor_units" } });
    expect((await admin.post(path, { amount: order.total_minor / 100 })).status).toBe(200);
    await untilPosted(app.db, order.id, 2);
    expect(await accounts(order)).toEqual({});
  });

  /** By Medusa's own books: what was paid back of the order beyond what was paid, öre. */
  const paidBackBeyond = async (order: TestOrder) => {
    const { rows } = await app.db.query<{ beyond: number }>(
      `SELECT round(100 * (
                (SELECT coalesce(sum(amount), 0) FROM refund WHERE payment_id = $1 AND deleted_at IS NULL)
              - (SELECT coalesce(sum(amount), 0) FROM capture WHERE payment_id = $1 AND deleted_at IS NULL)
              ))::int AS beyond`,
      [order.payment_id],
    );
    return rows[0]?.beyond ?? 0;
  };

  test("by Medusa's own workflow one öre more than was paid gets through, and stands in network:unmatched", async () => {
    const order = await sold([[honey, 1]]);
    const more = (amount_minor: number) => refund(app, order, amount_minor, IN_MAY);
    await expect(more(order.total_minor + 2)).rejects.toThrow("refund more than");
    await more(order.total_minor + 1);
    const beyond = { "customer:payment": 1, "network:unmatched": -1 };
    expect(await accounts(order)).toEqual(beyond);
    expect(await paidBackBeyond(order)).toBe(1);
    await expect(more(1)).rejects.toThrow("refund more than");
    await syncSale(app.container, order.id);
    expect(await accounts(order)).toEqual(beyond);
  });

  test("whatever is tried at once, the ledger is off by what was paid back too much: an öre at most", async () => {
    const order = await sold([[honey, 1]]);
    await refund(app, order, order.total_minor - 1, IN_MAY);
    // Where they meet, Medusa may answer each that it is refused, though it has paid back: its books are asked.
    await Promise.allSettled([1, 2, 1, 1].map((öre) => refund(app, order, öre, IN_MAY)));
    await reconcilePayments(app.container, new Date(Date.now() - 60 * 60 * 1000));
    const beyond = await paidBackBeyond(order);
    expect([0, 1]).toContain(beyond);
    expect(await accounts(order)).toEqual(
      beyond === 0 ? {} : { "customer:payment": 1, "network:unmatched": -1 },
    );
  });

  test("a partial capture is refunded no further than it was captured", async () => {
    const order = await placeOrder(app, { lines: [[scarf, 1]], ship: "parcel", at: IN_MAY });
    await capture(app, order, { amount_minor: 20_000, at: IN_MAY });
    await refund(app, order, 5000, IN_MAY);
    await capture(app, order, { amount_minor: order.total_minor - 20_000, at: IN_MAY });
    expect((await accounts(order))["customer:payment"]).toBe(5000 - order.total_minor);
    await refund(app, order, order.total_minor - 5000, IN_MAY);
    expect(await accounts(order)).toEqual({});
  });

  test("a refund whose event is lost is posted by reconciliation, once", async () => {
    const order = await sell(app, { lines: [[scarf, 1]] });
    const bus = app.container.resolve(Modules.EVENT_BUS);
    const lost = vi.spyOn(bus, "releaseGroupedEvents").mockResolvedValue(undefined);
    await refundPaymentWorkflow(app.container).run({
      input: { payment_id: order.payment_id, amount: order.total_minor / 100 },
    });
    lost.mockRestore();
    expect(await transactionCount(app.db, order.id)).toBe(1);
    const since = new Date(Date.now() - 60 * 60 * 1000);
    await Promise.all([1, 2].map(() => reconcilePayments(app.container, since)));
    expect(await transactionCount(app.db, order.id)).toBe(2);
    expect(await accounts(order)).toEqual({});
  });

  test("the same refund with another input is refused", async () => {
    const order = await sold([[honey, 1]]);
    await refund(app, order, 100, IN_MAY);
    const { rows } = await app.db.query<{ id: string }>(
      "SELECT id FROM refund WHERE payment_id = $1",
      [order.payment_id],
    );
    const funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
    const event = {
      refund_id: rows[0]?.id ?? "",
      payment_id: order.payment_id,
      order_id: order.id,
      amount_minor: 101n,
      currency_code: "sek",
      event_at: IN_MAY,
      month: "2026-05",
      lines: [],
    };
    expect(await codeOf(funding.postRefund(event))).toBe("idempotency_conflict");
    expect(await funding.postRefund({ ...event, amount_minor: 100n })).toMatchObject({
      is_new: false,
    });
  });
});
