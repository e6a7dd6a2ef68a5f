import { randomUUID } from "node:crypto";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { placeWaitingQuotes, reconcilePayments } from "@insteg/social-value/workflows";
import { Modules } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import { visitor } from "../support/applications";
import { channelBody } from "../support/channels";
import { refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import { mailsTo, secretsIn } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { capture, orderWithPayment } from "../support/orders";
import {
  askForQuote,
  keepInStock,
  organisationNumber,
  QUOTE_ADDRESS,
  quoteRequest,
  sentQuote,
  type TestQuote,
} from "../support/quotes";
import { signedInStaff } from "../support/staff";

const ACCEPT = { accepted_by: "Robin Exempel", reference: "Kim Exempel" };

describe("quotes", () => {
  let app: TestApp;
  let coordinator: HttpClient;
  let press: TestEnterprise;
  let wood: TestEnterprise;
  let member: TestMember;
  /** 106 kronor at 6 %. */
  let book: TestProduct;
  /** 125 kronor at 25 %, of which there are 30. */
  let bowl: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    coordinator = (await signedInStaff(app, "coordinator")).client;
    press = await createEnterprise(app, "Offerttryckeriet", { parcel_minor: 4_900 });
    wood = await createEnterprise(app, "Offertsvarvarna", { parcel_minor: 5_900 });
    member = await signedInMember(app, wood, "editor");
    const books = await publishedChain(app, [[press, 10_000, 1_000]]);
    const bowls = await publishedChain(app, [[wood, 10_000, 1_000]]);
    book = await createProduct(app, {
      ...{ enterprise: press, chain: books, price_minor: 10_600, vat_class: "culture" },
    });
    bowl = await createProduct(app, { enterprise: wood, chain: bowls, price_minor: 12_500 });
    await keepInStock(app, bowl, 30);
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const accept = (quote: TestQuote) => quote.post("/accept", ACCEPT);

  /** What there is of a quote's order: each must be there once. */
  const madeOf = async (quote: TestQuote) => {
    const { rows } = await app.db.query(
      `SELECT q.order_id, q.ordered_at IS NOT NULL AS is_whole,
              (SELECT count(*) FROM "order" WHERE metadata->>'quote_id' = q.id)::int AS orders,
              (SELECT count(*) FROM sale WHERE order_id = q.order_id)::int AS sales,
              (SELECT count(*) FROM account_terms WHERE order_id = q.order_id)::int AS terms,
              (SELECT count(*) FROM payment p JOIN order_payment_collection o
                   ON o.payment_collection_id = p.payment_collection_id
                WHERE o.order_id = q.order_id)::int AS payments,
              (SELECT coalesce(sum(r.quantity), 0) FROM reservation_item r
                WHERE r.line_item_id LIKE replace(q.order_id, 'order_', 'ordli_') || '%'
                  AND r.deleted_at IS NULL)::int AS reserved
         FROM quote q WHERE q.id = $1`,
      [quote.id],
    );
    return rows[0];
  };
  const WHOLE = { is_whole: true, orders: 1, sales: 1, terms: 1, payments: 1 };

  test("are asked for with what can be right, of goods that are for sale", async () => {
    const wrong = quoteRequest(app, [], {
      ...{ organisation_number: "850101-1234", contact_email: "kim", lines: [] },
      delivery_address: { ...QUOTE_ADDRESS, postal_code: "12" },
    });
    const refused = await visitor(app).post("/store/quotes", wrong);
    expect(refused.status).toBe(400);
    expect(refused.body.data.issues).toEqual([
      { field: "organisation_number", code: "organisation_number_format" },
      { field: "contact_email", code: "email_invalid" },
      { field: "delivery_address.postal_code", code: "postal_code_invalid" },
      { field: "lines", code: "required" },
    ]);
    const elsewhere = quoteRequest(app, [[book, 1]], {
      sales_channel_id: app.shop.channel_ids.web,
    });
    expect((await visitor(app).post("/store/quotes", elsewhere)).body.code).toBe(
      "trade_channel_unknown",
    );
    const closed = channelBody({
      ...{ kind: "wholesale", periods: [{ opens_on: "2091-06-01", closes_on: null }] },
    });
    const { body: shut } = await coordinator.post("/admin/channels", closed);
    const tooSoon = quoteRequest(app, [[book, 1]], { sales_channel_id: shut.channel.id });
    expect((await visitor(app).post("/store/quotes", tooSoon)).body.code).toBe("channel_closed");
    const offered = await storeClient(app).get("/store/trade/channels");
    const named = offered.body.channels.map((one: { id: string }) => one.id);
    expect(named).toContain(app.shop.channel_ids.wholesale);
    expect(named).not.toContain(shut.channel.id);
    const unknown = { ...quoteRequest(app, []), lines: [{ variant_id: "variant_x", quantity: 1 }] };
    expect(await visitor(app).post("/store/quotes", unknown)).toMatchObject({
      status: 409,
      body: { code: "goods_not_for_sale", data: { items: [{ reason: "not_published" }] } },
    });

    const goods = await storeClient(app).get(
      `/store/trade/goods?sales_channel_id=${app.shop.channel_ids.wholesale}&q=${bowl.handle}`,
    );
    expect(goods.body).toMatchObject({
      count: 1,
      goods: [{ variant_id: bowl.variant_id, net_minor: 10_000, gross_minor: 12_500 }],
    });
    expect(goods.body.goods[0]).not.toHaveProperty("stock");

    const quote = await askForQuote(app, [[book, 2]]);
    const secrets = secretsIn(quote.email, "quote_requested");
    expect(secrets.id).toBe(quote.id);
    const { body } = await quote.get();
    expect(body.quote).toMatchObject({ state: "requested", totals: null, freights: [] });
    expect(body.quote.lines).toEqual([
      expect.objectContaining({ variant_id: book.variant_id, quantity: 2 }),
    ]);
    expect(JSON.stringify(body.quote.lines)).not.toContain("minor");
    const stranger = await storeClient(app, { "x-insteg-quote-token": "x" }).get(
      `/store/quotes/${quote.id}`,
    );
    expect(stranger).toMatchObject({ status: 404, body: { code: "quote_not_found" } });
    expect((await quote.get("/pdf")).body.code).toBe("quote_not_sent");
  });

  test("are asked for by one address so many times a day", async () => {
    const form = quoteRequest(app, [[book, 1]]);
    for (let n = 0; n < 5; n += 1) {
      expect((await visitor(app).post("/store/quotes", form)).status).toBe(201);
    }
    expect((await visitor(app).post("/store/quotes", form)).status).toBe(429);
  });

  test("are written, sent, read, and become one order in their channel and in the ledger", async () => {
    const quote = await askForQuote(
      app,
      [
        [book, 10],
        [bowl, 4],
      ],
      { is_reserved_procurement: true, order_reference: "KS 2026/17" },
    );
    const path = `/admin/quotes/${quote.id}`;
    const written = await coordinator.post(path, {
      note: "Vi levererar i december.",
      lines: [
        { variant_id: book.variant_id, quantity: 10, unit_gross_minor: 9_540 },
        { variant_id: bowl.variant_id, quantity: 4 },
      ],
    });
    // 10 × 95,40 at 6 %, 4 × 125 at 25 %, and each one's parcel at its rate.
    expect(written.body.quote).toMatchObject({
      totals: { net_minor: 139_343, vat_minor: 16_857, gross_minor: 156_200 },
      lines: [
        { unit_net_minor: 9_000, net_minor: 90_000, vat_rate_bp: 600 },
        { unit_net_minor: 10_000, net_minor: 40_000, vat_rate_bp: 2500 },
      ],
    });
    const key = randomUUID();
    const [first, again] = [
      await coordinator.post(`${path}/send`, { key }),
      await coordinator.post(`${path}/send`, { key }),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(mailsTo(quote.email, "quote_sent")).toHaveLength(1);
    expect((await coordinator.post(path, { note: "Nej" })).body.code).toBe("quote_not_open");
    expect(
      await refusalOf(app.db, "UPDATE quote SET lines = '[]' WHERE id = $1", [quote.id]),
    ).toContain("quote_fixed");
    expect(await refusalOf(app.db, "DELETE FROM quote WHERE id = $1", [quote.id])).toContain(
      "quote_fixed",
    );

    const read = (await quote.get()).body.quote;
    expect(read).toMatchObject({
      ...{ state: "sent", note: "Vi levererar i december.", order_id: null },
      totals: { gross_minor: 156_200 },
    });
    expect((await quote.get("/pdf")).body.slice(0, 5)).toBe("%PDF-");
    expect((await quote.post("/accept", { ...ACCEPT, accepted_by: "" })).body.data.issues).toEqual([
      { field: "accepted_by", code: "required" },
    ]);

    const both = await Promise.all([accept(quote), accept(quote)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ body }) => body.is_new).sort()).toEqual([false, true]);
    expect((await accept(quote)).body).toMatchObject({ is_new: false });
    const made = await madeOf(quote);
    expect(made).toMatchObject({ ...WHOLE, reserved: 4 });

    const { order_id, trace_token } = (await quote.get()).body.quote;
    expect(order_id).toBe(made.order_id);
    const { rows } = await app.db.query(
      `SELECT o.email, o.sales_channel_id, o.customer_id, b.customer_id AS business_customer_id,
              o.status, t.payment_days, t.buyer_reference, t.order_reference,
              t.is_reserved_procurement, t.buyer->>'peppol_id' AS peppol_id
         FROM "order" o JOIN quote q ON q.order_id = o.id
         JOIN business_customer b ON b.id = q.business_customer_id
         JOIN account_terms t ON t.order_id = o.id WHERE o.id = $1`,
      [order_id],
    );
    expect(rows[0]).toEqual({
      ...{ email: quote.email, sales_channel_id: app.shop.channel_ids.wholesale },
      ...{ customer_id: rows[0].business_customer_id, business_customer_id: expect.any(String) },
      ...{ status: "pending", payment_days: 30, buyer_reference: ACCEPT.reference },
      ...{ order_reference: "KS 2026/17", is_reserved_procurement: true },
      peppol_id: `0007:${quote.organisation_number.replace("-", "")}`,
    });

    const traced = await storeClient(app).get(
      `/store/orders/${order_id}/trace?token=${trace_token}`,
    );
    expect(traced.body.trace).toMatchObject({ status: "expected", total_minor: 156_200 });
    const own = await member.client.get(`/enterprise/consignments/${order_id}`);
    expect(own.body.consignment).toMatchObject({
      ...{ state: "to_pack", quantity: 4, amount_minor: 55_900, is_on_account: true },
      recipient: { company: expect.stringContaining("Kommunen") },
    });
    const packed = await member.client.post(`/enterprise/consignments/${order_id}/pack`, {
      key: randomUUID(),
    });
    expect(packed.status).toBe(200);

    await capture(app, await orderWithPayment(app, order_id));
    const names = { [press.id]: "press", [wood.id]: "wood" };
    // 12 % commission of the goods' nets, and its VAT; no place: contributions go to the reserves.
    expect(await accountsOf(app.db, [order_id], names)).toEqual({
      "customer:payment": -156_200,
      "enterprise:press:vat:600": 5_677,
      "enterprise:press:general": 68_850,
      "enterprise:press:training_reserve": 7_650,
      "enterprise:press:shipping": 4_623,
      "enterprise:wood:vat:2500": 11_180,
      "enterprise:wood:general": 30_600,
      "enterprise:wood:training_reserve": 3_400,
      "enterprise:wood:shipping": 4_720,
      "network:commission": 15_600,
      "network:commission_vat": 3_900,
    });
    expect(
      (await coordinator.get(`/admin/quotes?q=${quote.organisation_number}`)).body,
    ).toMatchObject({
      count: 1,
      quotes: [{ state: "accepted", order_id, accepted_by: ACCEPT.accepted_by }],
    });
  });

  test("that have expired, are declined or withdrawn become no order, and say so", async () => {
    const late = await sentQuote(app, coordinator, [[book, 1]], { valid_until: "2999-12-31" });
    await app.db.query("ALTER TABLE quote DISABLE TRIGGER quote_fixed");
    await app.db.query("UPDATE quote SET valid_until = '2026-01-31' WHERE id = $1", [late.id]);
    await app.db.query("ALTER TABLE quote ENABLE TRIGGER quote_fixed");
    expect(await accept(late)).toMatchObject({ status: 409, body: { code: "quote_expired" } });
    expect((await late.get()).body.quote.state).toBe("expired");
    const expired = await coordinator.get(
      `/admin/quotes?state=expired&q=${late.organisation_number}`,
    );
    expect(expired.body.count).toBe(1);
    expect(
      (await coordinator.post(`/admin/quotes/${late.id}`, { valid_until: "2026-01-31" })).body.code,
    ).toBe("valid_until_past");

    const dear = await sentQuote(app, coordinator, [[book, 1]]);
    expect((await dear.post("/decline", { reason: "För dyrt" })).body.quote.state).toBe("declined");
    expect((await dear.post("/decline")).status).toBe(200);
    expect((await accept(dear)).body.code).toBe("quote_not_sent");

    const taken = await sentQuote(app, coordinator, [[book, 1]]);
    await coordinator.post(`/admin/quotes/${taken.id}/withdraw`, { reason: "Slut för i år." });
    expect(mailsTo(taken.email, "quote_withdrawn").at(-1)?.text).toContain("Slut för i år.");
    expect((await accept(taken)).body.code).toBe("quote_not_sent");
    for (const quote of [late, dear, taken]) {
      expect(await madeOf(quote)).toMatchObject({ orders: 0, payments: 0, reserved: 0 });
    }
  });

  test("are not accepted beyond the stock, nor for what is no longer sold", async () => {
    const much = await sentQuote(app, coordinator, [[bowl, 31]]);
    expect(await accept(much)).toMatchObject({ status: 409, body: { code: "quote_out_of_stock" } });

    const maker = await createEnterprise(app, "Offertpausarna");
    const chain = await publishedChain(app, [[maker, 10_000, 1_000]]);
    const mug = await createProduct(app, { enterprise: maker, chain, price_minor: 5_000 });
    const quote = await sentQuote(app, coordinator, [[mug, 1]]);
    const reasonOf = async () => {
      const { status, body } = await accept(quote);
      return [status, body.code, body.data?.items?.[0]?.reason];
    };
    await app.db.query("UPDATE enterprise SET suspended_at = now() WHERE id = $1", [maker.id]);
    expect(await reasonOf()).toEqual([409, "goods_not_for_sale", "suspended"]);
    await app.db.query("UPDATE enterprise SET suspended_at = NULL WHERE id = $1", [maker.id]);
    await app.db.query("UPDATE product SET status = 'draft' WHERE id = $1", [mug.id]);
    expect(await reasonOf()).toEqual([409, "goods_not_for_sale", "not_published"]);
    await app.db.query("UPDATE product SET status = 'published' WHERE id = $1", [mug.id]);
    const unlink = "UPDATE product_sales_channel SET deleted_at = now() WHERE product_id = $1";
    await app.db.query(unlink, [mug.id]);
    expect(await reasonOf()).toEqual([409, "goods_not_for_sale", "not_in_channel"]);
    await app.db.query(unlink.replace("now()", "NULL"), [mug.id]);
    await app.db.query("UPDATE product_value_chain SET deleted_at = now() WHERE product_id = $1", [
      mug.id,
    ]);
    expect(await reasonOf()).toEqual([409, "goods_not_for_sale", "no_chain"]);
    expect(await madeOf(quote)).toMatchObject({ orders: 0 });
  });

  test("are not asked for in a closed channel, but what was offered binds; nor of whom it does not take", async () => {
    const wish = { kind: "wholesale", commission_bp: 0 };
    const made = await coordinator.post("/admin/channels", channelBody(wish));
    const { id, name } = made.body.channel;
    const change = async (changed: Record<string, unknown>) => {
      const { body } = await coordinator.get(`/admin/channels/${id}`);
      const { price_list_id: _list, goods_count: _count, id: _id, ...rest } = body.channel;
      const { is_open: _open, opens_on: _opens, closes_on: _closes, ...form } = rest;
      expect(
        (await coordinator.post(`/admin/channels/${id}`, { ...form, ...changed })).status,
      ).toBe(200);
    };
    const goods = { let_in: [book.id] };
    expect((await coordinator.post(`/admin/channels/${id}/goods`, goods)).status).toBe(200);
    const prices = [{ variant_id: book.variant_id, price_minor: 5_300 }];
    const priced = await coordinator.post(`/admin/channels/${id}/prices`, { prices });
    expect(priced.status).toBe(200);
    const quote = await askForQuote(app, [[book, 1]], { sales_channel_id: id });
    const path = `/admin/quotes/${quote.id}`;
    const shown = async () => (await coordinator.get(path)).body.quote;
    // The channel's own price, as a cart in it costs.
    expect(await shown()).toMatchObject({
      ...{ closed_channel: null, lines: [{ unit_gross_minor: 5_300 }] },
    });

    await change({ periods: [{ opens_on: "2999-06-01", closes_on: null }] });
    const closed = {
      status: 409,
      body: { code: "channel_closed", data: { opens_on: "2999-06-01" } },
    };
    const form = quoteRequest(app, [[book, 1]], { sales_channel_id: id });
    expect(await visitor(app).post("/store/quotes", form)).toMatchObject(closed);
    expect((await shown()).closed_channel).toEqual({ name, opens_on: "2999-06-01" });
    expect((await coordinator.post(`${path}/send`, { key: randomUUID() })).status).toBe(200);
    await app.db.query(
      "UPDATE channel_terms SET takes_all_enterprises = false WHERE sales_channel_id = $1",
      [id],
    );
    expect(await accept(quote)).toMatchObject({
      status: 409,
      body: { code: "goods_not_for_sale", data: { items: [{ reason: "not_in_channel" }] } },
    });
    const listed = await storeClient(app).get(`/store/trade/goods?sales_channel_id=${id}`);
    expect(listed.body.count).toBe(0);
    await app.db.query(
      "UPDATE channel_terms SET takes_all_enterprises = true WHERE sales_channel_id = $1",
      [id],
    );
    expect((await accept(quote)).body).toMatchObject({ is_new: true });
    expect(await madeOf(quote)).toMatchObject(WHOLE);
  });

  test.each([
    ["order", "createOrders", "after"],
    ["funding", "recordSale", "before"],
    ["inventory", "createReservationItems", "before"],
    ["inventory", "createReservationItems", "after"],
    ["payment", "createPaymentCollections", "after"],
    ["payment", "authorizePaymentSession", "before"],
    ["payment", "authorizePaymentSession", "after"],
    ["bus", "emit", "before"],
  ] as const)(
    "accepted, and killed at %s.%s, %s it: one order is made",
    async (name, method, when) => {
      const quote = await sentQuote(app, coordinator, [
        [book, 1],
        [bowl, 1],
      ]);
      const services = {
        order: app.container.resolve(Modules.ORDER),
        payment: app.container.resolve(Modules.PAYMENT),
        inventory: app.container.resolve(Modules.INVENTORY),
        bus: app.container.resolve(Modules.EVENT_BUS),
        funding: app.container.resolve<FundingModuleService>(FUNDING_MODULE),
      };
      const service = services[name] as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      const work = service[method]?.bind(service);
      let hasDied = false;
      const dying = vi.spyOn(service, method).mockImplementation(async (...args: unknown[]) => {
        // Jobs of the application emit too, at times of their own.
        const isOfOrder = name !== "bus" || (args[0] as { name?: string }).name === "order.placed";
        if (hasDied || !isOfOrder) {
          return await work?.(...args);
        }
        hasDied = true;
        if (when === "after") {
          await work?.(...args);
        }
        throw new Error("killed");
      });
      const broken = await accept(quote);
      dying.mockRestore();
      expect(broken.body.quote).toMatchObject({ state: "accepted", order_id: null });
      expect(await madeOf(quote)).toMatchObject({ is_whole: false });
      await reconcilePayments(app.container, new Date(Date.now() - 60_000));
      await app.db.query("UPDATE quote SET next_try_at = now() WHERE id = $1", [quote.id]);
      await placeWaitingQuotes(app.container);
      expect(await madeOf(quote)).toMatchObject({ ...WHOLE, reserved: 1 });
      expect((await quote.get()).body.quote.order_id).toBe((await madeOf(quote)).order_id);
    },
  );

  test("cost a business customer what its own prices say", async () => {
    const fields = {
      ...{ name: "Skolan", kind: "public_body", organisation_number: organisationNumber() },
      ...{ invoice_email: "faktura@test.example", invoice_address: QUOTE_ADDRESS },
      delivery_address: QUOTE_ADDRESS,
    };
    const made = await coordinator.post("/admin/business-customers", fields);
    expect(made.body.business_customer).toMatchObject({
      ...{ payment_days: 30, peppol_id: `0007:${fields.organisation_number.replace("-", "")}` },
    });
    const { id, customer_group_id, customer_id } = made.body.business_customer;
    expect((await coordinator.post("/admin/business-customers", fields)).body.code).toBe(
      "business_customer_exists",
    );
    const { organisation_number: _number, ...rest } = fields;
    const changed = await coordinator.post(`/admin/business-customers/${id}`, {
      ...{ ...rest, name: "Skolan i byn", payment_days: 10 },
    });
    expect(changed.body.business_customer).toMatchObject({
      ...{ name: "Skolan i byn", payment_days: 10, customer_group_id, customer_id },
    });
    const prices = `/admin/business-customers/${id}/prices`;
    const unknown = { by_sku: [{ sku: "FINNS-INTE", price_minor: 1 }] };
    expect((await coordinator.post(prices, unknown)).body.code).toBe("variant_unknown");
    const off = { sales_channel_id: app.shop.channel_ids.wholesale, off_bp: 1_000 };
    expect((await coordinator.post(prices, { off })).status).toBe(200);
    const sku = bowl.handle.toUpperCase();
    await coordinator.post(prices, { by_sku: [{ sku, price_minor: 15_000 }] });
    const goodsOf = async () => {
      const query = `sales_channel_id=${off.sales_channel_id}&business_customer_id=${id}`;
      const [books, bowls] = await Promise.all(
        [book, bowl].map((one) => coordinator.get(`/admin/trade-goods?${query}&q=${one.handle}`)),
      );
      return [books?.body.goods[0]?.gross_minor, bowls?.body.goods[0]?.gross_minor];
    };
    // A tenth off, and a price that is higher than everybody's.
    expect(await goodsOf()).toEqual([9_540, 15_000]);
    const draft = {
      ...{ sales_channel_id: off.sales_channel_id, business_customer_id: id },
      lines: [{ variant_id: book.variant_id, quantity: 1 }],
    };
    const { body } = await coordinator.post("/admin/quotes", draft);
    expect(body.quote).toMatchObject({ lines: [{ unit_gross_minor: 9_540 }] });
    await coordinator.post(prices, {
      prices: [{ variant_id: bowl.variant_id, price_minor: null }],
    });
    expect(await goodsOf()).toEqual([9_540, 12_500]);
    const listed = await coordinator.get(`${prices}?limit=100`);
    expect(listed.body.prices).toContainEqual(
      expect.objectContaining({ variant_id: book.variant_id, list_minor: 10_600 }),
    );
    const found = await coordinator.get("/admin/business-customers?q=Skolan%20i%20byn");
    expect(found.body.count).toBe(1);
    // The price list is Medusa's own: another buyer's cart does not cost less.
    const everybody = await storeClient(app).get(
      `/store/trade/goods?sales_channel_id=${off.sales_channel_id}&ids=${book.variant_id}`,
    );
    expect(everybody.body.goods[0].gross_minor).toBe(10_600);
    // The channel has prices too: of the two the lower one holds, as in Medusa's carts.
    const { variant_id } = book;
    const ofChannel = `/admin/channels/${off.sales_channel_id}/prices`;
    for (const [price_minor, own_minor] of [
      [10_000, 9_540],
      [9_000, 9_000],
    ] as const) {
      await coordinator.post(ofChannel, { prices: [{ variant_id, price_minor }] });
      const query = `sales_channel_id=${off.sales_channel_id}&ids=${variant_id}`;
      const { body: shown } = await storeClient(app).get(`/store/trade/goods?${query}`);
      expect(shown.goods[0].gross_minor).toBe(price_minor);
      expect((await goodsOf())[0]).toBe(own_minor);
      const { body: written } = await coordinator.post("/admin/quotes", draft);
      expect(written.quote.lines[0].unit_gross_minor).toBe(own_minor);
    }
    await coordinator.post(ofChannel, { prices: [{ variant_id, price_minor: null }] });
  });

  test("that are asked for in a customer's name from elsewhere say so before they are sent", async () => {
    const { organisation_number, email } = await askForQuote(app, [[book, 1]]);
    await coordinator.post("/admin/business-customers", {
      ...{ name: "Skolan", kind: "public_body", organisation_number, invoice_email: email },
      ...{ invoice_address: QUOTE_ADDRESS, delivery_address: QUOTE_ADDRESS },
    });
    const knownBy = async (contact_email: string) => {
      const { id } = await askForQuote(app, [[book, 1]], { organisation_number, contact_email });
      return (await coordinator.get(`/admin/quotes/${id}`)).body.quote.known_by;
    };
    expect(await knownBy("inkop@elsewhere.example")).toBe(email);
    expect(await knownBy("inkop@TEST.example")).toBeNull();
  });
});
