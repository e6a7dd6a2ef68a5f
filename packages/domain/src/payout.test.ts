import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { settlementAccount } from "./accounts";
import { sumOf } from "./amount";
import {
  dueOfPosting,
  isOverdueDebt,
  type OwedPosting,
  planPayout,
  returnedPostings,
  settlementPostings,
} from "./payout";
import { RUNS, shuffled } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { balancesOf } from "./testing/ledger";

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12));
const NOW = day(100);
const MINIMUM = 10_000n;

const ACCOUNTS = [
  "enterprise:ent:general",
  "enterprise:ent:shipping",
  "enterprise:ent:vat:2500",
  "enterprise:ent:vat:600",
  "place:plc:2025-12",
  "place:plc:2025-11",
];

const owed: fc.Arbitrary<OwedPosting[]> = fc
  .array(
    fc.record({
      account: fc.constantFrom(...ACCOUNTS),
      amount_minor: fc.bigInt({ min: -20_000n, max: 30_000n }),
      due_at: fc.option(fc.integer({ min: 1, max: 140 }).map(day), { nil: null }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => ({ posting_id: String(index), ...row })));

const posting = (amount_minor: bigint, due: number, account = "enterprise:ent:general") => ({
  posting_id: `${due}`,
  account,
  amount_minor,
  due_at: day(due),
});

describe("planPayout", () => {
  it("nets everything due, and only that; nothing is lost between due and waiting", () => {
    fc.assert(
      fc.property(owed, (postings) => {
        const plan = planPayout(postings, NOW, MINIMUM);
        for (const { posting_id, due_at } of postings) {
          const isDue = plan.due.some((one) => one.posting_id === posting_id);
          expect(isDue).toBe(due_at !== null && due_at <= NOW);
        }
        expect(plan.amount_minor).toBe(sumOf(plan.due.map((one) => one.amount_minor)));
        expect(plan.amount_minor + plan.waiting_minor).toBe(
          sumOf(postings.map((one) => one.amount_minor)),
        );
        expect(plan.outcome === "pay").toBe(plan.amount_minor >= MINIMUM);
        expect(plan.negative_since === null).toBe(plan.amount_minor >= 0n);
      }),
      RUNS,
    );
  });

  it("does not hang on the order of the postings", () => {
    const cases = owed.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(cases, ([list, other]) => {
        const { due: _due, ...plan } = planPayout(list, NOW, MINIMUM);
        expect(planPayout(other, NOW, MINIMUM)).toMatchObject(plan);
      }),
      RUNS,
    );
  });

  it("pays, payout by payout, exactly what became due, whatever was carried on the way", () => {
    fc.assert(
      fc.property(owed, (postings) => {
        let unpaid = postings;
        let paid_minor = 0n;
        for (let n = 1; n <= 141; n += 7) {
          const plan = planPayout(unpaid, day(n), MINIMUM);
          if (plan.outcome === "pay") {
            paid_minor += plan.amount_minor;
            unpaid = unpaid.filter((one) => !plan.due.includes(one));
          }
        }
        const left = planPayout(unpaid, day(141), MINIMUM);
        const everDue = planPayout(postings, day(141), MINIMUM);
        expect(paid_minor + left.amount_minor).toBe(everDue.amount_minor);
        expect(left.amount_minor).toBeLessThan(MINIMUM);
      }),
      RUNS,
    );
  });

  test("below the minimum it is carried; a minimum of nothing still pays nothing for nothing", () => {
    expect(planPayout([posting(9_999n, 1)], NOW, MINIMUM).outcome).toBe("carry");
    expect(planPayout([posting(10_000n, 1)], NOW, MINIMUM).outcome).toBe("pay");
    const zero = [posting(5n, 1), posting(-5n, 2)];
    expect(planPayout(zero, NOW, 0n).outcome).toBe("nothing");
    expect(planPayout([], NOW, 0n).outcome).toBe("nothing");
  });

  test("a debt counts from when the balance last fell below zero, and is listed after 90 days", () => {
    const postings = [posting(-100n, 3), posting(200n, 5), posting(-150n, 8), posting(-1n, 20)];
    const plan = planPayout(postings, NOW, MINIMUM);
    expect(plan.negative_since).toEqual(day(8));
    expect(isOverdueDebt(plan, day(97))).toBe(false);
    expect(isOverdueDebt(plan, day(98))).toBe(true);
    expect(isOverdueDebt(planPayout([posting(5n, 1)], NOW, MINIMUM), NOW)).toBe(false);
  });
});

describe("settlementPostings", () => {
  it("brings every settled account to zero and never touches a place month itself", () => {
    fc.assert(
      fc.property(owed, (settled) => {
        const postings = settlementPostings("ent", settled);
        const balances = balancesOf(postings);
        for (const account of ACCOUNTS) {
          const before = sumOf(
            settled.filter((one) => one.account === account).map((one) => one.amount_minor),
          );
          expect(before + (balances.get(settlementAccount(account)) ?? 0n)).toBe(0n);
        }
        expect(postings.some((one) => /^place:\w+:[\d-]+$/.test(one.account))).toBe(false);
        expect(postings.every((one) => one.place_id === null && one.month === null)).toBe(true);
        const amount_minor = sumOf(settled.map((one) => one.amount_minor));
        expect(balances.get("enterprise:ent:paid_out") ?? 0n).toBe(amount_minor);
        expect(sumOf(postings.map((one) => one.amount_minor))).toBe(0n);
      }),
      RUNS,
    );
  });

  it("is undone by its return, account by account", () => {
    fc.assert(
      fc.property(owed, (settled) => {
        const postings = settlementPostings("ent", settled);
        expect(balancesOf([...postings, ...returnedPostings(postings)])).toEqual(new Map());
      }),
      RUNS,
    );
  });

  it.each([
    "enterprise:ent:training_reserve",
    "enterprise:ent:vat",
    "network:commission",
    "place:p:x",
    "place:p:2026-01:paid",
  ])("does not settle %s", (account) =>
    expectCode(() => settlementAccount(account), "settlement_account_invalid"),
  );
});

describe("dueOfPosting", () => {
  test("waits for its line and for its place month, whichever is last", () => {
    const event_at = day(1);
    const of = (line_due_at?: Date | null, month_closed_at?: Date | null) =>
      dueOfPosting({ event_at, line_due_at, month_closed_at });
    expect(of()).toEqual(day(1));
    expect(of(day(5))).toEqual(day(5));
    expect(of(day(5), day(9))).toEqual(day(9));
    expect(of(day(12), day(9))).toEqual(day(12));
    expect(of(null, day(9))).toBeNull();
    expect(of(day(5), null)).toBeNull();
  });
});
