import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lesserOf, sumOf } from "./amount";
import { planReserveDraw, planSurplusMove, type ReserveLot } from "./reserve";
import { minor, placeNeeds, RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { balancesOf, sumBy } from "./testing/ledger";

const month = "2026-11";
const RESERVE = "enterprise:ent:training_reserve";

const lotsOf = (amounts: readonly bigint[]): ReserveLot[] =>
  amounts.map((remaining_minor, index) => ({
    posting_id: String(index + 1),
    line_id: `line_${index % 3}`,
    component: "contribution:stg",
    stage_id: "stg",
    remaining_minor,
  }));

const lots = fc
  .array(fc.bigInt({ min: -2_000n, max: 5_000n }), { maxLength: 6 })
  .map((amounts) => lotsOf(amounts));

describe("planReserveDraw", () => {
  it("gives each place its part, balances within each line, and never overdraws", () => {
    fc.assert(
      fc.property(lots, placeNeeds(), (all, needs) => {
        const postings = planReserveDraw("ent", all, needs, month);
        const balance_minor = sumOf(all.map((lot) => lot.remaining_minor));
        const need_minor = sumOf(needs.map((need) => need.need_minor));
        const least = lesserOf(balance_minor, need_minor);
        const drawn_minor = -(balancesOf(postings).get(RESERVE) ?? 0n);
        expect(drawn_minor).toBe(least > 0n ? least : 0n);
        expect(sumBy(postings, (posting) => String(posting.line_id))).toEqual(new Map());
        for (const { place_id, need_minor: needed } of needs) {
          const got = balancesOf(postings).get(`place:${place_id}:${month}`) ?? 0n;
          expect(got).toBeLessThanOrEqual(needed);
        }
      }),
      RUNS,
    );
  });

  it("takes lots first in, first out, and of none more than remains", () => {
    fc.assert(
      fc.property(lots, placeNeeds(), (all, needs) => {
        const postings = planReserveDraw("ent", all, needs, month);
        const takenOf = (lot: ReserveLot) =>
          -sumOf(
            postings
              .filter((posting) => posting.origin_posting_id === lot.posting_id)
              .map((posting) => posting.amount_minor),
          );
        const full = all.filter((lot) => lot.remaining_minor > 0n);
        const firstLeft = full.findIndex((lot) => takenOf(lot) < lot.remaining_minor);
        for (const [index, lot] of full.entries()) {
          expect(takenOf(lot)).toBeLessThanOrEqual(lot.remaining_minor);
          if (firstLeft >= 0 && index > firstLeft) {
            expect(takenOf(lot)).toBe(0n);
          }
        }
      }),
      RUNS,
    );
  });

  test("a refunded lot that was drawn is set off before anything is drawn", () => {
    const needs = [{ place_id: "plc", need_minor: 10_000n }];
    expect(planReserveDraw("ent", lotsOf([-700n, 700n]), needs, month)).toEqual([]);
    const postings = planReserveDraw("ent", lotsOf([-700n, 1_000n]), needs, month);
    expect(balancesOf(postings)).toEqual(
      new Map([
        [RESERVE, -300n],
        [`place:plc:${month}`, 300n],
      ]),
    );
  });

  it("refuses a month that is none", () => {
    expectCode(() => planReserveDraw("ent", [], [], "2026-13"), "month_invalid");
  });
});

describe("planSurplusMove", () => {
  const place = { place_id: "plc", enterprise_id: "ent", account: `place:plc:${month}` };

  it("moves exactly the surplus to the reserve, line by line", () => {
    const cases = fc
      .array(minor(5_000n), { minLength: 1, maxLength: 6 })
      .chain((amounts) =>
        fc.tuple(fc.constant(lotsOf(amounts)), fc.bigInt({ min: 0n, max: sumOf(amounts) })),
      );
    fc.assert(
      fc.property(cases, ([funding, surplus_minor]) => {
        const postings = planSurplusMove(place, surplus_minor, funding, month);
        expect(balancesOf(postings).get(place.account) ?? 0n).toBe(-surplus_minor);
        expect(balancesOf(postings).get(RESERVE) ?? 0n).toBe(surplus_minor);
        expect(sumBy(postings, (posting) => String(posting.line_id))).toEqual(new Map());
        for (const posting of postings) {
          expect(posting.origin_posting_id === null).toBe(posting.amount_minor > 0n);
        }
      }),
      RUNS,
    );
  });

  it("refuses to move more than sales gave", () => {
    const code = "amount_exceeds_remaining";
    expectCode(() => planSurplusMove(place, 101n, lotsOf([100n]), month), code);
    expectCode(() => planSurplusMove(place, 1n, [], "2026-1"), "month_invalid");
  });
});
