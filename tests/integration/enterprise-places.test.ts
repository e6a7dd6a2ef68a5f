import { addMonths, monthOf } from "@insteg/domain";
import { ownPlaceFigures } from "@insteg/social-value/figures/own-places";
import { setOccupiedSeats } from "@insteg/social-value/workflows/training/set-occupied-seats";
import { type TestApp, testApp } from "../support/app";
import { codeOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import type { HttpClient } from "../support/http";
import { signedInMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { sell, type TestOrder } from "../support/orders";
import { containerWith, inPassing } from "../support/payouts";

// Of 125.00, net 100.00: half of the own goods' is for the place, 50.00; of the other's goods a quarter of
// the own 40 %, 10.00.
const PRICE_MINOR = 12_500;

describe("an enterprise's training places in the portal", () => {
  let app: TestApp;
  let enterprise: TestEnterprise;
  let other: TestEnterprise;
  let place: string;
  let shared: { id: string };
  let honey: TestProduct;
  let ownOrder: TestOrder;
  let client: HttpClient;
  let strange: HttpClient;
  const month = monthOf(new Date());

  beforeAll(async () => {
    app = await testApp();
    enterprise = await createEnterprise(app, "Platserna");
    other = await createEnterprise(app, "Den andra");
    const alone = await publishedChain(app, [[enterprise, 10_000, 5000]]);
    const both = await publishedChain(app, [
      [other, 6000, 0],
      [enterprise, 4000, 2500],
    ]);
    shared = both;
    // 900.00 a seat, 300.00 of it paid for by public support.
    place = await createPlace(app, enterprise, 60_000, { public_support_minor: 30_000, seats: 3 });
    honey = await createProduct(app, { enterprise, chain: alone, price_minor: PRICE_MINOR });
    const candle = await createProduct(app, {
      ...{ enterprise: other, chain: both, price_minor: PRICE_MINOR },
    });
    ownOrder = await sell(app, { lines: [[honey, 1]], channel: "stall" });
    await sell(app, { lines: [[candle, 3]], channel: "stall" });
    client = (await signedInMember(app, enterprise, "editor")).client;
    strange = (await signedInMember(app, other, "owner")).client;
  });

  test("each month: seats, cost, support, sales and gap side by side, and the total", async () => {
    const { body } = await client.get(`/enterprise/places?first_month=${addMonths(month, -1)}`);
    expect(body.months).toEqual([month, addMonths(month, -1)]);
    expect(body.places).toMatchObject([{ id: place, name: "En plats", seats: 3 }]);
    const figures = {
      ...{ occupied_seats: 1, cost_minor: 90_000, public_support_minor: 30_000 },
      ...{ funded_minor: 8000, gap_minor: 52_000, coverage_bp: 4222, is_closed: false },
    };
    expect(body.places[0].months[0]).toMatchObject(figures);
    expect(body.places[0].months[1]).toMatchObject({ funded_minor: 0, coverage_bp: 3333 });
    expect(body.totals[0]).toMatchObject({ ...figures, seats: 3, places: 1 });
    expect((await strange.get("/enterprise/places")).body.places).toEqual([]);
  });

  test("without a cost there is no coverage", async () => {
    const owner = await signedInMember(app, await createEnterprise(app, "Utan kostnad"), "owner");
    const { body } = await owner.client.get("/enterprise/places");
    expect(body.totals.at(0)).toMatchObject({ cost_minor: 0, coverage_bp: null });
  });

  test("what funded it: the own goods' lines, and of others' one sum a chain", async () => {
    const { body } = await client.get(`/enterprise/places/${place}`);
    const { funding } = body;
    expect(funding).toMatchObject({ month, funded_minor: 8000 });
    expect(funding.own).toMatchObject({
      ...{ funded_minor: 5000, next: null },
      rows: [{ order: { id: ownOrder.id }, product: { id: honey.id }, funded_minor: 5000 }],
    });
    expect(funding.others).toEqual([
      { chain: { id: shared.id, name: "Testkedjan" }, funded_minor: 3000 },
    ]);
    expect(JSON.stringify(body)).not.toContain(other.id);
  });

  test("what would fill it begins with the own goods", async () => {
    const { shortfall } = (await client.get(`/enterprise/places/${place}`)).body;
    expect(shortfall).toMatchObject({ gap_minor: 52_000, to_fill_minor: 52_000 });
    const own = shortfall.options.map((option: { is_own_goods: boolean }) => option.is_own_goods);
    expect(own).toEqual([true, true, true, false]);
    expect(shortfall.options[0]).toMatchObject({
      ...{ product: { id: honey.id }, contribution_minor: 5000, pieces: 11 },
    });
  });

  test("its lines come page by page", async () => {
    const busy = await createEnterprise(app, "Många rader");
    const chain = await publishedChain(app, [[busy, 10_000, 5000]]);
    const id = await createPlace(app, busy, 100_000);
    const goods = await createProduct(app, { enterprise: busy, chain, price_minor: PRICE_MINOR });
    for (let sale = 0; sale < 3; sale += 1) {
      await sell(app, { lines: [[goods, 1]], channel: "stall" });
    }
    const { client: asker } = await signedInMember(app, busy, "owner");
    const first = (await asker.get(`/enterprise/places/${id}?limit=2`)).body.funding.own;
    expect(first.rows).toHaveLength(2);
    const { body } = await asker.get(`/enterprise/places/${id}?limit=2&after=${first.next}`);
    expect(body.funding.own).toMatchObject({ next: null, rows: [{ funded_minor: 5000 }] });
    expect((await asker.get(`/enterprise/places/${id}?limit=101`)).status).toBe(400);
  });

  test("its seats are set for this month and coming ones, by an editor too", async () => {
    const set = (body: object, to = place, by = client) =>
      by.post(`/enterprise/places/${to}/months`, body);
    const coming = addMonths(month, 2);
    const { status, body } = await set({ month: coming, occupied_seats: 3 });
    expect(status).toBe(200);
    const of = (one: string) =>
      body.place.months.find((row: { month: string }) => row.month === one);
    // What a seat costs and what is supported stay as they were.
    expect(of(coming)).toMatchObject({ occupied_seats: 3, cost_minor: 270_000 });
    expect(of(coming)).toMatchObject({ public_support_minor: 30_000 });
    expect(of(month)).toMatchObject({ occupied_seats: 1, cost_minor: 90_000 });
    const refusals = [
      [{ month, occupied_seats: 4 }, "seats_exceeded"],
      [{ month, occupied_seats: 1.5 }, "input_invalid"],
      [{ month, occupied_seats: -1 }, "input_invalid"],
      [{ month: "2026-13", occupied_seats: 1 }, "input_invalid"],
      [{ month, occupied_seats: 1, name: "Kim" }, "input_invalid"],
    ] as const;
    for (const [wish, code] of refusals) {
      expect(await set(wish)).toMatchObject({ status: 400, body: { code } });
    }
    const past = await set({ month: addMonths(month, -1), occupied_seats: 1 });
    expect(["month_over", "month_closed"]).toContain(past.body.code);
    expect(await set({ month, occupied_seats: 0 }, place, strange)).toMatchObject({
      ...{ status: 404, body: { code: "training_place_not_found" } },
    });
  });

  test("a closed month says so, and takes no seats", async () => {
    await inPassing(app, async (funding, trx) => {
      const before = addMonths(month, -1);
      await trx.raw(
        `INSERT INTO closed_month (month)
         SELECT DISTINCT month FROM ledger_posting WHERE month IS NOT NULL
          UNION SELECT ? UNION SELECT ? ON CONFLICT DO NOTHING`,
        [before, month],
      );
      const container = containerWith(app, funding);
      const asked = { first_month: before, last_month: month, locale: undefined };
      const { totals } = await ownPlaceFigures(container, enterprise.id, asked);
      expect(totals.map((total) => total.is_closed)).toEqual([true, true]);
      const change = { month: before, occupied_seats: 1 };
      const terms = { id: place, first_month: "2025-01", last_month: null };
      expect(await codeOf(setOccupiedSeats(container, terms, change))).toBe("month_closed");
    });
  });
});
