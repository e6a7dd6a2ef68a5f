import { settleWaitingWithdrawals } from "@insteg/social-value/workflows/withdrawal/settle-withdrawals";
import { Modules } from "@medusajs/framework/utils";
import {
  type BoughtOrder,
  type ConsignmentShop,
  consignmentShop,
  mailed,
  PARCEL_MINOR,
  press,
} from "../support/consignments";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import { mailsTo } from "../support/mails";
import type { TestEnterprise } from "../support/network";
import { daysOn, forecastOf } from "../support/payouts";
import { signedInStaff } from "../support/staff";

describe("a customer who withdraws", () => {
  let shop: ConsignmentShop;
  let app: ConsignmentShop["app"];
  let finance: Awaited<ReturnType<typeof signedInStaff>>["client"];

  beforeAll(async () => {
    shop = await consignmentShop();
    app = shop.app;
    finance = (await signedInStaff(app, "finance")).client;
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const pathOf = ({ id, token }: BoughtOrder) => `/store/orders/${id}/withdrawals?token=${token}`;
  const seen = async (order: BoughtOrder) => (await shop.store.get(pathOf(order))).body;
  const lineOf = async (order: BoughtOrder, enterprise: TestEnterprise) =>
    (await seen(order)).consignments.find(
      (one: { enterprise: { id: string } }) => one.enterprise.id === enterprise.id,
    ).lines[0];
  const withdraw = (
    order: BoughtOrder,
    items: { line_id: string; quantity: number }[],
    key = press(),
  ) => shop.store.post(pathOf(order), { key, items });
  const all = async (order: BoughtOrder, enterprise: TestEnterprise) => {
    const { line_id, quantity } = await lineOf(order, enterprise);
    return [{ line_id, quantity }];
  };
  const stateOf = async (order: BoughtOrder) => (await seen(order)).withdrawals[0].parts[0].state;
  const paid = async (order: BoughtOrder) =>
    (await accountsOf(app.db, [order.id], shop.names))["customer:payment"] ?? 0;
  /** What finance is asked to give back; asked for after the answer to whoever took the goods in. */
  const requestOf = (order: BoughtOrder) =>
    vi.waitFor(async () => {
      const { body } = await finance.get("/admin/refund-requests?state=requested&limit=100");
      const request = body.refund_requests.find(
        (one: { order_id: string }) => one.order_id === order.id,
      );
      expect(request).toBeDefined();
      return request;
    }, 10_000);
  const dueTo = async (enterprise: TestEnterprise) => {
    const forecast = await forecastOf(app, enterprise, daysOn(60));
    return forecast?.amount_minor ?? 0n;
  };
  const sent = async (order: BoughtOrder, isDelivered = true) => {
    const parcel_id = await shop.pack(order);
    await shop.act(order, "ship", { parcel_id });
    if (isDelivered) {
      await shop.act(order, "deliver", { parcel_id });
    }
    return parcel_id;
  };

  test("before anything is packed gets all back at once, freight too, with an acknowledgement", async () => {
    const order = await shop.bought([
      [shop.honey, 2],
      [shop.bowl, 1],
    ]);
    const items = await all(order, shop.bee);
    const key = press();
    const [first, second] = await Promise.all([
      withdraw(order, items, key),
      withdraw(order, items, key),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(first.body.withdrawal.id).toBe(second.body.withdrawal.id);
    expect(await stateOf(order)).toBe("refunded");
    expect(await paid(order)).toBe(2 * 12_500 + PARCEL_MINOR - order.total_minor);
    const [mail] = await mailed(order.email, "withdrawal_received");
    expect(mail?.text).toContain("2 × Vara");
    expect(mail?.text).toContain("250,00 kr");
    expect(mail?.text).toMatch(/Vi tog emot det \d+ \w+ 20\d\d/);
    const [back] = await mailed(order.email, "refund_made");
    expect(back?.text).toContain("300,00 kr");
    // Nobody says that the seller could not send it.
    expect(mailsTo(order.email, "consignment_cancelled")).toEqual([]);
    const [told] = await mailed(shop.keeper.email, "withdrawal_to_seller");
    expect(told?.text).toContain(`beställning ${order.number}`);
  });

  test("of an order that is not paid owes nothing", async () => {
    const order = await shop.bought([[shop.honey, 1]], { isPaid: false });
    expect((await withdraw(order, await all(order, shop.bee))).status).toBe(201);
    expect(await stateOf(order)).toBe("unpaid");
    const [mail] = await mailed(order.email, "withdrawal_received");
    expect(mail?.text).toContain("inte betald");
    const { rows } = await app.db.query(`SELECT status FROM "order" WHERE id = $1`, [order.id]);
    expect(rows).toEqual([{ status: "canceled" }]);
  });

  test("from what has come sends it back, and is paid when finance says so; payouts wait", async () => {
    const order = await shop.bought([[shop.honey, 2]]);
    await sent(order);
    const before = await dueTo(shop.bee);
    expect(before).toBeGreaterThan(0n);
    const items = await all(order, shop.bee);
    expect((await withdraw(order, items)).status).toBe(201);
    expect(await stateOf(order)).toBe("awaiting_goods");
    // The whole order is withdrawn: nothing of it is due, sixty days on.
    expect(await dueTo(shop.bee)).toBeLessThan(before);
    const consignment = await shop.seen(order);
    expect(consignment.withdrawals).toMatchObject([{ state: "awaiting_goods", is_whole: true }]);
    const taken = await shop.act(order, "returns", { key: press(), items });
    expect(taken.status).toBe(200);
    await vi.waitFor(async () => expect(await stateOf(order)).toBe("received"), 10_000);
    const request = await requestOf(order);
    expect(request).toMatchObject({ amount_minor: 2 * 12_500 + PARCEL_MINOR });
    expect(request.reason).toContain("Ångerrätt");
    expect((await finance.post(`/admin/refund-requests/${request.id}/accept`, {})).status).toBe(
      200,
    );
    expect(await paid(order)).toBe(0);
    expect(await stateOf(order)).toBe("refunded");
    const [mail] = await mailed(order.email, "refund_made");
    expect(mail?.text).toContain("300,00 kr");
  });

  test("from a part of it keeps the freight where it is", async () => {
    const order = await shop.bought([[shop.honey, 2]]);
    await sent(order);
    const [item] = await all(order, shop.bee);
    const one = [{ line_id: item?.line_id ?? "", quantity: 1 }];
    await withdraw(order, one);
    await shop.act(order, "returns", { key: press(), items: one });
    await vi.waitFor(async () => expect(await stateOf(order)).toBe("received"), 10_000);
    const request = await requestOf(order);
    expect(request.amount_minor).toBe(12_500);
  });

  test("while it is packed is settled when the seller unpacks", async () => {
    const order = await shop.bought([[shop.honey, 1]]);
    const parcel_id = await shop.pack(order);
    await withdraw(order, await all(order, shop.bee));
    expect(await stateOf(order)).toBe("withdrawn");
    expect((await shop.act(order, "unpack", { parcel_id })).status).toBe(200);
    await app.db.query("UPDATE withdrawal_part SET next_try_at = now() WHERE order_id = $1", [
      order.id,
    ]);
    await settleWaitingWithdrawals(app.container);
    await vi.waitFor(async () => expect(await stateOf(order)).toBe("refunded"), 10_000);
    expect(await paid(order)).toBe(0);
  });

  test("is refused what is past, made to order or not there, and nothing is changed", async () => {
    const order = await shop.bought([
      [shop.honey, 1],
      [shop.bowl, 1],
    ]);
    await sent(order);
    await app.db.query(
      `UPDATE fulfillment SET delivered_at = now() - interval '15 days', shipped_at = now() - interval '16 days'
        WHERE id IN (SELECT fulfillment_id FROM order_fulfillment WHERE order_id = $1)`,
      [order.id],
    );
    const past = await lineOf(order, shop.bee);
    expect(past).toMatchObject({ bar: "past", quantity: 0 });
    const tries = [
      await withdraw(order, [{ line_id: past.line_id, quantity: 1 }]),
      await withdraw(order, [{ line_id: "ordli_ingen", quantity: 1 }]),
      await withdraw(order, [{ ...(await all(order, shop.wood))[0], quantity: 2 } as never]),
      await withdraw(order, []),
      await shop.store.post(`/store/orders/${order.id}/withdrawals?token=fel`, {
        key: "x",
        items: [],
      }),
    ];
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual([
      [409, "withdrawal_barred"],
      [404, "line_not_found"],
      [409, "quantity_exceeds"],
      [400, "input_invalid"],
      [404, "trace_not_found"],
    ]);
    expect((await seen(order)).withdrawals).toEqual([]);
  });

  test("goes by what the goods were sold as, whatever they are called since", async () => {
    const products = app.container.resolve(Modules.PRODUCT);
    await products.updateProducts(shop.scarf.id, {
      metadata: { withdrawal_exception: "made_to_order" },
    });
    const order = await shop.bought([[shop.scarf, 1]]);
    await products.updateProducts(shop.scarf.id, { metadata: { withdrawal_exception: "" } });
    const line = await lineOf(order, shop.loom);
    expect(line).toMatchObject({ exception: "made_to_order", bar: "made_to_order" });
    const plain = await shop.bought([[shop.scarf, 1]]);
    await products.updateProducts(shop.scarf.id, {
      metadata: { withdrawal_exception: "perishable" },
    });
    expect((await withdraw(plain, await all(plain, shop.loom))).status).toBe(201);
    await products.updateProducts(shop.scarf.id, { metadata: { withdrawal_exception: "" } });
  });

  test("gets a link by order number and address, and nobody learns whether there is such an order", async () => {
    const order = await shop.bought([[shop.honey, 1]]);
    const ask = (number: string, email: string) =>
      shop.store.post("/store/withdrawals/links", { number, email });
    const right = await ask(`#${order.number}`, order.email.toUpperCase());
    const wrong = await ask(String(order.number), "nagon.annan@test.example");
    expect([right.status, wrong.status]).toEqual([202, 202]);
    expect(right.body).toEqual(wrong.body);
    const [mail] = await mailed(order.email, "withdrawal_link");
    expect(mail?.text).toContain(`/sv/angra?order=${order.id}&token=${order.token}`);
    expect(mailsTo("nagon.annan@test.example")).toEqual([]);
    const bad = await ask("tolv", "ingen adress");
    expect(bad.status).toBe(400);
    let last = 202;
    for (let n = 0; n < 8 && last === 202; n += 1) {
      last = (await ask("1", order.email)).status;
    }
    expect(last).toBe(429);
  });

  test("can't be undone: what is stored never changes", async () => {
    await expect(app.db.query("DELETE FROM withdrawal")).rejects.toThrow("append_only");
    await expect(app.db.query("UPDATE withdrawal SET key = 'x'")).rejects.toThrow("append_only");
  });

  test("and never sends the goods back: finance closes it, and the payout goes on", async () => {
    const order = await shop.bought([[shop.honey, 1]]);
    await sent(order);
    const before = await dueTo(shop.bee);
    await withdraw(order, await all(order, shop.bee));
    const list = await finance.get("/admin/withdrawals?state=open&limit=100");
    const row = list.body.withdrawals.find(
      (one: { order_id: string }) => one.order_id === order.id,
    );
    expect(row).toMatchObject({ state: "awaiting_goods", display_id: order.number });
    const path = `/admin/withdrawals/${row.id}/${row.enterprise_id}/close`;
    expect((await finance.post(path, {})).status).toBe(400);
    expect((await finance.post(path, { reason: "Varorna kom aldrig" })).status).toBe(200);
    expect((await finance.post(path, { reason: "igen" })).status).toBe(404);
    expect(await stateOf(order)).toBe("closed");
    expect(await dueTo(shop.bee)).toBe(before);
  });
});
