import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { postPaymentWorkflow } from "@insteg/social-value/workflows";
import { settleCancellations } from "@insteg/social-value/workflows/consignment/settle-cancellation";
import { Modules } from "@medusajs/framework/utils";
import {
  beginOrderEditOrderWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import {
  type ConsignmentShop,
  consignmentShop,
  mailed,
  PARCEL_MINOR,
  press,
} from "../support/consignments";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import { signedInMember, type TestMember } from "../support/members";
import type { TestEnterprise } from "../support/network";
import { sell } from "../support/orders";
import { daysOn, forecastOf } from "../support/payouts";
import { createPromotion } from "../support/promotions";
import { signedInStaff } from "../support/staff";

describe("what of a consignment is not sent or comes back", () => {
  let app: ConsignmentShop["app"];
  let bee: ConsignmentShop["bee"];
  let loom: ConsignmentShop["loom"];
  let wood: ConsignmentShop["wood"];
  let honey: ConsignmentShop["honey"];
  let scarf: ConsignmentShop["scarf"];
  let bowl: ConsignmentShop["bowl"];
  let weaver: ConsignmentShop["weaver"];
  let names: ConsignmentShop["names"];
  let bought: ConsignmentShop["bought"];
  let seen: ConsignmentShop["seen"];
  let act: ConsignmentShop["act"];
  let pack: ConsignmentShop["pack"];

  beforeAll(async () => {
    ({ app, bee, loom, wood, honey, scarf, bowl, weaver, names, bought, seen, act, pack } =
      await consignmentShop());
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
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

    describe("whose refund fails after the order was edited", () => {
      const refunds = async (order: { id: string }) => {
        const { rows } = await app.db.query<{ amount: string }>(
          `SELECT r.amount::text FROM refund r JOIN payment p ON p.id = r.payment_id
             JOIN order_payment_collection c ON c.payment_collection_id = p.payment_collection_id
            WHERE c.order_id = $1 ORDER BY r.created_at`,
          [order.id],
        );
        return rows.map(({ amount }) => Number(amount));
      };
      /** One piece of the order's honey is cancelled, and the provider does not give it back. */
      const failingOnce = async (order: { id: string }) => {
        const [line] = (await seen(order)).lines;
        const form = { key: press(), items: [{ line_id: line.line_id, quantity: 1 }] };
        const provider = vi
          .spyOn(app.container.resolve(Modules.PAYMENT), "refundPayment")
          .mockRejectedValueOnce(new Error("the provider does not answer"));
        try {
          expect((await act(order, "cancel", form)).status).toBe(500);
        } finally {
          provider.mockRestore();
        }
        expect(await refunds(order)).toEqual([]);
        return form;
      };

      test("another member's press gives it back too, once", async () => {
        const order = await threeSellers();
        const form = await failingOnce(order);
        const other = await signedInMember(app, bee, "owner");
        expect((await act(order, "cancel", { key: press() }, other)).body).toMatchObject({
          is_new: true,
        });
        expect(await refunds(order)).toEqual([125, 125 + PARCEL_MINOR / 100]);
        expect((await act(order, "cancel", form)).body).toMatchObject({
          is_new: false,
        });
        expect(await refunds(order)).toHaveLength(2);
        const mails = await mailed(order.email, "consignment_cancelled", 2);
        expect(mails.map(({ text }) => /\d+,00 kr/.exec(text)?.[0]).sort()).toEqual([
          "125,00 kr",
          "175,00 kr",
        ]);
      });

      test("a job gives it back, and nothing of what is owed for a return", async () => {
        const order = await bought([
          [honey, 3],
          [scarf, 1],
        ]);
        const [line] = (await seen(order)).lines;
        const items = [{ line_id: line.line_id, quantity: 1 }];
        const parcel_id = await pack(order, items);
        await act(order, "ship", { parcel_id });
        expect((await act(order, "returns", { key: press(), items })).status).toBe(200);
        const form = await failingOnce(order);
        // What comes back before the job is there is not its to give back either.
        const again = await pack(order, items);
        await act(order, "ship", { parcel_id: again });
        expect((await act(order, "returns", { key: press(), items })).status).toBe(200);

        await app.db.query("UPDATE cancellation SET next_try_at = now() WHERE order_id = $1", [
          order.id,
        ]);
        await Promise.all([
          settleCancellations(app.container),
          settleCancellations(app.container),
          act(order, "cancel", form),
        ]);
        expect(await refunds(order)).toEqual([125]);
        const [mail] = await mailed(order.email, "consignment_cancelled");
        expect(mail?.text).toContain("125,00 kr");
        const funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
        const lines = await funding.refundableLines(order.id);
        const owed = lines.find(({ line_id }) => line_id === line.line_id)?.owed_minor;
        expect(owed).toBe(25_000n);
      });
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
});
