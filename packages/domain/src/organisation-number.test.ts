import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "./errors";
import { parseOrganisationNumber } from "./organisation-number";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const VALID = ["212000-0142", "212000-1355", "556036-0793"];

describe("parseOrganisationNumber", () => {
  it.each(VALID)("takes %s with and without its hyphen, prefix and surrounding space", (valid) => {
    const digits = valid.replace("-", "");
    for (const text of [valid, digits, `16${digits}`, `16${valid}`, ` ${valid}\n`]) {
      expect(parseOrganisationNumber(text)).toBe(valid);
    }
  });

  it("finds every single mistyped digit", () => {
    const mistyped = fc
      .tuple(fc.constantFrom(...VALID), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }))
      .map(([valid, at, by]) => {
        const digits = [...valid.replace("-", "")].map(Number);
        return digits.map((digit, index) => (index === at ? (digit + by) % 10 : digit)).join("");
      });
    fc.assert(
      fc.property(mistyped, (text) => {
        expect(() => parseOrganisationNumber(text)).toThrow(DomainError);
      }),
      RUNS,
    );
    expectCode(() => parseOrganisationNumber("556036-0794"), "organisation_number_checksum");
  });

  it.each([
    "",
    "556036",
    "556036-079",
    "556036-07933",
    "55603-60793",
    "19556036-0793",
    "5560X6-0793",
  ])("refuses the form of %j", (text) => {
    expectCode(() => parseOrganisationNumber(text), "organisation_number_format");
  });

  it("refuses a personnummer, and never repeats it in the error", () => {
    // There is no month 13, so this is nobody's.
    const attempt = () => parseOrganisationNumber("991399-0000");
    expectCode(attempt, "organisation_number_format", {});
    expect(attempt).not.toThrow(/9913/);
  });
});
