import { clock } from "@insteg/social-value/lib/clock";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { setPlaceMonthWorkflow } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { codeOf, refusalOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";
import { sell, type TestOrder } from "../support/orders";
import { factsOf } from "../support/place-facts";
import { refund } from "../support/refunds";

// Half of each sale's net is its contribution: 50.00 of a price of 125.00 when the channel takes nothing.
const PRICE_MINOR = 12_500;
const CONTRIBUTION_MINOR = 5000;

/** Months long past, so that closing them closes nothing that other files sell in. */
const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe("months and the training reserve", () => {
  let app: TestApp;
  let funding: FundingModuleService;
  beforeAll(async () => {
    app = await testApp();
    funding = app.container.resolve<FundingModuleService>(FUNDING_MODULE);
  });
  afterAll(async () => {
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  /** An enterprise of its own with one place that needs so much every month. */
  const network = async (need_minor: number) => {
    const enterprise = await createEnterprise(app, "Reserven");
    const chain = await publishedChain(app, [[enterprise, 10_000, 5000]]);
    const place = await createPlace(app, enterprise, need_minor);
    const product = await createProduct(app, { enterprise, chain, price_minor: PRICE_MINOR });
    return { enterprise, place, product };
  };
  const sellOne = (product: TestProduct, day: string): Promise<TestOrder> =>
    sell(app, { lines: [[product, 1]], channel: "stall", at: at(day) });
  const balance = async (account: string) => {
    const { rows } = await app.db.query<{ amount: string }>(
      "SELECT coalesce(sum(amount_minor), 0)::text AS amount FROM ledger_posting WHERE account = $1",
      [account],
    );
    return Number(rows[0]?.amount);
  };
  const reserveOf = ({ id }: TestEnterprise) => balance(`enterprise:${id}:training_reserve`);
  const fundedOf = (place: string, month: string) => balance(`place:${place}:${month}`);

  test("what no place needs is kept, and drawn before new money when the next month opens", async () => {
    const { enterprise, place, product } = await network(6000);
    const first = await sellOne(product, "2025-02-03");
    await sellOne(product, "2025-02-20");
    expect(await fundedOf(place, "2025-02")).toBe(6000);
    expect(await reserveOf(enterprise)).toBe(4000);
    const third = await sellOne(product, "2025-03-01");
    // 4000 from the reserve first, then 2000 of the new 5000; 3000 is the new reserve.
    expect(await fundedOf(place, "2025-03")).toBe(6000);
    expect(await reserveOf(enterprise)).toBe(3000);
    expect((await accountsOf(app.db, [third.id]))[`place:${place}:2025-03`]).toBe(2000);
    expect((await accountsOf(app.db, [first.id]))[`place:${place}:2025-02`]).toBe(5000);
  });

  test("a lot keeps its order line, so the trace of the line leads to the month it was drawn for", async () => {
    const { place, product } = await network(1000);
    const order = await sellOne(product, "2025-02-03");
    await sellOne(product, "2025-03-03");
    const postings = await funding.postingsOfOrder(order.id);
    const given = postings.filter((posting) => posting.place_id === place);
    expect(given.map(({ month, amount_minor }) => [month, Number(amount_minor)])).toEqual([
      ["2025-02", 1000],
      ["2025-03", 1000],
    ]);
  });

  test("a refund of a drawn lot leaves the reserve negative, and new money refills it first", async () => {
    const { enterprise, place, product } = await network(5000);
    await sellOne(product, "2025-02-03");
    const surplus = await sellOne(product, "2025-02-04");
    await funding.openMonth(
      enterprise.id,
      { month: "2025-03", event_at: at("2025-03-01"), currency_code: "sek" },
      [cost(place, enterprise, 5000)],
    );
    expect(await reserveOf(enterprise)).toBe(0);
    expect(await fundedOf(place, "2025-03")).toBe(5000);
    await refund(app, surplus, PRICE_MINOR, at("2025-03-05"));
    expect(await reserveOf(enterprise)).toBe(-5000);
    await sellOne(product, "2025-04-02");
    expect(await reserveOf(enterprise)).toBe(0);
    expect(await fundedOf(place, "2025-04")).toBe(0);
  });

  test("opening a month twice, also at once, draws once", async () => {
    const { enterprise, place, product } = await network(100);
    await sellOne(product, "2025-02-03");
    const event = { month: "2025-03", event_at: at("2025-03-01"), currency_code: "sek" };
    const places = [cost(place, enterprise, 100)];
    const drawn = await Promise.all(
      [1, 2, 3].map(() => funding.openMonth(enterprise.id, event, places)),
    );
    expect(drawn.filter(Boolean)).toHaveLength(1);
    expect(await fundedOf(place, "2025-03")).toBe(100);
  });

  test("months follow Stockholm's clock, also across the changes to and from summer time", async () => {
    const { place, product } = await network(1_000_000);
    // 30 March 2025 and 26 October 2025 are the days on which the clock changes.
    const times: [string, string][] = [
      ["2025-03-31T21:59:59Z", "2025-03"],
      ["2025-03-31T22:00:00Z", "2025-04"],
      ["2025-10-31T22:59:59Z", "2025-10"],
      ["2025-10-31T23:00:00Z", "2025-11"],
    ];
    for (const [time] of times) {
      await sell(app, { lines: [[product, 1]], channel: "stall", at: new Date(time) });
    }
    for (const [, month] of times) {
      expect(await fundedOf(place, month)).toBe(CONTRIBUTION_MINOR);
    }
  });

  test("closing moves what a place got beyond its need to the reserve, and the month is shut", async () => {
    const { enterprise, place, product } = await network(20_000);
    await sellOne(product, "2025-01-20");
    await sellOne(product, "2025-01-21");
    // The place turns out to have cost less: the month's terms are set after the sales.
    await setPlaceMonthWorkflow(app.container).run({
      input: {
        place_id: place,
        month: "2025-01",
        occupied_seats: 1,
        seat_cost_minor: 7000,
        hours_per_month: 80,
        public_support_minor: 0,
      },
    });
    const close = { month: "2025-01", event_at: at("2025-02-08"), currency_code: "sek" };
    const facts = [factsOf(cost(place, enterprise, 7000))];
    const outcomes = await Promise.all([1, 2].map(() => funding.closeMonth(close, facts)));
    expect(outcomes.filter((outcome) => outcome.is_new)).toEqual([
      { is_new: true, moved_minor: 3000n },
    ]);
    expect(await fundedOf(place, "2025-01")).toBe(7000);
    expect(await reserveOf(enterprise)).toBe(3000);
    expect(
      await refusalOf(
        app.db,
        `INSERT INTO ledger_posting (transaction_id, account, amount_minor, month)
         SELECT id, a, m, '2025-01' FROM (SELECT id FROM ledger_transaction LIMIT 1) t,
                (VALUES ('x', 1), ('y', -1)) AS v (a, m)`,
      ),
    ).toContain("month_closed");
    // A sale of January that is told of now is booked in the month that is open.
    const late = await clock.runAt(at("2025-02-10"), async () => {
      const month = await funding.bookingMonth(at("2025-01-31"), at("2025-02-10"));
      return month;
    });
    expect(late).toBe("2025-02");
    expect(await refusalOf(app.db, "DELETE FROM closed_month")).toContain("ledger_append_only");
  });

  test("a month that is not over, or whose forerunner is open, is not closed", async () => {
    const now = { event_at: at("2025-02-28"), currency_code: "sek" };
    expect(await codeOf(funding.closeMonth({ month: "2025-02", ...now }, []))).toBe(
      "month_not_over",
    );
    const later = { month: "2025-06", event_at: at("2025-07-01"), currency_code: "sek" };
    expect(await codeOf(funding.closeMonth(later, []))).toBe("earlier_month_open");
  });
});

function cost(place_id: string, enterprise: TestEnterprise, need_minor: number) {
  return {
    place_id,
    enterprise_id: enterprise.id,
    occupied_seats: 1,
    seat_cost_minor: need_minor,
    public_support_minor: 0,
  };
}
