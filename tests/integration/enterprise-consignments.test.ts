import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { postPaymentWorkflow } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  beginOrderEditOrderWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { choosePayment, chooseShipping, createCart } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import { mailsTo } from "../support/mails";
import { signedInMember, type TestMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { capture, type OrderLine, orderWithPayment, sell } from "../support/orders";
import { daysOn, forecastOf } from "../support/payouts";
import { createPromotion } from "../support/promotions";
import { lineIds } from "../support/refunds";
import { signedInStaff } from "../support/staff";

const PARCEL_MINOR = 5000;

/** A press of a button, and none that was before. */
const press = () => uniqueHandle("tryck");

describe("an enterprise's consignments", () => {
  let app: TestApp;
  let store: HttpClient;
  let bee: TestEnterprise;
  let loom: TestEnterprise;
  let wood: TestEnterprise;
  let honey: TestProduct;
  let scarf: TestProduct;
  let bowl: TestProduct;
  let keeper: TestMember;
  let weaver: TestMember;
  let names: Record<string, string>;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    bee = await createEnterprise(app, "Biet", { parcel_minor: PARCEL_MINOR });
    loom = await createEnterprise(app, "Vävstolen", { parcel_minor: PARCEL_MINOR });
    wood = await createEnterprise(app, "Träet", { parcel_minor: PARCEL_MINOR });
    // Each has a part in what the others sell: a refund of one must find its way through all.
    const chainOf = (maker: TestEnterprise, other: TestEnterprise) =>
      publishedChain(app, [
        [maker, 7000, 1500],
        [other, 3000, 1000],
      ]);
    const make = async (enterprise: TestEnterprise, other: TestEnterprise, price_minor: number) =>
      createProduct(app, { enterprise, chain: await chainOf(enterprise, other), price_minor });
    honey = await make(bee, loom, 12_500);
    scarf = await make(loom, wood, 33_333);
    bowl = await make(wood, bee, 24_900);
    names = {};
    for (const [enterprise, name] of [
      [bee, "bee"],
      [loom, "loom"],
      [wood, "wood"],
    ] as const) {
      names[enterprise.id] = name;
      names[await createPlace(app, enterprise, 10_000_000)] = `${name}-place`;
    }
    keeper = await signedInMember(app, bee, "editor");
    weaver = await signedInMember(app, loom, "owner");
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** An order made over HTTP, parcels to each, paid unless told; with the address of its customer. */
  const bought = async (lines: readonly OrderLine[], { isPaid = true } = {}) => {
    const email = `${uniqueHandle("kund")}@test.example`;
    const cartId = await createCart(app, store, lines, email);
    for (const enterprise of new Set(lines.map(([product]) => product.enterprise))) {
      await chooseShipping(store, cartId, enterprise.option_ids.parcel);
    }
    await choosePayment(store, cartId);
    const { body } = await store.post(`/store/carts/${cartId}/complete`);
    const order = await orderWithPayment(app, body.order.id);
    if (isPaid) {
      await capture(app, order);
    }
    return { ...order, email, token: body.trace_token as string, number: body.order.display_id };
  };
  const pathOf = (order: { id: string }) => `/enterprise/consignments/${order.id}`;
  const seen = async (order: { id: string }, member = keeper) => {
    const { status, body } = await member.client.get(pathOf(order));
    expect(status).toBe(200);
    return body.consignment;
  };
  const act = (order: { id: string }, what: string, body: object, member = keeper) =>
    member.client.post(`${pathOf(order)}/${what}`, body);
  const pack = async (order: { id: string }, items?: object[], member = keeper) => {
    const answer = await act(order, "pack", { key: press(), ...(items && { items }) }, member);
    expect(answer).toMatchObject({ status: 200, body: { is_new: true } });
    return answer.body.consignment.parcels.at(-1).id as string;
  };
  const fulfillments = async (order: { id: string }) => {
    const { rows } = await app.db.query(
      `SELECT f.id FROM order_fulfillment l JOIN fulfillment f ON f.id = l.fulfillment_id
        WHERE l.order_id = $1 AND f.canceled_at IS NULL`,
      [order.id],
    );
    return rows.length;
  };
  const mailed = (email: string, template: string, count = 1) =>
    vi.waitFor(() => {
      const mails = mailsTo(email, template);
      expect(mails).toHaveLength(count);
      // Amounts are written with spaces that do not break.
      return mails.map((mail) => ({ ...mail, text: mail.text.replaceAll("\u00a0", " ") }));
    }, 10_000);

  describe("of an order with two others' goods", () => {
    test("hold one's own lines, freight and receiver, and nothing else", async () => {
      const order = await bought([
        [honey, 2],
        [scarf, 1],
        [bowl, 1],
      ]);
      const consignment = await seen(order);
      expect(consignment).toMatchObject({
        display_id: order.number,
        state: "to_pack",
        quantity: 2,
        amount_minor: 2 * 12_500 + PARCEL_MINOR,
        shipping_name: "Paket",
        recipient: { name: "Test Kund", address_1: "Exempelgatan 1", city: "Exempelstad" },
        lines: [{ quantity: 2, unpacked_quantity: 2, amount_minor: 25_000 }],
        parcels: [],
      });
      const { items } = await lineIds(app, order);
      const slip = await keeper.client.get(`${pathOf(order)}/packing-slip`);
      const list = await keeper.client.get(`/enterprise/consignments?q=${order.number}`);
      for (const told of [consignment, slip.body, list.body].map((body) => JSON.stringify(body))) {
        for (const secret of [
          ...[scarf, bowl].map((product) => `Vara ${product.handle}`),
          ...[items[loom.id], items[wood.id], loom.id, order.payment_id, order.email],
          String(order.total_minor),
        ]) {
          expect(told).not.toContain(secret);
        }
      }
      expect(slip.body.packing_slip).toMatchObject({
        sender: { name: "Biet" },
        lines: [{ quantity: 2 }],
      });
      expect(JSON.stringify(slip.body)).not.toContain("minor");
    });

    test("are listed by what they wait for, the oldest first, and found by number", async () => {
      const first = await bought([[honey, 1]]);
      const second = await bought([[honey, 1]]);
      const list = async (query: string) =>
        (await keeper.client.get(`/enterprise/consignments?${query}`)).body;
      const { consignments, counts } = await list("state=to_pack&limit=100");
      const ids = consignments.map((one: { order_id: string }) => one.order_id);
      expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
      expect(ids).toHaveLength(counts.to_pack);
      await pack(first);
      expect((await list("limit=1")).counts).toMatchObject({
        to_pack: counts.to_pack - 1,
        packed: counts.packed + 1,
      });
      const found = await list(`q=%23${second.number}`);
      expect(found).toMatchObject({ count: 1, consignments: [{ order_id: second.id }] });
      expect(await list(`q=${second.number}&state=packed`)).toMatchObject({ count: 0 });
      expect(await list("limit=1&offset=1")).toMatchObject({ limit: 1, offset: 1 });
      expect(await keeper.client.get("/enterprise/consignments?state=none")).toMatchObject({
        status: 400,
        body: { code: "input_invalid" },
      });
    });

    test("take as many statements for many as for one", async () => {
      await bought([[honey, 1]]);
      await bought([[honey, 1]]);
      const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const asked = async (limit: number) => {
        let n = 0;
        const count = () => {
          n += 1;
        };
        db.on("query", count);
        await keeper.client.get(`/enterprise/consignments?limit=${limit}`);
        db.removeListener("query", count);
        return n;
      };
      // What others ask for at the same time is not counted: the least of some tries.
      const least = async (limit: number) =>
        Math.min(await asked(limit), await asked(limit), await asked(limit), await asked(limit));
      expect(await least(3)).toBe(await least(1));
    });

    test("are nothing that a stall sells: it is handed over there", async () => {
      await app.db.query("UPDATE channel_terms SET kind = 'stall' WHERE sales_channel_id = $1", [
        app.shop.channel_ids.stall,
      ]);
      const order = await sell(app, { lines: [[honey, 1]], channel: "stall" });
      expect(await keeper.client.get(pathOf(order))).toMatchObject({
        status: 404,
        body: { code: "consignment_not_found" },
      });
    });
  });

  describe("are sent in parts", () => {
    test("first one piece, then the rest; each parcel by itself", async () => {
      const order = await bought([
        [honey, 3],
        [scarf, 1],
      ]);
      const [line] = (await seen(order)).lines;
      const one = await pack(order, [{ line_id: line.line_id, quantity: 1 }]);
      expect(await seen(order)).toMatchObject({ state: "to_pack", packed_quantity: 1 });
      const tracking = {
        carrier: "Exempelposten",
        tracking_number: "EX1",
        tracking_url: "https://spara.example/EX1",
      };
      const shipped = await act(order, "ship", { parcel_id: one, ...tracking });
      expect(shipped).toMatchObject({ status: 200, body: { is_new: true } });
      expect(await seen(order)).toMatchObject({
        state: "to_pack",
        shipped_quantity: 1,
        parcels: [
          { carrier: "Exempelposten", tracking: [{ number: "EX1", url: tracking.tracking_url }] },
        ],
      });
      const [mail] = await mailed(order.email, "consignment_shipped");
      expect(mail?.subject).toContain("Biet");
      expect(mail?.text).toContain("1 × Vara");
      expect(mail?.text).toContain("EX1");
      expect(mail?.text).not.toContain(scarf.handle);

      const rest = await pack(order);
      expect(await seen(order)).toMatchObject({ state: "packed" });
      await act(order, "ship", { parcel_id: rest });
      expect(await seen(order)).toMatchObject({ state: "shipped" });
      await act(order, "deliver", { parcel_id: one });
      expect(await seen(order)).toMatchObject({ state: "shipped", delivered_quantity: 1 });
      await act(order, "deliver", { parcel_id: rest });
      expect(await seen(order)).toMatchObject({ state: "delivered", delivered_quantity: 3 });
      await mailed(order.email, "consignment_shipped", 2);
      expect(await seen(order, weaver)).toMatchObject({ state: "to_pack", parcels: [] });

      const { body } = await store.get(
        `/store/orders/${order.id}/consignments?token=${order.token}`,
      );
      const own = body.consignments.find(
        (told: { enterprise: { id: string } }) => told.enterprise.id === bee.id,
      );
      expect(own).toMatchObject({
        state: "delivered",
        parcels: [{ tracking: [{ number: "EX1" }] }, {}],
      });
      expect(await store.get(`/store/orders/${order.id}/consignments?token=none`)).toMatchObject({
        status: 404,
      });
    });

    test("a second press of the button packs, sends and delivers nothing more", async () => {
      const order = await bought([[honey, 2]]);
      const [line] = (await seen(order)).lines;
      const form = { key: press(), items: [{ line_id: line.line_id, quantity: 1 }] };
      const answers = await Promise.all([act(order, "pack", form), act(order, "pack", form)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(({ body }) => body.is_new).sort()).toEqual([false, true]);
      expect(await fulfillments(order)).toBe(1);
      const [{ id: parcel_id }] = (await seen(order)).parcels;
      for (const what of ["ship", "deliver"]) {
        expect((await act(order, what, { parcel_id })).body.is_new).toBe(true);
        expect((await act(order, what, { parcel_id })).body.is_new).toBe(false);
      }
      await mailed(order.email, "consignment_shipped");
    });

    test("two members at once pack all of it once", async () => {
      const order = await bought([[honey, 2]]);
      const other = await signedInMember(app, bee, "owner");
      const answers = await Promise.all(
        [keeper, other].map((member) => act(order, "pack", { key: press() }, member)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe("nothing_left");
      expect(await fulfillments(order)).toBe(1);
    });

    test("what is packed may be unpacked until it is sent", async () => {
      const order = await bought([[honey, 1]]);
      const first = await pack(order);
      expect(await act(order, "unpack", { parcel_id: first })).toMatchObject({
        body: { is_new: true, consignment: { state: "to_pack", parcels: [] } },
      });
      expect((await act(order, "unpack", { parcel_id: first })).body.is_new).toBe(false);
      expect(await act(order, "ship", { parcel_id: first })).toMatchObject({
        status: 409,
        body: { code: "parcel_unpacked" },
      });
      const again = await pack(order);
      await act(order, "ship", { parcel_id: again });
      expect(await act(order, "unpack", { parcel_id: again })).toMatchObject({
        status: 409,
        body: { code: "parcel_shipped" },
      });
    });

    test("no more is packed than there is, and nobody else's", async () => {
      const order = await bought([
        [honey, 1],
        [scarf, 1],
      ]);
      const { items } = await lineIds(app, order);
      const tried = (line_id: string | undefined, quantity: number) =>
        act(order, "pack", { key: press(), items: [{ line_id, quantity }] });
      expect((await tried(items[bee.id], 2)).body.code).toBe("quantity_exceeds");
      expect(await tried(items[loom.id], 1)).toMatchObject({
        status: 404,
        body: { code: "line_not_found" },
      });
      expect((await tried(items[bee.id], 0)).body.code).toBe("input_invalid");
      const theirs = await pack(order, undefined, weaver);
      for (const what of ["ship", "deliver", "unpack"]) {
        expect(await act(order, what, { parcel_id: theirs })).toMatchObject({
          status: 404,
          body: { code: "parcel_not_found" },
        });
      }
      expect(await seen(order, weaver)).toMatchObject({ state: "packed" });
    });
  });

  describe("that cannot be sent", () => {
    const threeSellers = () =>
      bought([
        [honey, 2],
        [scarf, 1],
        [bowl, 1],
      ]);
    /** The postings of the order's lines of one seller, by line and account. */
    const ofSeller = async (order: { id: string }, enterprise: TestEnterprise) => {
      const { rows } = await app.db.query(
        `SELECT p.line_id, p.account, sum(p.amount_minor)::text AS amount
           FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
           JOIN sale_line l ON l.line_id = p.line_id
          WHERE t.order_id = $1 AND l.seller_id = $2
          GROUP BY 1, 2 HAVING sum(p.amount_minor) <> 0 ORDER BY 1, 2`,
        [order.id, enterprise.id],
      );
      return rows;
    };
    const dueTo = async (enterprise: TestEnterprise) => {
      const forecast = await forecastOf(app, enterprise, daysOn(60));
      return (forecast?.amount_minor ?? 0n) + (forecast?.waiting_minor ?? 0n);
    };

    test("are given back with their freight; the other two's parts stay to the öre", async () => {
      const order = await threeSellers();
      const before = {
        ...{ loom: await ofSeller(order, loom), wood: await ofSeller(order, wood) },
        ...{ seenLoom: await seen(order, weaver) },
      };
      const answer = await act(order, "cancel", { key: press() });
      expect(answer).toMatchObject({
        status: 200,
        body: { is_new: true, consignment: { state: "cancelled", amount_minor: 0 } },
      });
      expect(await ofSeller(order, bee)).toEqual([]);
      expect({
        ...{ loom: await ofSeller(order, loom), wood: await ofSeller(order, wood) },
        ...{ seenLoom: await seen(order, weaver) },
      }).toEqual(before);
      const refunded = 2 * 12_500 + PARCEL_MINOR;
      const accounts = await accountsOf(app.db, [order.id], names);
      expect(accounts["customer:payment"]).toBe(refunded - order.total_minor);
      const [mail] = await mailed(order.email, "consignment_cancelled");
      expect(mail?.text).toContain("300,00 kr");
      expect(mail?.text).toContain("2 × Vara");
      // The others send as before.
      const parcel_id = await pack(order, undefined, weaver);
      expect((await act(order, "ship", { parcel_id }, weaver)).status).toBe(200);
    });

    test("what is due to the other sellers is what it was", async () => {
      const order = await threeSellers();
      const member = await signedInMember(app, wood, "owner");
      const parcels: [TestMember, string][] = [
        [weaver, await pack(order, undefined, weaver)],
        [member, await pack(order, undefined, member)],
      ];
      for (const [who, parcel_id] of parcels) {
        await act(order, "ship", { parcel_id }, who);
        await act(order, "deliver", { parcel_id }, who);
      }
      const [loomsBefore, woodsBefore] = [await dueTo(loom), await dueTo(wood)];
      const accountsBefore = await accountsOf(app.db, [order.id], names);
      await act(order, "cancel", { key: press() });
      const accounts = await accountsOf(app.db, [order.id], names);
      // Of what the bee sold, the loom has a stage: that share alone goes with it, general and place.
      const ofLoom = (all: Record<string, number>) =>
        Object.entries(all)
          .filter(([account]) => /^(enterprise:loom:general|place:loom-place)/.test(account))
          .reduce((sum, [, amount]) => sum + amount, 0);
      const share = ofLoom(accountsBefore) - ofLoom(accounts);
      expect(share).toBeGreaterThan(0);
      expect(loomsBefore - (await dueTo(loom))).toBe(BigInt(share));
      expect(await dueTo(wood)).toBe(woodsBefore);
    });

    test("in part: one piece of two, the freight stays", async () => {
      const order = await threeSellers();
      const [line] = (await seen(order)).lines;
      const form = { key: press(), items: [{ line_id: line.line_id, quantity: 1 }] };
      expect((await act(order, "cancel", form)).body).toMatchObject({
        is_new: true,
        consignment: { state: "to_pack", quantity: 1, amount_minor: 12_500 + PARCEL_MINOR },
      });
      const paid = async () =>
        (await accountsOf(app.db, [order.id], names))["customer:payment"] ?? 0;
      expect(await paid()).toBe(12_500 - order.total_minor);
      // The same press again: told so, and nothing more is taken out or given back.
      expect((await act(order, "cancel", form)).body).toMatchObject({ is_new: false });
      expect(await paid()).toBe(12_500 - order.total_minor);
      expect(await seen(order)).toMatchObject({ quantity: 1 });
      await mailed(order.email, "consignment_cancelled");
      await pack(order);
      expect((await act(order, "cancel", { key: press() })).body.code).toBe("nothing_left");
    });

    test("pressed at once by two, once", async () => {
      const order = await threeSellers();
      const answers = await Promise.all([
        act(order, "cancel", { key: press() }),
        act(order, "cancel", { key: press() }, await signedInMember(app, bee, "owner")),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(({ body }) => body.is_new).sort()).toEqual([false, true]);
      await mailed(order.email, "consignment_cancelled");
    });

    test("before it is paid: nothing is given back, and what is to be paid is less", async () => {
      const order = await bought(
        [
          [honey, 1],
          [scarf, 1],
        ],
        { isPaid: false },
      );
      await act(order, "cancel", { key: press() });
      const funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
      const sale = await funding.findSale(order.id);
      const expected = sale ? await funding.expectedPostings(sale, new Date(), []) : [];
      const total = expected
        .filter(({ account }) => account === "customer:payment")
        .reduce((sum, { amount_minor }) => sum - amount_minor, 0n);
      expect(total).toBe(BigInt(33_333 + PARCEL_MINOR));
      const [mail] = await mailed(order.email, "consignment_cancelled");
      expect(mail?.text).toContain("Du ska inte betala");
    });

    test("all that an order holds: it is cancelled, and all is given back", async () => {
      const order = await bought([[honey, 2]]);
      expect((await act(order, "cancel", { key: press() })).body).toMatchObject({
        is_new: true,
        consignment: { state: "cancelled" },
      });
      await postPaymentWorkflow(app.container).run({ input: { payment_id: order.payment_id } });
      expect(await accountsOf(app.db, [order.id], names)).toEqual({});
      expect((await act(order, "cancel", { key: press() })).body.is_new).toBe(false);
      expect((await act(order, "pack", { key: press() })).body.code).toBe("consignment_cancelled");
      await mailed(order.email, "consignment_cancelled");
    });

    test("while staff changes the order they wait; what a crash left open is taken back", async () => {
      const order = await threeSellers();
      const begin = (internal_note: string) =>
        beginOrderEditOrderWorkflow(app.container).run({
          input: { order_id: order.id, internal_note },
        });
      await begin(`consignment:${bee.id}:borta`);
      const [line] = (await seen(order)).lines;
      const items = [{ line_id: line.line_id, quantity: 1 }];
      expect((await act(order, "cancel", { key: press(), items })).body.is_new).toBe(true);
      await begin("by staff");
      expect(await act(order, "cancel", { key: press() })).toMatchObject({
        ...{ status: 409, body: { code: "order_being_changed" } },
      });
      expect(await seen(order)).toMatchObject({ quantity: 1 });
    });

    test("a discount is given up in proportion", async () => {
      const promo_code = await createPromotion(app, 20, "chain");
      const order = await sell(app, {
        ...{
          lines: [
            [honey, 2],
            [scarf, 1],
          ] as const,
          ship: "parcel" as const,
          promo_code,
        },
      });
      const before = await ofSeller(order, loom);
      const [line] = (await seen(order)).lines;
      expect(line.amount_minor).toBe(20_000);
      const items = [{ line_id: line.line_id, quantity: 1 }];
      await act(order, "cancel", { key: press(), items });
      expect((await seen(order)).lines).toMatchObject([{ quantity: 1, amount_minor: 10_000 }]);
      expect((await accountsOf(app.db, [order.id], names))["customer:payment"]).toBe(
        10_000 - order.total_minor,
      );
      expect(await ofSeller(order, loom)).toEqual(before);
    });
  });

  describe("that come back", () => {
    const sent = async () => {
      const order = await bought([
        [honey, 2],
        [scarf, 1],
      ]);
      const parcel_id = await pack(order);
      await act(order, "ship", { parcel_id });
      const consignment = await seen(order);
      return { order, line_id: consignment.lines[0].line_id as string, consignment };
    };

    test("are noted as a return, once; more than was sent is not", async () => {
      const { order, line_id } = await sent();
      const form = { key: press(), items: [{ line_id, quantity: 1 }] };
      expect(await act(order, "returns", form)).toMatchObject({
        status: 200,
        body: { is_new: true, consignment: { lines: [{ returned_quantity: 1 }] } },
      });
      expect((await act(order, "returns", form)).body).toMatchObject({
        ...{
          is_new: false,
          consignment: { lines: [{ returned_quantity: 1, amount_minor: 12_500 }] },
        },
      });
      const more = { key: press(), items: [{ line_id, quantity: 2 }] };
      expect((await act(order, "returns", more)).body.code).toBe("quantity_exceeds");
    });

    test("a return that was begun when the process died is received by the next press", async () => {
      const { order, line_id } = await sent();
      const key = press();
      const { result } = await beginReturnOrderWorkflow(app.container).run({
        input: { order_id: order.id, internal_note: `consignment:${bee.id}:${key}` },
      });
      const return_id = String(result.return_id);
      const items = [{ id: line_id, quantity: 2 }];
      await requestItemReturnWorkflow(app.container).run({ input: { return_id, items } });
      await confirmReturnRequestWorkflow(app.container).run({ input: { return_id } });
      const form = { key, items: [{ line_id, quantity: 2 }] };
      expect((await act(order, "returns", form)).body).toMatchObject({
        ...{ is_new: true, consignment: { lines: [{ returned_quantity: 2, amount_minor: 0 }] } },
      });
      expect((await act(order, "returns", form)).body.is_new).toBe(false);
    });

    test("what is to be given back is asked of finance, who gives it", async () => {
      const { order, line_id } = await sent();
      const ask = (amount_minor: number, key = press()) =>
        act(order, "refund-requests", {
          ...{ key, lines: [{ line_id, amount_minor }], reason: "En burk kom tillbaka" },
        });
      const key = press();
      expect(await ask(12_500, key)).toMatchObject({ status: 200, body: { is_new: true } });
      const again = await ask(12_500, key);
      expect(again.body).toMatchObject({ is_new: false });
      expect(again.body.consignment.refund_requests).toHaveLength(1);
      // With what is asked for already, more than was paid.
      expect((await ask(12_501)).body).toMatchObject({
        ...{ code: "refund_exceeds_line", data: { remaining_minor: 12_500 } },
      });
      const theirs = (await seen(order, weaver)).lines[0].line_id;
      const strange = { lines: [{ line_id: theirs, amount_minor: 1 }], reason: "Prov" };
      expect((await act(order, "refund-requests", { key: press(), ...strange })).body.code).toBe(
        "line_not_found",
      );

      const before = await accountsOf(app.db, [order.id], names);
      const [{ id }] = again.body.consignment.refund_requests;
      const { client } = await signedInStaff(app, "finance");
      const { body } = await client.get("/admin/refund-requests?state=requested&limit=100");
      const listed = body.refund_requests.find((request: { id: string }) => request.id === id);
      expect(listed).toMatchObject({ enterprise_name: "Biet", display_id: order.number });
      const accepted = await Promise.all(
        [1, 2].map(() => client.post(`/admin/refund-requests/${id}/accept`)),
      );
      expect(accepted.map(({ status }) => status).sort()).toEqual([200, 409]);
      const after = await accountsOf(app.db, [order.id], names);
      expect(after["customer:payment"]).toBe((before["customer:payment"] ?? 0) + 12_500);
      expect((await seen(order)).refund_requests).toMatchObject([{ state: "accepted" }]);
      const [mail] = await mailed(order.email, "refund_made");
      expect(mail?.text).toContain("125,00 kr");
    });

    const asked = async () => {
      const { order, line_id } = await sent();
      const lines = [{ line_id, amount_minor: 25_000 }];
      const { body } = await act(order, "refund-requests", { key: press(), lines, reason: "Prov" });
      const [{ id }] = body.consignment.refund_requests;
      const { client } = await signedInStaff(app, "finance");
      const accept = () => client.post(`/admin/refund-requests/${id}/accept`);
      const direct = () => client.post(`/admin/orders/${order.id}/refund-lines`, { lines });
      return { order, id: id as string, accept, direct };
    };
    const state = async (order: { id: string }) => (await seen(order)).refund_requests[0].state;
    const paidFor = async (order: { id: string }) =>
      (await accountsOf(app.db, [order.id], names))["customer:payment"] ?? 0;

    test("a request is open again when its refund is refused", async () => {
      const { order, accept, direct } = await asked();
      // Two at once: the line is given back once, and nobody else's money goes for the other.
      const answers = await Promise.all([direct(), direct()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect(await paidFor(order)).toBe(25_000 - order.total_minor);
      expect(await accept()).toMatchObject({ status: 400, body: { code: "refund_exceeds_line" } });
      expect(await state(order)).toBe("requested");
      expect(await paidFor(order)).toBe(25_000 - order.total_minor);
    });

    test("a request accepted when the process died is given back by the next who accepts", async () => {
      const { order, id, accept } = await asked();
      await app.db.query(
        `UPDATE refund_request SET state = 'accepted', decided_by = 'user', decided_at = now()
          WHERE id = $1`,
        [id],
      );
      const answers = await Promise.all([accept(), accept()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await state(order)).toBe("accepted");
      expect(await paidFor(order)).toBe(25_000 - order.total_minor);
      await mailed(order.email, "refund_made");
    });

    test("finance may say no, and why", async () => {
      const { order, line_id } = await sent();
      const lines = [{ line_id, amount_minor: 5000 }];
      const { body } = await act(order, "refund-requests", { key: press(), lines, reason: "Prov" });
      const [{ id }] = body.consignment.refund_requests;
      const before = await accountsOf(app.db, [order.id], names);
      const { client } = await signedInStaff(app, "finance");
      expect(await client.post(`/admin/refund-requests/${id}/refuse`, {})).toMatchObject({
        ...{ status: 400, body: { code: "input_invalid" } },
      });
      await client.post(`/admin/refund-requests/${id}/refuse`, { reason: "Varan är hel." });
      expect((await seen(order)).refund_requests).toMatchObject([
        { state: "refused", answer: "Varan är hel." },
      ]);
      expect(await accountsOf(app.db, [order.id], names)).toEqual(before);
      expect(await client.post(`/admin/refund-requests/${id}/accept`)).toMatchObject({
        ...{ status: 409, body: { code: "refund_request_decided" } },
      });
      expect(await client.post("/admin/refund-requests/rreq_none/accept")).toMatchObject({
        status: 404,
      });
    });
  });

  test("an order is confirmed by mail, once, with each seller's goods", async () => {
    const order = await bought([
      [honey, 1],
      [scarf, 2],
    ]);
    const [mail] = await mailed(order.email, "order_placed");
    expect(mail?.subject).toContain(String(order.number));
    expect(mail?.text).toMatch(/1 × Vara .* – Biet/);
    expect(mail?.text).toMatch(/2 × Vara .* – Vävstolen/);
    expect(mail?.text).toContain(`/order/${order.id}?token=`);
  });
});
