import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  addMonths,
  civilDateOf,
  isCivilDate,
  isMonth,
  monthOf,
  monthsBetween,
  startOfMonth,
} from "./calendar";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const TZ = process.env.TZ;

afterEach(() => {
  process.env.TZ = TZ;
  if (TZ === undefined) {
    delete process.env.TZ;
  }
});

const at = (text: string): Date => new Date(text);

describe("the month of an instant", () => {
  it.each([
    // New Year's Eve in Greenwich is already January in Stockholm.
    ["2025-12-31T23:30:00Z", "2026-01", "2026-01-01"],
    ["2025-12-31T22:59:59.999Z", "2025-12", "2025-12-31"],
    ["2026-03-31T21:59:59Z", "2026-03", "2026-03-31"],
    ["2026-03-31T22:00:00Z", "2026-04", "2026-04-01"],
    // Clocks go forward 2026-03-29 and back 2026-10-25, both at 01:00 UTC.
    ["2026-03-28T23:00:00Z", "2026-03", "2026-03-29"],
    ["2026-03-29T22:00:00Z", "2026-03", "2026-03-30"],
    ["2026-10-24T22:00:00Z", "2026-10", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10", "2026-10-26"],
  ])("of %s is %s, and its day %s", (instant, month, day) => {
    expect(monthOf(at(instant))).toBe(month);
    expect(civilDateOf(at(instant))).toBe(day);
  });

  it.each(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])(
    "is Stockholm's on a server in %s",
    (zone) => {
      process.env.TZ = zone;
      expect(at("2026-06-15T12:00:00Z").getTimezoneOffset() === 0).toBe(zone === "UTC");
      expect(monthOf(at("2025-12-31T23:30:00Z"))).toBe("2026-01");
      expect(startOfMonth("2026-07").toISOString()).toBe("2026-06-30T22:00:00.000Z");
    },
  );

  it("refuses an invalid date", () => {
    expectCode(() => monthOf(new Date(Number.NaN)), "date_invalid");
  });
});

describe("startOfMonth", () => {
  it.each([
    ["2026-01", "2025-12-31T23:00:00.000Z"],
    ["2026-03", "2026-02-28T23:00:00.000Z"],
    ["2026-04", "2026-03-31T22:00:00.000Z"],
    ["2026-10", "2026-09-30T22:00:00.000Z"],
    ["2026-11", "2026-10-31T23:00:00.000Z"],
  ])("of %s is %s", (month, instant) => {
    expect(startOfMonth(month).toISOString()).toBe(instant);
  });

  it("is the first instant of its month, every month from 1980 to 2100", () => {
    for (const month of monthsBetween("1980-01", "2100-12")) {
      const start = startOfMonth(month);
      expect(monthOf(start)).toBe(month);
      expect(monthOf(new Date(start.getTime() - 1))).toBe(addMonths(month, -1));
    }
  });
});

describe("counting months", () => {
  const month = fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
  const step = fc.integer({ min: -500, max: 500 });

  it("goes there and back again, in order", () => {
    fc.assert(
      fc.property(month, step, (start, n) => {
        const moved = addMonths(start, n);
        expect(addMonths(moved, -n)).toBe(start);
        expect(moved > start).toBe(n > 0);
        const months = monthsBetween(start, moved);
        expect(months).toHaveLength(Math.max(0, n + 1));
        expect(months.every((each, index) => index === 0 || each === addMonths(start, index))).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  it("crosses the year", () => {
    expect(addMonths("2025-12", 1)).toBe("2026-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsBetween("2025-11", "2026-02")).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });

  it("refuses what is no month", () => {
    for (const text of ["2026-13", "2026-00", "2026-1", "26-01", "2026-01-01", "1899-12", ""]) {
      expect(isMonth(text)).toBe(false);
      expectCode(() => addMonths(text, 1), "month_invalid");
      expectCode(() => startOfMonth(text), "month_invalid");
    }
    expectCode(() => addMonths("2026-01", 0.5), "month_invalid");
    expectCode(() => addMonths("2026-01", -9999), "month_invalid");
  });

  it("knows which days exist", () => {
    expect(["2026-02-28", "2028-02-29", "2026-12-31"].every(isCivilDate)).toBe(true);
    expect(["2026-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "x"].some(isCivilDate)).toBe(
      false,
    );
  });
});
