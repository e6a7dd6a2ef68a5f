import { postPaymentWorkflow } from "@insteg/social-value/workflows";
import { markPaymentCollectionAsPaid } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import type { TestEnterprise } from "../support/network";
import { addToOrder, setQuantity } from "../support/order-edits";
import { sell, type TestOrder } from "../support/orders";
import { balancesOf, fundingOf, payOut } from "../support/payouts";
import { lineIds } from "../support/refunds";
import { PRICE_MINOR, StripePayouts } from "../support/stripe-payouts";

describe("Stripe transfers and the charges they come from", () => {
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

  const remove = async (order: TestOrder, enterprise: TestEnterprise) =>
    setQuantity(app, order, (await lineIds(app, order)).items[enterprise.id] ?? "", 0);
  /** Pays what an edit has added to the order, by another card payment. */
  const payMore = async (order: TestOrder) => {
    const { rows } = await app.db.query<{ id: string }>(
      `SELECT c.id FROM order_payment_collection o
         JOIN payment_collection c ON c.id = o.payment_collection_id
        WHERE o.order_id = $1 AND c.status = 'not_paid' AND o.deleted_at IS NULL`,
      [order.id],
    );
    const { result: payment } = await markPaymentCollectionAsPaid(app.container).run({
      input: { order_id: order.id, payment_collection_id: rows[0]?.id ?? "" },
    });
    const payment_id = payment?.id ?? "";
    await postPaymentWorkflow(app.container).run({ input: { payment_id } });
    return shop.chargeOf({ payment_id }, PRICE_MINOR);
  };
  const movedBy = (charge: string) =>
    shop.books.transfers
      .filter((one) => one.source_transaction === charge)
      .reduce((sum, one) => sum + one.amount - one.amount_reversed, 0);
  const amounts = (account: string) =>
    shop.transfersTo(account).map(([charge, amount]) => [charge, amount]);

  test("an exchange goes by the order's other charge when its first has been moved", async () => {
    const [first, second, instead] = [
      await shop.connected(),
      await shop.connected(),
      await shop.connected(),
    ];
    const { order, charge } = await shop.sellByCard(first.product);
    await payOut(app);
    expect(amounts(first.account)).toEqual([[charge, PRICE_MINOR]]);
    await addToOrder(app, order, second.product, 1);
    const other = await payMore(order);
    // No money moves: what was paid for the first goods is another seller's now.
    await addToOrder(app, order, instead.product, 1);
    await remove(order, first.enterprise);
    await payOut(app);
    // One of the two is moved by the charge that has something left, the other from the balance.
    expect([...amounts(second.account), ...amounts(instead.account)].sort()).toEqual(
      [
        [other, PRICE_MINOR],
        [null, PRICE_MINOR],
      ].sort(),
    );
    expect([movedBy(charge), movedBy(other)]).toEqual([PRICE_MINOR, PRICE_MINOR]);
    expect(await shop.states(instead.enterprise)).toEqual(["sent"]);
    expect(await balancesOf(app, instead.enterprise)).toEqual({
      "enterprise:paid_out": PRICE_MINOR,
    });
  });

  test("what a payout that came back had moved of a charge may be moved of it again", async () => {
    const { enterprise, product, account } = await shop.connected();
    const { charge } = await shop.sellByCard(product);
    shop.books.accounts.delete(account);
    await payOut(app);
    expect(await shop.states(enterprise)).toEqual([["failed", "resource_missing"]]);
    shop.books.accounts.add(account);
    await payOut(app);
    expect(amounts(account)).toEqual([[charge, PRICE_MINOR]]);
  });

  test("a run that died asks for the same transfers again, whatever was planned since", async () => {
    const one = await shop.connected();
    const { charge } = await shop.sellByCard(one.product);
    await sell(app, { lines: [[one.product, 1]], channel: "stall" });
    await shop.dieAfterSending();
    const [payout] = await fundingOf(app).createdPayouts();
    const plan = await fundingOf(app).transferPlan(payout?.id ?? "");
    expect(plan).toEqual([
      { charge_id: charge, amount_minor: 25_000n },
      { charge_id: null, amount_minor: 25_000n },
    ]);
    await payOut(app);
    expect(await fundingOf(app).transferPlan(payout?.id ?? "")).toEqual(plan);
    expect(amounts(one.account).length).toBe(2);
  });
});
