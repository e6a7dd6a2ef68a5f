import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./calendar";
import { type OpenPeriod, openingOn } from "./opening";

const FIRST = "2026-02-20";
const day = fc.integer({ min: 0, max: 30 }).map((n) => addDays(FIRST, n));
const period = fc
  .tuple(fc.option(day), fc.option(day))
  .map(
    ([a, b]): OpenPeriod =>
      a && b && a > b ? { opens_on: b, closes_on: a } : { opens_on: a, closes_on: b },
  );
const isOpen = (periods: OpenPeriod[], on: string) => openingOn(periods, on).is_open;

describe("when a channel is open", () => {
  it("is always, without periods", () => {
    expect(openingOn([], FIRST)).toEqual({ is_open: true, opens_on: null, closes_on: null });
  });

  it("is from the first to the last day, both included, and it tells the next opening", () => {
    const summer = { opens_on: "2026-06-01", closes_on: "2026-08-31" };
    const advent = { opens_on: "2026-11-29", closes_on: "2026-12-23" };
    const periods = [advent, summer];
    expect(openingOn(periods, "2026-05-31")).toMatchObject({
      is_open: false,
      opens_on: "2026-06-01",
    });
    expect(openingOn(periods, "2026-06-01")).toMatchObject({
      is_open: true,
      closes_on: "2026-08-31",
    });
    expect(openingOn(periods, "2026-08-31")).toMatchObject({
      is_open: true,
      closes_on: "2026-08-31",
    });
    expect(openingOn(periods, "2026-09-01")).toMatchObject({
      is_open: false,
      opens_on: "2026-11-29",
    });
    expect(openingOn(periods, "2026-12-24")).toMatchObject({ is_open: false, opens_on: null });
  });

  it("is said the same of every day between now and the day that is told", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 5 }), day, (periods, today) => {
        const { is_open, opens_on, closes_on } = openingOn(periods, today);
        const turns = is_open ? closes_on && addDays(closes_on, 1) : opens_on;
        for (let n = 0; n < 70; n += 1) {
          const then = addDays(today, n);
          if (turns && then >= turns) {
            return isOpen(periods, turns) !== is_open;
          }
          if (isOpen(periods, then) !== is_open) {
            return false;
          }
        }
        return turns === null;
      }),
    );
  });

  it("does not go by the order of the periods", () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), day, (periods, today) => {
        expect(openingOn([...periods].reverse(), today)).toEqual(openingOn(periods, today));
      }),
    );
  });
});
