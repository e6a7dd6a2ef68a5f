import { describe, expect, test } from "vitest";
import { assertPlaceMonths, assertSeats } from "./place-rules";

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return "no error";
};

describe("a place's months", () => {
  test.each([
    [{ first_month: "2026-01" }],
    [{ first_month: "2026-01", last_month: null }],
    [{ first_month: "2026-01", last_month: "2026-01" }],
    [{ last_month: "2026-12" }],
    [{}],
  ])("%j are accepted", (months) => {
    expect(codeOf(() => assertPlaceMonths(months))).toBe("no error");
  });

  test.each([
    [{ first_month: "2026-13" }, "month_invalid"],
    [{ first_month: "2026-1" }, "month_invalid"],
    [{ first_month: "2026-01", last_month: "januari" }, "month_invalid"],
    [{ first_month: "2026-02", last_month: "2026-01" }, "months_reversed"],
  ])("%j are refused: %s", (months, code) => {
    expect(codeOf(() => assertPlaceMonths(months))).toBe(code);
  });
});

test("no more seats are occupied than there are", () => {
  const codeAt = (occupied: number) => codeOf(() => assertSeats(occupied, 2, "seats"));
  expect([0, 1, 2, 3].map(codeAt)).toEqual(["no error", "no error", "no error", "seats_exceeded"]);
});
