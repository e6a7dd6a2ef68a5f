import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHundredths, parseWhole, typedHundredths } from "./hundredths";

describe("typed amounts and percentages", () => {
  it("are read as a person writes them", () => {
    expect(parseHundredths("1 234,50")).toBe(123_450);
    expect(parseHundredths("1\u00a0234.5")).toBe(123_450);
    expect(parseHundredths("0")).toBe(0);
    expect(parseHundredths("99,99")).toBe(9_999);
  });

  it("are refused when they are anything else", () => {
    for (const typed of ["", " ", "-1", "1,234", "1,", ",5", "1e3", "12 kr", "1.000,50"]) {
      expect(parseHundredths(typed), typed).toBeNull();
    }
    expect(parseWhole("1,5")).toBeNull();
    expect(parseWhole(" 7 ")).toBe(7);
  });

  it("come back the same from the form", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.constantFrom("sv-SE", "en-GB"),
        (hundredths, locale) => {
          expect(parseHundredths(typedHundredths(hundredths, locale))).toBe(hundredths);
        },
      ),
    );
  });
});
