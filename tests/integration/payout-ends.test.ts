import { setTimeout as sleep } from "node:timers/promises";
import { finishPayoutWorkflow, runPayouts } from "@insteg/social-value/workflows";
import type { PayoutEnd } from "@insteg/social-value/workflows/payout/finish-payout";
import { type TestApp, testApp } from "../support/app";
import { codeOf, refusalOf } from "../support/expect-refusal";
import { createEnterprise, type TestEnterprise } from "../support/network";
import {
  balancesOf,
  bankTransfers,
  containerWith,
  fundingOf,
  giveAccount,
  owe,
  payOut,
  payoutsOf,
} from "../support/payouts";
import { signedInStaff } from "../support/staff";
import { PRICE_MINOR, StripePayouts } from "../support/stripe-payouts";

describe("how a payout ends", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(async () => {
    expect(await fundingOf(app).payoutDifferences()).toEqual([]);
  });

  const end = (input: PayoutEnd) => finishPayoutWorkflow(app.container).run({ input });
  const idOf = async (enterprise: TestEnterprise) =>
    (await payoutsOf(app, enterprise)).at(-1)?.id ?? "";

  describe("at Stripe, against a stand-in", () => {
    let shop: StripePayouts;
    beforeAll(async () => {
      shop = await StripePayouts.start(app);
    });
    afterEach(() => {
      shop.stripe.isBusy = false;
    });
    afterAll(() => shop.stop());

    const sent = async () => {
      const one = await shop.connected();
      await shop.sellByCard(one.product);
      await payOut(app);
      return { ...one, id: await idOf(one.enterprise) };
    };

    test("paid and returned at once: what is being taken back is not called paid", async () => {
      const { enterprise, account, id } = await sent();
      const recall = shop.stripe.holdNextAnswer();
      const returned = end({ payout_id: id, state: "returned", reason: "Fel konto" });
      await recall.arrived;
      const paid = codeOf(end({ payout_id: id, state: "paid" }));
      await sleep(300);
      recall.letGo();
      await returned;
      expect(await paid).toBe("payout_state_conflict");
      expect(await shop.states(enterprise)).toEqual([["returned", "Fel konto"]]);
      expect(shop.transfersTo(account).map(([, amount]) => amount)).toEqual([0]);
      expect(await balancesOf(app, enterprise)).toEqual({
        "enterprise:general": 20_000,
        "enterprise:vat:2500": 5000,
      });
    });

    test("returned twice at once takes back once", async () => {
      const { enterprise, account, id } = await sent();
      const input = { payout_id: id, state: "returned", reason: "Fel konto" } as const;
      await Promise.all([end(input), end(input)]);
      expect(shop.transfersTo(account).map(([, amount]) => amount)).toEqual([0]);
      expect(await shop.states(enterprise)).toEqual([["returned", "Fel konto"]]);
    });

    test("paid first, it is not taken back", async () => {
      const { account, id } = await sent();
      await end({ payout_id: id, state: "paid" });
      const late = end({ payout_id: id, state: "returned", reason: "För sent" });
      expect(await codeOf(late)).toBe("payout_state_conflict");
      expect(shop.transfersTo(account).map(([, amount]) => amount)).toEqual([PRICE_MINOR]);
    });

    test("taken back by a process that died before it was noted, it is not called paid", async () => {
      const { enterprise, account, id } = await sent();
      for (const one of shop.books.transfers.filter((each) => each.destination === account)) {
        Object.assign(one, { amount_reversed: one.amount, reversed: true });
      }
      expect(await codeOf(end({ payout_id: id, state: "paid" }))).toBe("payout_not_moved");
      await end({ payout_id: id, state: "returned", reason: "Togs tillbaka" });
      expect(await shop.states(enterprise)).toEqual([["returned", "Togs tillbaka"]]);
    });

    test("one that Stripe keeps refusing is cancelled by finance, and owed again", async () => {
      const finance = await signedInStaff(app, "finance");
      const coordinator = await signedInStaff(app, "coordinator");
      const { enterprise, product, account } = await shop.connected();
      await shop.sellByCard(product);
      shop.stripe.isBusy = true;
      await expect(payOut(app)).rejects.toThrow();
      expect(await shop.states(enterprise)).toEqual(["created"]);
      const id = await idOf(enterprise);
      const path = `/admin/payouts/${id}/cancelled`;
      expect((await coordinator.client.post(path, { reason: "x" })).status).toBe(403);
      expect((await finance.client.post(path, {})).status).toBe(400);
      const answer = await finance.client.post(path, { reason: "Stripe tar inte emot" });
      expect(answer).toMatchObject({ status: 200, body: { payout: { id, state: "cancelled" } } });
      expect((await finance.client.get(`/admin/payouts/${id}`)).body.payout).toMatchObject({
        state: "cancelled",
        reason: "Stripe tar inte emot",
        ended_by: finance.email,
        cancelled_at: expect.any(String),
      });
      expect(await balancesOf(app, enterprise)).toEqual({
        "enterprise:general": 20_000,
        "enterprise:vat:2500": 5000,
      });
      expect((await finance.client.post(path, { reason: "Igen" })).status).toBe(200);
      shop.stripe.isBusy = false;
      await payOut(app);
      expect(await shop.states(enterprise)).toEqual([
        ["cancelled", "Stripe tar inte emot"],
        "sent",
      ]);
      expect(shop.transfersTo(account).map(([, amount]) => amount)).toEqual([PRICE_MINOR]);
    });

    test("one that Stripe has moved is not cancelled, but completed by the next run", async () => {
      const { enterprise, product } = await shop.connected();
      await shop.sellByCard(product);
      await shop.dieAfterSending();
      const id = await idOf(enterprise);
      const cancelled = end({ payout_id: id, state: "cancelled", reason: "x", by: "user_x" });
      expect(await codeOf(cancelled)).toBe("payout_moved");
      expect(await shop.states(enterprise)).toEqual(["created"]);
      await payOut(app);
      expect(await shop.states(enterprise)).toEqual(["sent"]);
    });
  });

  describe("by bank transfer", () => {
    beforeAll(() => bankTransfers(app));

    /** A payout that is made and in no file: the run died in between. */
    const created = async () => {
      const enterprise = await createEnterprise(app, "Aldrig lämnad");
      await giveAccount(app, enterprise);
      await owe(app, enterprise, 12_500);
      const funding = Object.assign(Object.create(fundingOf(app)), {
        createdPayouts: () => Promise.reject(new Error("died")),
      });
      await expect(runPayouts(containerWith(app, funding))).rejects.toThrow("died");
      return { enterprise, id: await idOf(enterprise) };
    };

    test("one that is in no file yet is cancelled once, and paid by the next run", async () => {
      const { enterprise, id } = await created();
      const input = {
        payout_id: id,
        state: "cancelled",
        reason: "Fel bank",
        by: "user_x",
      } as const;
      const outcomes = await Promise.allSettled([end(input), end(input), end(input)]);
      expect(outcomes.some((one) => one.status === "fulfilled")).toBe(true);
      for (const one of outcomes) {
        if (one.status === "rejected") {
          expect(one.reason.code).toBe("payout_run_under_way");
        }
      }
      expect(await balancesOf(app, enterprise)).toEqual({ "enterprise:general": 12_500 });
      await payOut(app);
      const payouts = await payoutsOf(app, enterprise);
      expect(payouts.map(({ state, batch }) => [state, batch !== null])).toEqual([
        ["cancelled", false],
        ["sent", true],
      ]);
      expect(await balancesOf(app, enterprise)).toEqual({ "enterprise:paid_out": 12_500 });
    });

    test("not while a run is under way, and not once it is in a file or has ended", async () => {
      const { enterprise, id } = await created();
      const input = { payout_id: id, state: "cancelled", reason: "x", by: "user_x" } as const;
      const code = await fundingOf(app).whileNobodyPays(() => codeOf(end(input)));
      expect(code).toBe("payout_run_under_way");
      await payOut(app);
      expect(await codeOf(end(input))).toBe("payout_state_conflict");
      await end({ payout_id: id, state: "paid", by: "user_x" });
      expect(await codeOf(end(input))).toBe("payout_state_conflict");
      expect((await payoutsOf(app, enterprise)).map(({ state }) => state)).toEqual(["paid"]);
    });

    test("the database wants to know who and why, and keeps it so", async () => {
      const { id } = await created();
      const cancel = (set: string) =>
        refusalOf(app.db, `UPDATE payout SET state = 'cancelled' ${set} WHERE id = $1`, [id]);
      expect(await cancel("")).toContain("payout_cancelled_says_why");
      expect(await cancel(", reason = 'x', cancelled_at = now()")).toContain("says_why");
      await end({ payout_id: id, state: "cancelled", reason: "x", by: "user_x" });
      for (const state of ["created", "sent", "paid", "failed"]) {
        const change = `UPDATE payout SET state = '${state}' WHERE id = $1`;
        expect(await refusalOf(app.db, change, [id])).toContain("payout_fixed");
      }
      await payOut(app);
    });
  });
});
