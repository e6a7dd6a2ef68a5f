import { followOrders } from "@insteg/social-value/consignments/follow-orders";
import { repairConsignments } from "@insteg/social-value/consignments/repair";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import fc from "fast-check";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import type { HttpClient } from "../support/http";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, uniqueHandle } from "../support/network";
import { sell } from "../support/orders";
import { signedInStaff } from "../support/staff";

const press = () => uniqueHandle("tryck");

describe("the kept states of consignments", () => {
  let app: TestApp;
  let honey: TestProduct;
  let scarf: TestProduct;
  let members: TestMember[];
  let staff: HttpClient;

  beforeAll(async () => {
    app = await testApp();
    const [bee, loom] = await Promise.all([
      createEnterprise(app, "Bikupan", { parcel_minor: 5000 }),
      createEnterprise(app, "Vävkammaren", { parcel_minor: 5000 }),
    ]);
    const chain = await publishedChain(app, [
      [bee, 5000, 1000],
      [loom, 5000, 1000],
    ]);
    honey = await createProduct(app, { enterprise: bee, chain, price_minor: 10_000 });
    scarf = await createProduct(app, { enterprise: loom, chain, price_minor: 20_000 });
    members = [await signedInMember(app, bee, "owner"), await signedInMember(app, loom, "owner")];
    ({ client: staff } = await signedInStaff(app, "administrator"));
  });

  /** Two sellers' goods in one order. */
  const sold = () =>
    sell(app, {
      lines: [
        [honey, 1],
        [scarf, 2],
      ],
      ship: "parcel",
    });
  const wrong = async () => {
    const { rows } = await app.db.query(
      `SELECT order_id, seller_id, now.state, kept.state AS kept
         FROM consignments_of(ARRAY(SELECT order_id FROM sale)) now
         FULL JOIN consignment_state kept USING (order_id, seller_id)
        WHERE now.state IS DISTINCT FROM kept.state`,
    );
    return rows;
  };
  const kept = async (order: { id: string }) => {
    const { rows } = await app.db.query<{ state: string }>(
      "SELECT state FROM consignment_state WHERE order_id = $1 ORDER BY state",
      [order.id],
    );
    return rows.map(({ state }) => state);
  };

  test("are what they are after any moves, by members and by staff", async () => {
    const orders = [await sold(), await sold()];
    const numbers = fc.sample(fc.noBias(fc.nat()), { seed: 20261127, numRuns: 400 });
    const oneOf = <T>(all: readonly T[]) => all[(numbers.pop() ?? 0) % all.length];
    const reached = new Set<string>();
    for (let n = 0; n < 20; n += 1) {
      const client = oneOf(members)?.client as HttpClient;
      const path = `/enterprise/consignments/${oneOf(orders)?.id}`;
      const { body } = await client.get(path);
      const parcel_id = oneOf<{ id: string }>(body.consignment.parcels)?.id;
      const items = [{ line_id: body.consignment.lines[0].line_id, quantity: 1 }];
      const move = oneOf([
        "pack",
        "pack",
        "ship",
        "ship",
        "deliver",
        "deliver",
        "unpack",
        "cancel",
      ]);
      const pieces = { key: press(), ...(oneOf([true, false]) ? { items } : {}) };
      const form = move === "pack" || move === "cancel" ? pieces : { parcel_id };
      // What is refused moves nothing: then there is nothing to follow.
      await client.post(`${path}/${move}`, form);
      expect(await wrong(), `after ${n + 1} moves, ${move} last`).toEqual([]);
      for (const order of orders) {
        for (const state of await kept(order)) {
          reached.add(state);
        }
      }
    }
    expect(reached.size).toBeGreaterThan(2);

    const walked = await sold();
    const path = `/enterprise/consignments/${walked.id}`;
    const client = members[0]?.client as HttpClient;
    for (const [move, state] of [
      ["pack", "packed"],
      ["ship", "shipped"],
      ["deliver", "delivered"],
    ]) {
      const { body } = await client.get(path);
      const parcel_id = body.consignment.parcels[0]?.id;
      await client.post(`${path}/${move}`, move === "pack" ? { key: press() } : { parcel_id });
      expect(await kept(walked)).toEqual([state, "to_pack"].sort());
    }

    const other = await sold();
    expect(await kept(other)).toEqual(["to_pack", "to_pack"]);
    expect((await staff.post(`/admin/orders/${other.id}/cancel`)).status).toBe(200);
    expect(await kept(other)).toEqual(["cancelled", "cancelled"]);
    expect(await wrong()).toEqual([]);
  });

  test("are gone with a channel that hands over at once, and there again after it", async () => {
    const setKind = async (kind: string) => {
      await app.db.query("UPDATE channel_terms SET kind = $1 WHERE sales_channel_id = $2", [
        kind,
        app.shop.channel_ids.stall,
      ]);
    };
    await setKind("stall");
    const order = await sell(app, { lines: [[honey, 1]], channel: "stall" });
    expect(await kept(order)).toEqual([]);
    await setKind("pop_up");
    expect(await kept(order)).toEqual(["to_pack"]);
    await setKind("stall");
    expect(await kept(order)).toEqual([]);
  });

  test("that were changed past the triggers are put right", async () => {
    const orders = [await sold(), await sold()];
    const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await db.transaction(async (trx) => {
      await trx.raw("SET LOCAL session_replication_role = replica");
      await trx.raw("DELETE FROM consignment_state WHERE order_id = ?", [orders[0]?.id ?? ""]);
      await trx.raw("UPDATE order_item SET fulfilled_quantity = quantity WHERE order_id = ?", [
        orders[1]?.id ?? "",
      ]);
    });
    expect(await wrong()).toHaveLength(4);
    expect(await repairConsignments(db)).toBe(2);
    expect(await wrong()).toEqual([]);
    expect(await kept(orders[1] ?? { id: "" })).toEqual(["packed", "packed"]);
  });

  test("follow the orders again when a trigger is missing", async () => {
    const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    expect(await followOrders(db)).toBe(false);
    const trx = await db.transaction();
    await trx.raw('DROP TRIGGER order_consignments ON "order"');
    expect([await followOrders(trx), await followOrders(trx)]).toEqual([true, false]);
    await trx.rollback();
  });
});
