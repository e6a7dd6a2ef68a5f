import { setTimeout } from "node:timers/promises";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type ConsignmentShop,
  consignmentShop,
  mailed,
  PARCEL_MINOR,
  press,
} from "../support/consignments";
import { unbalancedTransactions } from "../support/ledger";
import { signedInMember } from "../support/members";
import { sell } from "../support/orders";
import { lineIds } from "../support/refunds";

describe("an enterprise's consignments", () => {
  let app: ConsignmentShop["app"];
  let store: ConsignmentShop["store"];
  let bee: ConsignmentShop["bee"];
  let loom: ConsignmentShop["loom"];
  let wood: ConsignmentShop["wood"];
  let honey: ConsignmentShop["honey"];
  let scarf: ConsignmentShop["scarf"];
  let bowl: ConsignmentShop["bowl"];
  let keeper: ConsignmentShop["keeper"];
  let weaver: ConsignmentShop["weaver"];
  let bought: ConsignmentShop["bought"];
  let pathOf: ConsignmentShop["pathOf"];
  let seen: ConsignmentShop["seen"];
  let act: ConsignmentShop["act"];
  let pack: ConsignmentShop["pack"];

  beforeAll(async () => {
    ({
      app,
      store,
      bee,
      loom,
      wood,
      honey,
      scarf,
      bowl,
      keeper,
      weaver,
      bought,
      pathOf,
      seen,
      act,
      pack,
    } = await consignmentShop());
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const fulfillments = async (order: { id: string }) => {
    const { rows } = await app.db.query(
      `SELECT f.id FROM order_fulfillment l JOIN fulfillment f ON f.id = l.fulfillment_id
        WHERE l.order_id = $1 AND f.canceled_at IS NULL`,
      [order.id],
    );
    return rows.length;
  };

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
      const during = async (work: () => Promise<unknown>) => {
        let n = 0;
        const count = () => {
          n += 1;
        };
        db.on("query", count);
        await work();
        db.removeListener("query", count);
        return n;
      };
      const asked = (limit: number) =>
        during(() => keeper.client.get(`/enterprise/consignments?limit=${limit}`));
      // The orders' mails are still being written.
      await vi.waitFor(async () => expect(await during(() => setTimeout(300))).toBe(0), 30_000);
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
