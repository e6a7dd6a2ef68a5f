import { describe, expect, it } from "vitest";
import { inOrder, MOST_MONTHS, monthsOf, monthsUpTo, periodOf } from "./period";

const NOW = "2026-11";

describe("a period", () => {
  it("is the year up to now unless the address says otherwise", () => {
    const year = { first_month: "2025-12", last_month: NOW };
    expect(periodOf({ first_month: "", last_month: "" }, NOW)).toEqual(year);
    expect(periodOf({ first_month: "nonsense", last_month: "2026-13" }, NOW)).toEqual(year);
    expect(periodOf({ first_month: "2026-02", last_month: "" }, NOW)).toEqual({
      first_month: "2026-02",
      last_month: NOW,
    });
  });

  it("that an address has backwards is its last month", () => {
    expect(periodOf({ first_month: "2026-09", last_month: "2026-03" }, NOW)).toEqual({
      first_month: "2026-03",
      last_month: "2026-03",
    });
  });

  it("keeps the end that was chosen and moves the other", () => {
    const backwards = { first_month: "2026-09", last_month: "2026-03" };
    expect(inOrder(backwards, "first_month")).toEqual(monthsUpTo("2026-09", 1));
    expect(inOrder(backwards, "last_month")).toEqual(monthsUpTo("2026-03", 1));
  });

  it("is never longer than the API answers for", () => {
    const long = { first_month: "2010-01", last_month: NOW };
    expect(monthsOf(inOrder(long, "last_month"))).toHaveLength(MOST_MONTHS);
    expect(inOrder(long, "first_month")).toEqual({
      first_month: "2010-01",
      last_month: "2014-12",
    });
  });

  it("has its months in order, over the turn of the year", () => {
    expect(monthsOf({ first_month: "2025-11", last_month: "2026-02" })).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });
});
