import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { postPaymentWorkflow, syncSale } from "@insteg/social-value/workflows";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { addToOrder, setQuantity } from "../support/order-edits";
import { placeOrder, sell, type TestOrder } from "../support/orders";
import { lineIds, refund } from "../support/refunds";

describe("what becomes of an order after it was placed", () => {
  let app: TestApp;
  let bee: TestEnterprise;
  let loom: TestEnterprise;
  let honey: TestProduct;
  let scarf: TestProduct;
  let names: Record<string, string>;

  beforeAll(async () => {
    app = await testApp();
    bee = await createEnterprise(app, "Biet");
    loom = await createEnterprise(app, "Vävstolen");
    const honeyChain = await publishedChain(app, [[bee, 10_000, 2000]]);
    const woolChain = await publishedChain(app, [[loom, 10_000, 2500]]);
    const hive = await createPlace(app, bee, 10_000_000);
    const weave = await createPlace(app, loom, 10_000_000);
    honey = await createProduct(app, { enterprise: bee, chain: honeyChain, price_minor: 12_500 });
    scarf = await createProduct(app, { enterprise: loom, chain: woolChain, price_minor: 25_000 });
    names = { [bee.id]: "bee", [loom.id]: "loom", [hive]: "hive", [weave]: "weave" };
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const accounts = (order: TestOrder) => accountsOf(app.db, [order.id], names);

  const itemOf = async (order: TestOrder, enterprise: TestEnterprise) =>
    (await lineIds(app, order)).items[enterprise.id] ?? "";
  /** What is still to be paid, by the ledger: what a capture now would post. */
  const expected = async (order: TestOrder) => {
    const funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
    const sale = await funding.findSale(order.id);
    const postings = sale ? await funding.expectedPostings(sale, new Date(), []) : [];
    return postings.reduce(
      (sum, p) => (p.account === "customer:payment" ? sum - Number(p.amount_minor) : sum),
      0,
    );
  };

  test("an edit before payment pays the sellers of what the order holds now, and nobody else", async () => {
    const order = await placeOrder(app, {
      lines: [
        [honey, 1],
        [scarf, 1],
      ],
    });
    await setQuantity(app, order, await itemOf(order, loom), 0);
    expect(await expected(order)).toBe(12_500);
    await addToOrder(app, order, scarf, 2);
    expect(await expected(order)).toBe(12_500 + 50_000);
  });

  test("an edit after payment is refunded from the line that was lost, and fees do not drift", async () => {
    const order = await sell(app, {
      lines: [
        [honey, 1],
        [scarf, 2],
      ],
    });
    const before = await accounts(order);
    await setQuantity(app, order, await itemOf(order, loom), 1);
    expect(await accounts(order)).toEqual(before);
    await refund(app, order, 25_000);
    const after = await accounts(order);
    expect(after["enterprise:bee:general"]).toBe(before["enterprise:bee:general"]);
    // Half of 281.25, the öre that a half makes going to the lower key.
    expect(before["enterprise:loom:general"]).toBe(28_125);
    expect(after["enterprise:loom:general"]).toBe(14_063);
    // 5 % of the nets 100.00 and 200.00, and a quarter of that as VAT.
    expect(after["network:commission"]).toBe(500 + 1000);
    expect(after["network:commission_vat"]).toBe(125 + 250);
    expect(await expected(order)).toBe(0);
  });

  test("an even exchange moves what was paid, though no money moves", async () => {
    const order = await sell(app, { lines: [[scarf, 1]] });
    await addToOrder(app, order, honey, 2);
    expect(await expected(order)).toBe(25_000);
    await setQuantity(app, order, await itemOf(order, loom), 0);
    const after = await accounts(order);
    expect(after["customer:payment"]).toBe(-25_000);
    expect(after["enterprise:loom:general"]).toBeUndefined();
    expect(after["enterprise:bee:vat:2500"]).toBe(5000);
    expect(await expected(order)).toBe(0);
    expect(await syncSale(app.container, order.id)).toBe(false);
    await refund(app, order, 25_000);
    expect(await accounts(order)).toEqual({});
  });

  test("a raised quantity is a further line of the sale at its own terms", async () => {
    const order = await sell(app, { lines: [[honey, 1]] });
    await setQuantity(app, order, await itemOf(order, bee), 3);
    expect(await expected(order)).toBe(25_000);
    const { rows } = await app.db.query(
      "SELECT line_id, quantity, gross_minor::int FROM sale_line WHERE order_id = $1 AND kind = 'item' ORDER BY position",
      [order.id],
    );
    const item = await itemOf(order, bee);
    expect(rows).toEqual([
      { line_id: item, quantity: 1, gross_minor: 12_500 },
      { line_id: `${item}#2`, quantity: 2, gross_minor: 25_000 },
    ]);
  });

  test("a cancelled order that is paid gives everything back", async () => {
    const order = await sell(app, {
      lines: [
        [honey, 1],
        [scarf, 1],
      ],
    });
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } });
    await syncSale(app.container, order.id);
    await postPaymentWorkflow(app.container).run({ input: { payment_id: order.payment_id } });
    expect(await accounts(order)).toEqual({});
  });

  test("a cancelled order that is not paid expects nothing", async () => {
    const order = await placeOrder(app, { lines: [[honey, 1]] });
    expect(await expected(order)).toBe(12_500);
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } });
    await syncSale(app.container, order.id);
    expect(await expected(order)).toBe(0);
  });
});
