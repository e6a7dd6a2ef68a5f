import { type TestApp, testApp } from "../support/app";
import { refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf } from "../support/ledger";
import { createEnterprise, publishedChain } from "../support/network";
import { placeOrder, sell, type TestOrder } from "../support/orders";
import { refund } from "../support/refunds";

// Straight to the database, past every service: what it refuses nobody can do by mistake.
describe("the ledger can only be added to", () => {
  let app: TestApp;
  let product: TestProduct;
  let order: TestOrder;
  let before: Record<string, number>;

  beforeAll(async () => {
    app = await testApp();
    const enterprise = await createEnterprise(app, "Väveriet");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    product = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    order = await sell(app, { lines: [[product, 1]] });
    before = await accountsOf(app.db, [order.id]);
  });
  afterAll(async () => {
    expect(await accountsOf(app.db, [order.id])).toEqual(before);
  });

  test.each([
    "UPDATE ledger_transaction SET event_at = now()",
    "DELETE FROM ledger_transaction",
    "TRUNCATE ledger_transaction CASCADE",
    "UPDATE ledger_posting SET amount_minor = 2 * amount_minor",
    "DELETE FROM ledger_posting",
    "TRUNCATE ledger_posting CASCADE",
    "UPDATE closed_place_month SET seat_cost_minor = 1",
    "DELETE FROM closed_place_month",
    "TRUNCATE closed_place_month",
  ])("%s is refused", async (statement) => {
    expect(await refusalOf(app.db, statement)).toContain("ledger_append_only");
  });

  test.each([
    "UPDATE sale SET total_minor = 1 WHERE order_id = $1",
    "UPDATE sale_line SET commission_bp = 0 WHERE order_id = $1",
    "DELETE FROM sale WHERE order_id = $1",
    "DELETE FROM sale_line WHERE order_id = $1",
  ])("%s is refused for a posted sale", async (statement) => {
    expect(await refusalOf(app.db, statement, [order.id])).toContain("sale_snapshot_fixed");
  });

  test.each(["TRUNCATE sale CASCADE", "TRUNCATE sale_line CASCADE"])(
    "%s is refused",
    async (statement) => {
      expect(await refusalOf(app.db, statement)).toContain("sale_snapshot_fixed");
    },
  );

  test("the snapshot of an order with nothing posted cannot be changed, only taken back", async () => {
    const unpaid = await placeOrder(app, { lines: [[product, 1]] });
    const change = "UPDATE sale SET total_minor = 1 WHERE order_id = $1";
    expect(await refusalOf(app.db, change, [unpaid.id])).toContain("sale_snapshot_fixed");
    const taken = await app.db.query("DELETE FROM sale WHERE order_id = $1", [unpaid.id]);
    expect(taken.rowCount).toBe(1);
  });

  test("postings that do not sum to zero are refused, with their transaction", async () => {
    const statement = `WITH t AS (
        INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
        VALUES ('ltx_test', 'capture', 'capture:test', 'x', 'sek', now()) RETURNING id)
      INSERT INTO ledger_posting (transaction_id, account, amount_minor)
      SELECT t.id, p.account, p.amount FROM t, (VALUES ('customer:payment', -100), ('network:commission', 99)) p (account, amount)`;
    expect(await refusalOf(app.db, statement)).toContain("ledger_unbalanced");
    const { rowCount } = await app.db.query("SELECT FROM ledger_transaction WHERE id = 'ltx_test'");
    expect(rowCount).toBe(0);
  });

  test.each([
    ["transaction", "'ltx_none'", "NULL", "posting_without_transaction"],
    ["origin", "t.id", "9223372036854775807", "posting_without_origin"],
  ])("postings without their %s are refused", async (_, transaction, origin, code) => {
    const statement = `INSERT INTO ledger_posting (transaction_id, account, amount_minor, origin_posting_id)
      SELECT ${transaction}, p.account, p.amount, ${origin}::bigint
        FROM ledger_transaction t, (VALUES ('customer:payment', -100), ('network:commission', 100)) p (account, amount)
       WHERE t.order_id = $1`;
    expect(await refusalOf(app.db, statement, [order.id])).toContain(code);
  });

  test("postings that balance are not added to a transaction that has its own", async () => {
    const statement = `INSERT INTO ledger_posting (transaction_id, account, amount_minor)
      SELECT t.id, p.account, p.amount
        FROM ledger_transaction t, (VALUES ('customer:payment', -100), ('network:commission', 100)) p (account, amount)
       WHERE t.order_id = $1`;
    expect(await refusalOf(app.db, statement, [order.id])).toContain("ledger_append_only");
  });

  // As somebody who owns the database would, past the guard that refuses every change.
  test.each([
    ["DELETE FROM ledger_transaction WHERE order_id = $1", "posting_without_transaction"],
    [
      "UPDATE ledger_transaction SET id = id || 'x' WHERE order_id = $1",
      "posting_without_transaction",
    ],
    [
      `DELETE FROM ledger_posting p USING ledger_transaction t
        WHERE t.id = p.transaction_id AND t.order_id = $1 AND p.origin_posting_id IS NULL`,
      "posting_without_origin",
    ],
  ])("%s orphans nothing where that guard is off", async (change, code) => {
    const refunded = await sell(app, { lines: [[product, 1]] });
    await refund(app, refunded, 5_000);
    const tables = ["ledger_transaction", "ledger_posting"];
    const off = tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER ${table}_append_only;`);
    const theirs = change.replace("$1", `'${refunded.id}'`);
    expect(await refusalOf(app.db, `${off.join(" ")} ${theirs}`)).toContain(code);
  });

  test("a second transaction under the same key is refused", async () => {
    const statement = `INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, currency_code, event_at)
      SELECT 'ltx_copy', kind, idempotency_key, input_hash, currency_code, event_at
        FROM ledger_transaction WHERE order_id = $1`;
    expect(await refusalOf(app.db, statement, [order.id])).toContain("idempotency_key");
  });
});
