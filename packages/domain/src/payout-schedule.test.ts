import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { latestPayoutDay, nextPayoutDay, nextWeekday } from "./payout-schedule";
import { RUNS } from "./testing/arbitraries";

const today = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) })
  .map((at_ms) => new Date(at_ms).toISOString().slice(0, 10));
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

describe("latestPayoutDay", () => {
  it("is the chosen weekday, within the last week", () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 1, max: 7 }), (date, day) => {
        const latest = latestPayoutDay(date, { every: "weekly", day });
        expect(weekday(latest)).toBe(day);
        const age_days = (Date.parse(date) - Date.parse(latest)) / 86_400_000;
        expect(age_days).toBeGreaterThanOrEqual(0);
        expect(age_days).toBeLessThan(7);
      }),
      RUNS,
    );
  });

  test("is the chosen day of this month or of the one before", () => {
    const monthly = { every: "monthly", day: 25 } as const;
    expect(latestPayoutDay("2026-11-25", monthly)).toBe("2026-11-25");
    expect(latestPayoutDay("2026-11-24", monthly)).toBe("2026-10-25");
    expect(latestPayoutDay("2026-01-03", monthly)).toBe("2025-12-25");
  });
});

test("a bank pays on a weekday: Saturday and Sunday become Monday", () => {
  expect(nextWeekday("2026-11-27")).toBe("2026-11-27");
  expect(nextWeekday("2026-11-28")).toBe("2026-11-30");
  expect(nextWeekday("2026-11-29")).toBe("2026-11-30");
});

describe("nextPayoutDay", () => {
  it("is the first day that is its own latest payout day", () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 1, max: 7 }), (date, day) => {
        const next = nextPayoutDay(date, { every: "weekly", day });
        expect(weekday(next)).toBe(day);
        expect(next >= date).toBe(true);
        expect((Date.parse(next) - Date.parse(date)) / 86_400_000).toBeLessThan(7);
      }),
      RUNS,
    );
  });

  test("is today, or when today's run is over the next one", () => {
    const monthly = { every: "monthly", day: 25 } as const;
    expect(nextPayoutDay("2026-11-25", monthly)).toBe("2026-11-25");
    expect(nextPayoutDay("2026-11-25", monthly, { isAfter: true })).toBe("2026-12-25");
    expect(nextPayoutDay("2026-12-26", monthly)).toBe("2027-01-25");
  });
});
