import { randomUUID } from "node:crypto";
import { monthOf } from "@insteg/domain";
import { refundLinesWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import type { HttpClient } from "../support/http";
import { accountsOf, transactionCount, unbalancedTransactions } from "../support/ledger";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { signedInStaff } from "../support/staff";
import { placeAll, type StallLine, stallSale, toldSale } from "../support/stall";

const DAY_MS = 24 * 60 * 60 * 1000;

describe("a social enterprise's stall", () => {
  let app: TestApp;
  let weavers: TestEnterprise;
  let member: TestMember;
  let client: HttpClient;
  let rug: TestProduct;
  let bun: TestProduct;
  let strangers: TestMember;
  let strangeGoods: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    weavers = await createEnterprise(app, "Väveriet");
    const chain = await publishedChain(app, [[weavers, 10_000, 2000]]);
    await createPlace(app, weavers, 100_000_000);
    rug = await createProduct(app, { enterprise: weavers, chain, price_minor: 12_450 });
    bun = await createProduct(app, {
      ...{ enterprise: weavers, chain, vat_class: "food", price_minor: 2_120 },
    });
    member = await signedInMember(app, weavers, "editor");
    client = member.client;
    const others = await createEnterprise(app, "Snickeriet");
    const otherChain = await publishedChain(app, [[others, 10_000, 1000]]);
    strangeGoods = await createProduct(app, {
      ...{ enterprise: others, chain: otherChain, price_minor: 5_000 },
    });
    strangers = await signedInMember(app, others, "owner");
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const send = async (...sales: object[]) => {
    const { status, body } = await client.post("/enterprise/stall/sales", { sales });
    expect(status).toBe(200);
    return body.results as { key: string; status: string; code?: string }[];
  };
  const sold = async (lines: readonly StallLine[], wish: Parameters<typeof toldSale>[2] = {}) => {
    const told = toldSale(app, lines, wish);
    expect(await send(told)).toEqual([{ key: told.key, status: "accepted" }]);
    await placeAll(app, weavers);
    return { told, row: await stallSale(app, weavers, told.key) };
  };
  const ledgerOf = (orderId: string) => accountsOf(app.db, [orderId], { [weavers.id]: "vaveriet" });
  const collections = async (saleId: string) => {
    const { rows } = await app.db.query(
      `SELECT t.kind, p.account, p.amount_minor::integer AS minor FROM ledger_transaction t
         JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.idempotency_key = 'collection:' || $1
           OR t.origin_transaction_id = (SELECT id FROM ledger_transaction
                                          WHERE idempotency_key = 'collection:' || $1)
        ORDER BY t.sequence, p.account`,
      [saleId],
    );
    return rows.map(({ kind, account, minor }) => [
      kind,
      account.replace(weavers.id, "vaveriet"),
      minor,
    ]);
  };
  const order = async (id: string) => {
    const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "created_at",
        "sales_channel_id",
        "total",
        "tax_total",
        "payment_status",
        "fulfillment_status",
        "items.*",
        "items.detail.*",
        "shipping_methods.shipping_option_id",
        "fulfillments.delivered_at",
        "payment_collections.payments.id",
        "payment_collections.payments.captures.amount",
        "summary.*",
      ],
      filters: { id },
    });
    // Medusa's amounts are objects until they are written out.
    return JSON.parse(JSON.stringify(data[0])) as OrderAsMade;
  };

  test("a sale in cash becomes an order in its channel, paid, handed over and in the ledger", async () => {
    const sold_at = new Date(Date.now() - 60 * 60 * 1000);
    const { row } = await sold([[rug, 1, 12_450]], { sold_at });
    expect(row).toMatchObject({ state: "handed_over", total_minor: "12450", paid_minor: "12500" });
    expect(row.flags).toEqual([]);
    const made = await order(row.order_id);
    expect(made).toMatchObject({
      status: "completed",
      sales_channel_id: app.shop.channel_ids.stall,
      total: 124.5,
      tax_total: 24.9,
      items: [
        { is_custom_price: true, unit_price: 124.5, quantity: 1, variant_id: rug.variant_id },
      ],
      shipping_methods: [{ shipping_option_id: weavers.option_ids.pickup }],
    });
    expect(new Date(made.created_at)).toEqual(sold_at);
    expect(made.fulfillments[0]?.delivered_at).toBeTruthy();
    expect(Number(made.items[0]?.detail.delivered_quantity)).toBe(1);
    expect(made.payment_collections[0]?.payments[0]?.captures).toMatchObject([{ amount: 124.5 }]);
    expect(made.summary).toMatchObject({ pending_difference: 0, paid_total: 124.5 });
    const posted = await ledgerOf(row.order_id);
    expect(posted).toMatchObject({
      "customer:payment": -12_450,
      "enterprise:vaveriet:vat:2500": 2_490,
      "enterprise:vaveriet:general": 7_968,
    });
    expect(await collections(row.id)).toEqual([
      ["collection", "customer:payment", 12_450],
      ["collection", "enterprise:vaveriet:general", -12_500],
      ["collection", "network:rounding", 50],
    ]);
    const { rows } = await app.db.query(
      "SELECT event_at FROM ledger_transaction WHERE order_id = $1 OR idempotency_key = $2",
      [row.order_id, `collection:${row.id}`],
    );
    expect(rows.map((one) => one.event_at)).toEqual([sold_at, sold_at]);
  });

  test("Swish and card are paid to the öre", async () => {
    for (const payment_kind of ["swish", "card"] as const) {
      const { row } = await sold([[rug, 1, 12_450]], { payment_kind });
      expect(row).toMatchObject({ state: "handed_over", paid_minor: "12450" });
      expect((await collections(row.id)).map(([, account]) => account)).toEqual([
        "customer:payment",
        "enterprise:vaveriet:general",
      ]);
    }
  });

  test("the same sale told twice, and eight times at once, is one order", async () => {
    const told = toldSale(app, [[bun, 3, 2_120]]);
    const first = await send(told, told);
    expect(first.map((one) => one.status)).toEqual(["accepted", "already"]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(told)));
    expect(answers.flat().map((one) => one.status)).toEqual(Array(8).fill("already"));
    await placeAll(app, weavers);
    const row = await stallSale(app, weavers, told.key);
    expect(await transactionCount(app.db, row.order_id)).toBe(1);
  });

  test("new sales told by two phones at once are accepted once each", async () => {
    const sales = Array.from({ length: 5 }, () => toldSale(app, [[bun, 1, 2_120]]));
    const answers = await Promise.all([send(...sales), send(...sales), send(...sales)]);
    const accepted = answers.flat().filter((one) => one.status === "accepted");
    expect(new Set(accepted.map((one) => one.key)).size).toBe(5);
    expect(accepted).toHaveLength(5);
    await Promise.all([placeAll(app, weavers), placeAll(app, weavers)]);
    for (const { key } of sales) {
      const row = await stallSale(app, weavers, key);
      expect(await transactionCount(app.db, row.order_id)).toBe(1);
    }
  });

  test("the same key with another input is refused, and nothing is changed", async () => {
    const { told, row } = await sold([[bun, 1, 2_120]]);
    const other = { ...toldSale(app, [[bun, 2, 2_120]]), key: told.key };
    expect(await send(other)).toEqual([
      { key: told.key, status: "refused", code: "idempotency_conflict" },
    ]);
    expect(await stallSale(app, weavers, told.key)).toEqual(row);
  });

  test("each sale of a batch is answered by itself", async () => {
    const good = toldSale(app, [[bun, 1, 2_120]]);
    const foreign = toldSale(app, [[strangeGoods, 1, 5_000]]);
    const inTheShop = {
      ...toldSale(app, [[bun, 1, 2_120]]),
      sales_channel_id: app.shop.channel_ids.web,
    };
    const wrongCash = { ...toldSale(app, [[bun, 1, 2_120]]), paid_minor: 2_120 };
    const broken = { ...toldSale(app, [[bun, 1, 2_120]]), lines: [] };
    const answers = await send(foreign, inTheShop, good, wrongCash, broken);
    expect(answers.map((one) => one.code ?? one.status)).toEqual([
      "goods_not_found",
      "channel_not_stall",
      "accepted",
      "paid_differs",
      "input_invalid",
    ]);
    expect(await stallSale(app, weavers, foreign.key)).toBeUndefined();
  });

  test("a sale at an old price, of more than there is, or very late is accepted and flagged", async () => {
    const { row: old } = await sold([[rug, 1, 9_900]]);
    expect(old).toMatchObject({ state: "handed_over", flags: ["price_differs"] });
    expect((await ledgerOf(old.order_id))["customer:payment"]).toBe(-9_900);
    const { row: late } = await sold([[bun, 1, 2_120]], {
      sold_at: new Date(Date.now() - 40 * DAY_MS),
    });
    expect(late.flags).toEqual(["late"]);
    const { row: ahead } = await sold([[bun, 1, 2_120]], {
      sold_at: new Date(Date.now() + 3 * DAY_MS),
    });
    expect(ahead.flags).toEqual(["clock_differs"]);
    expect(ahead.sold_at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  const monthsOf = async (orderId: string) => {
    const { rows } = await app.db.query(
      `SELECT DISTINCT t.event_at, p.month FROM ledger_transaction t
         JOIN ledger_posting p ON p.transaction_id = t.id
        WHERE t.order_id = $1`,
      [orderId],
    );
    return rows;
  };

  test("VAT and month are those of the time of sale", async () => {
    const sold_at = new Date("2026-03-15T10:00:00Z");
    const { row } = await sold([[bun, 1, 11_200]], { sold_at });
    // Food was 12 % until the last of March.
    expect((await ledgerOf(row.order_id))["enterprise:vaveriet:vat:1200"]).toBe(1_200);
    expect(await monthsOf(row.order_id)).toEqual([{ event_at: sold_at, month: "2026-03" }]);
    const { rows } = await app.db.query("SELECT placed_at FROM sale WHERE order_id = $1", [
      row.order_id,
    ]);
    expect(rows).toEqual([{ placed_at: sold_at }]);
  });

  test("a sale of a closed month is booked in the current one, at its own time", async () => {
    await app.db.query("INSERT INTO closed_month (month, closed_at) VALUES ('2025-12', now())");
    const sold_at = new Date("2025-12-10T10:00:00Z");
    const { row } = await sold([[bun, 1, 2_120]], { sold_at });
    expect(row).toMatchObject({ state: "handed_over", flags: ["late"] });
    expect(await monthsOf(row.order_id)).toEqual([
      { event_at: sold_at, month: monthOf(new Date()) },
    ]);
    // What the enterprise took in has no month of its own: it lies where its time is.
    const { rows } = await app.db.query(
      "SELECT event_at FROM ledger_transaction WHERE idempotency_key = $1",
      [`collection:${row.id}`],
    );
    expect(rows.map((one) => monthOf(one.event_at))).toEqual([monthOf(new Date())]);
  });

  test("goods that no chain explains are not in the catalogue, and a sale of them waits", async () => {
    const chain = await publishedChain(app, [[weavers, 10_000, 2000]]);
    const cap = await createProduct(app, { enterprise: weavers, chain, price_minor: 9_000 });
    const catalogued = async () =>
      JSON.stringify((await client.get("/enterprise/stall/goods")).body).includes(cap.variant_id);
    expect(await catalogued()).toBe(true);
    const link = (deleted: string) =>
      app.db.query(
        `UPDATE product_value_chain SET deleted_at = ${deleted}
          WHERE product_id = (SELECT product_id FROM product_variant WHERE id = $1)`,
        [cap.variant_id],
      );
    await link("now()");
    expect(await catalogued()).toBe(false);
    const { told, row } = await sold([[cap, 1, 9_000]]);
    expect(row).toMatchObject({
      state: "received",
      failure: expect.stringContaining("goods_not_for_sale"),
    });
    expect(await collections(row.id)).toEqual([]);
    await link("NULL");
    await placeAll(app, weavers);
    expect(await stallSale(app, weavers, told.key)).toMatchObject({ state: "handed_over" });
    expect((await ledgerOf(row.order_id))["customer:payment"]).toBe(-9_000);
  });

  test("goods that are deleted before their sale has come in are explained as they were sold", async () => {
    const shop = await createEnterprise(app, "Sålt och borta");
    const chain = await publishedChain(app, [[shop, 10_000, 2000]]);
    const cap = await createProduct(app, { enterprise: shop, chain, price_minor: 9_000 });
    const seller = (await signedInMember(app, shop, "editor")).client;
    const told = toldSale(app, [[cap, 1, 9_000]], { sold_at: new Date() });
    await deleteProductsWorkflow(app.container).run({ input: { ids: [cap.id] } });
    const late = toldSale(app, [[cap, 1, 9_000]], { sold_at: new Date() });
    const sent = await seller.post("/enterprise/stall/sales", { sales: [told, late] });
    expect(sent.body.results.map((one: { status: string }) => one.status)).toEqual([
      "accepted",
      "accepted",
    ]);
    await placeAll(app, shop);
    const row = await stallSale(app, shop, told.key);
    expect(row).toMatchObject({ state: "handed_over" });
    expect((await ledgerOf(row.order_id))["customer:payment"]).toBe(-9_000);
    // What was gone already when it is said to be sold: somebody has to look at it.
    const { id, state } = await stallSale(app, shop, late.key);
    expect(state).toBe("received");
    const coordinator = (await signedInStaff(app, "coordinator")).client;
    const { body } = await coordinator.get("/admin/stall-sales?limit=100");
    expect(body.stall_sales.find((sale: { id: string }) => sale.id === id)).toMatchObject({
      ...{ enterprise_id: shop.id, paid_minor: 9_000, reason: "unexplained" },
      goods: [{ product_id: cap.id, quantity: 1, is_gone: true }],
    });
    expect(body.stall_sales).not.toContainEqual(expect.objectContaining({ id: row.id }));
    const { summary } = (await seller.get("/enterprise/stall/summary")).body;
    expect(summary).toMatchObject({ unexplained_count: 1, unexplained_minor: 9_000 });
    // The job would try it again in the middle of other tests.
    await app.db.query("UPDATE stall_sale SET next_try_at = 'infinity' WHERE id = $1", [id]);
  });

  test("the day's summary says what was sold, reversed, and booked", async () => {
    const shop = await createEnterprise(app, "Dagsverket");
    const chain = await publishedChain(app, [[shop, 10_000, 2000]]);
    const cap = await createProduct(app, { enterprise: shop, chain, price_minor: 12_450 });
    const seller = await signedInMember(app, shop, "editor");
    // Just before midnight in Stockholm, and just after: two days.
    const late = new Date("2026-11-09T22:59:00Z");
    const early = new Date("2026-11-09T23:01:00Z");
    const sales = [
      toldSale(app, [[cap, 1, 12_450]], { sold_at: late }),
      toldSale(app, [[cap, 1, 12_450]], { sold_at: early }),
      toldSale(app, [[cap, 2, 12_450]], { sold_at: early, payment_kind: "swish" }),
    ];
    await seller.client.post("/enterprise/stall/sales", { sales });
    await seller.client.post(`/enterprise/stall/sales/${sales[1]?.key}/reversal`, {
      ...{ key: randomUUID(), reversed_at: "2026-11-10T08:00:00Z" },
    });
    await placeAll(app, shop);
    const day = async (date: string) =>
      (await seller.client.get(`/enterprise/stall/summary?date=${date}`)).body.summary;
    expect(await day("2026-11-09")).toMatchObject({
      ...{ count: 1, reversed_count: 0, rounding_minor: 50, waiting_count: 0 },
      vat: [{ vat_rate_bp: 2500, gross_minor: 12_450, vat_minor: 2_490 }],
      funded_minor: 1_992,
    });
    expect(await day("2026-11-10")).toMatchObject({
      ...{ count: 2, reversed_count: 1, rounding_minor: 0 },
      by_payment_kind: [
        { payment_kind: "cash", count: 1, sold_minor: 12_500, rest_minor: 0 },
        { payment_kind: "swish", count: 1, sold_minor: 24_900, rest_minor: 24_900 },
        { payment_kind: "card", count: 0, sold_minor: 0 },
      ],
      vat: [{ vat_rate_bp: 2500, gross_minor: 24_900, vat_minor: 4_980 }],
      funded_minor: 3_984,
    });
    const { status, body } = await seller.client.get("/enterprise/stall/summary?date=2026-02-30");
    expect({ status, code: body.code }).toEqual({ status: 400, code: "input_invalid" });
  });

  test("stock is taken once, may fall below nothing, and comes back with a reversal", async () => {
    const stocked = await stockedProduct(2);
    const { told, row } = await sold([[stocked, 3, 5_000]]);
    expect(row.flags).toEqual(["oversold"]);
    expect(await stockOf(stocked)).toBe(-1);
    await app.db.query("UPDATE stall_sale SET state = 'received' WHERE id = $1", [row.id]);
    await placeAll(app, weavers);
    expect(await stockOf(stocked)).toBe(-1);
    await reverse(told.key);
    expect(await stockOf(stocked)).toBe(2);
  });

  const stockedProduct = async (quantity: number): Promise<TestProduct> => {
    const chain = await publishedChain(app, [[weavers, 10_000, 2000]]);
    const product = await createProduct(app, { enterprise: weavers, chain, price_minor: 5_000 });
    const inventory = app.container.resolve(Modules.INVENTORY);
    const [item] = await inventory.createInventoryItems([{ sku: product.handle }]);
    const { rows } = await app.db.query(
      "SELECT stock_location_id AS id FROM enterprise_stock_location WHERE enterprise_id = $1",
      [weavers.id],
    );
    const inventory_item_id = item?.id ?? "";
    await inventory.createInventoryLevels([
      { inventory_item_id, location_id: rows[0].id, stocked_quantity: quantity },
    ]);
    await app.container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.PRODUCT]: { variant_id: product.variant_id },
      [Modules.INVENTORY]: { inventory_item_id },
      data: { required_quantity: 1 },
    });
    await app.db.query("UPDATE product_variant SET manage_inventory = true WHERE id = $1", [
      product.variant_id,
    ]);
    return product;
  };
  /** As Medusa's own module reads it. */
  const stockOf = async ({ handle }: TestProduct) => {
    const inventory = app.container.resolve(Modules.INVENTORY);
    const [item] = await inventory.listInventoryItems({ sku: handle });
    const [level] = await inventory.listInventoryLevels({ inventory_item_id: item?.id ?? "" });
    return Number(level?.stocked_quantity);
  };

  const reverse = async (saleKey: string, key: string = randomUUID(), reversed_at = new Date()) => {
    const { status, body } = await client.post(`/enterprise/stall/sales/${saleKey}/reversal`, {
      key,
      reversed_at: reversed_at.toISOString(),
    });
    await placeAll(app, weavers);
    return { status, code: body.code, told: body.status };
  };

  test("a reversal returns every account to where it was, once", async () => {
    const { told, row } = await sold([
      [rug, 1, 12_450],
      [bun, 2, 2_120],
    ]);
    const key = randomUUID();
    const at = new Date();
    expect(await reverse(told.key, key, at)).toMatchObject({ status: 200, told: "accepted" });
    expect(await reverse(told.key, key, at)).toMatchObject({ status: 200, told: "already" });
    expect(await reverse(told.key)).toMatchObject({ status: 409, code: "stall_sale_reversed" });
    expect(await ledgerOf(row.order_id)).toEqual({});
    const held = await collections(row.id);
    expect(held.map(([, , minor]) => minor).reduce((a, b) => a + b, 0)).toBe(0);
    expect(held.filter(([kind]) => kind === "collection_return")).toHaveLength(3);
    const { rows } = await app.db.query(
      "SELECT event_at FROM ledger_transaction WHERE order_id = $1 AND kind = 'refund'",
      [row.order_id],
    );
    expect(rows).toEqual([{ event_at: at }]);
  });

  test("any other refund is the enterprise's to pay back too, and the rest is the reversal's", async () => {
    const { told, row } = await sold([[rug, 1, 12_450]]);
    const { rows } = await app.db.query("SELECT line_id FROM sale_line WHERE order_id = $1", [
      row.order_id,
    ]);
    await refundLinesWorkflow(app.container).run({
      input: {
        order_id: row.order_id,
        lines: [{ line_id: rows[0].line_id, amount_minor: 2_450n }],
      },
    });
    const returned = async () =>
      (await collections(row.id)).filter(([kind]) => kind === "collection_return");
    expect(await returned()).toEqual([
      ["collection_return", "customer:payment", -2_450],
      ["collection_return", "enterprise:vaveriet:general", 2_450],
    ]);
    await reverse(told.key);
    expect(await ledgerOf(row.order_id)).toEqual({});
    expect((await returned()).slice(2)).toEqual([
      ["collection_return", "customer:payment", -10_000],
      ["collection_return", "enterprise:vaveriet:general", 10_000],
    ]);
  });

  test("a key of one reversal cannot reverse another sale; an unknown sale has none", async () => {
    const { told: first } = await sold([[bun, 1, 2_120]]);
    const { told: second, row } = await sold([[bun, 1, 2_120]]);
    const key = randomUUID();
    await reverse(first.key, key);
    expect(await reverse(second.key, key)).toMatchObject({ code: "idempotency_conflict" });
    expect((await ledgerOf(row.order_id))["customer:payment"]).toBe(-2_120);
    expect(await reverse(randomUUID())).toMatchObject({
      status: 404,
      code: "stall_sale_not_found",
    });
  });

  test("a reversal that comes before its sale is an order waits for it", async () => {
    const told = toldSale(app, [[bun, 1, 2_120]]);
    await send(told);
    await reverse(told.key);
    const row = await stallSale(app, weavers, told.key);
    expect(row.state).toBe("handed_over");
    expect(await ledgerOf(row.order_id)).toEqual({});
    expect(await transactionCount(app.db, row.order_id)).toBe(2);
  });

  test("the catalogue has the own goods at today's price and VAT, and says when it is the same", async () => {
    const { status, body } = await client.get("/enterprise/stall/goods");
    expect(status).toBe(200);
    expect(body.channels).toMatchObject([{ id: app.shop.channel_ids.stall }]);
    expect(body.goods).toContainEqual(
      expect.objectContaining({
        ...{ variant_id: rug.variant_id, price_minor: 12_450, vat_rate_bp: 2500, stock: null },
      }),
    );
    expect(JSON.stringify(body)).not.toContain(strangeGoods.variant_id);
    const again = await fetch(`${app.url}/enterprise/stall/goods`, {
      headers: { ...member.headers, "if-none-match": `"${body.version}"` },
    });
    expect(again.status).toBe(304);
  });

  test("another enterprise sees and reverses none of it", async () => {
    const { told } = await sold([[bun, 1, 2_120]]);
    const { status } = await strangers.client.post(`/enterprise/stall/sales/${told.key}/reversal`, {
      key: randomUUID(),
      reversed_at: new Date().toISOString(),
    });
    expect(status).toBe(404);
    const { body } = await strangers.client.get("/enterprise/stall/summary");
    expect(body.summary).toMatchObject({ count: 0, sales: [], funded_minor: 0 });
    // The same key is another sale of another enterprise's.
    const own = { ...toldSale(app, [[strangeGoods, 1, 5_000]]), key: told.key };
    const answer = await strangers.client.post("/enterprise/stall/sales", { sales: [own] });
    expect(answer.body.results).toEqual([{ key: told.key, status: "accepted" }]);
  });

  test("an owner sets the company's Swish number, and a telephone number is refused", async () => {
    const owner = await signedInMember(app, weavers, "owner");
    const set = (swish_number: string | null) =>
      owner.client.post("/enterprise/stall/settings", { swish_number });
    expect((await set("123 118 11 89")).body).toEqual({ settings: { swish_number: "1231181189" } });
    const refused = await set("070-123 45 67");
    expect(refused).toMatchObject({ status: 400, body: { code: "input_invalid" } });
    const { body } = await client.get("/enterprise/stall/settings");
    expect(body.settings).toEqual({ swish_number: "1231181189" });
    expect((await set(null)).body).toEqual({ settings: { swish_number: null } });
  });
});

/** What of an order is looked at by itself. */
interface OrderAsMade {
  created_at: string;
  items: { detail: { delivered_quantity: unknown } }[];
  fulfillments: { delivered_at: unknown }[];
  payment_collections: { payments: { captures: unknown }[] }[];
  summary: unknown;
}
