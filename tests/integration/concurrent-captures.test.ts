import { type TestApp, testApp } from "../support/app";
import { createProduct } from "../support/goods";
import { adminClient } from "../support/http";
import {
  accountsOf,
  transactionCount,
  unbalancedTransactions,
  untilPosted,
} from "../support/ledger";
import { createEnterprise, createPlace, publishedChain } from "../support/network";
import { placeOrder } from "../support/orders";

const ORDERS = 20;

test("twenty captures at once never give a place more than it needs, and the books balance", async () => {
  const app: TestApp = await testApp();
  const bakery = await createEnterprise(app, "Bageriet");
  const farm = await createEnterprise(app, "Gården");
  // The chains name the two in opposite order: locks taken in that order would block each other.
  const there = await publishedChain(app, [
    [bakery, 5000, 8000],
    [farm, 5000, 4000],
  ]);
  const back = await publishedChain(app, [
    [farm, 5000, 4000],
    [bakery, 5000, 8000],
  ]);
  const oven = await createPlace(app, bakery, 30_000);
  const counter = await createPlace(app, bakery, 20_000);
  const field = await createPlace(app, farm, 100_000_000);
  const bread = await createProduct(app, { enterprise: bakery, chain: there, price_minor: 12_500 });
  const flour = await createProduct(app, { enterprise: farm, chain: back, price_minor: 12_500 });
  const orders = [];
  for (let n = 0; n < ORDERS; n += 1) {
    orders.push(await placeOrder(app, { lines: [[n % 2 ? bread : flour, 1]], channel: "stall" }));
  }

  const admin = await adminClient(app.url);
  const answers = await Promise.all(
    orders.map((order) => admin.post(`/admin/payments/${order.payment_id}/capture`)),
  );
  expect(answers.map((answer) => answer.status)).toEqual(orders.map(() => 200));
  await Promise.all(orders.map((order) => untilPosted(app.db, order.id, 1, 30_000)));

  const ids = orders.map((order) => order.id);
  const names = { [bakery.id]: "bakery", [farm.id]: "farm" };
  const posted = await accountsOf(app.db, ids, names);
  const ofPlace = (id: string) =>
    Object.entries(posted)
      .filter(([account]) => account.startsWith(`place:${id}:`))
      .reduce((sum, [, amount]) => sum + amount, 0);
  // Each order has 100.00 net and 50.00 for each enterprise: 40.00 and 20.00 of it for training.
  expect(ofPlace(oven)).toBe(30_000);
  expect(ofPlace(counter)).toBe(20_000);
  expect(posted["enterprise:bakery:training_reserve"]).toBe(ORDERS * 4000 - 50_000);
  expect(ofPlace(field)).toBe(ORDERS * 2000);
  expect(posted["customer:payment"]).toBe(-ORDERS * 12_500);
  for (const id of ids) {
    expect(await transactionCount(app.db, id)).toBe(1);
  }
  expect(await unbalancedTransactions(app.db)).toEqual([]);
}, 180_000);
