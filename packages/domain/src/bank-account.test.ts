import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBankgiro, parseIban } from "./bank-account";
import { DomainError } from "./errors";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

// The examples that SWIFT's IBAN registry gives for Sweden, Germany and Norway.
const IBANS = ["SE4550000000058398257466", "DE89370400440532013000", "NO9386011117947"];

/** Every valid number with one of its digits changed. */
const mistyped = (valid: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...valid), fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 }))
    .map(([number, at, by]) => {
      const places = [...number].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []));
      const place = places[at % places.length] ?? 0;
      const digit = (Number(number[place]) + by) % 10;
      return `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
    });

describe("parseIban", () => {
  it.each(IBANS)("takes %s, also in groups of four and small letters", (iban) => {
    const grouped = iban.replace(/(.{4})/g, "$1 ").toLowerCase();
    expect(parseIban(iban)).toBe(iban);
    expect(parseIban(` ${grouped}`)).toBe(iban);
  });

  it("finds every single mistyped digit", () => {
    fc.assert(
      fc.property(mistyped(IBANS), (typed) => {
        expect(() => parseIban(typed)).toThrow(DomainError);
      }),
      RUNS,
    );
    expectCode(() => parseIban("SE4550000000058398257467"), "iban_checksum", {});
  });

  it.each([
    "",
    "SE45",
    "SE455000000005839825746",
    "4550000000058398257466",
    "SE45500000000583982574AB",
  ])("refuses the form of %j", (typed) => expectCode(() => parseIban(typed), "iban_format", {}));
});

describe("parseBankgiro", () => {
  // 991-2346 and 5050-1055 are the Bankgiro's own examples.
  const BANKGIROS = ["991-2346", "5050-1055"];

  it.each(BANKGIROS)("takes %s with and without its hyphen", (number) => {
    expect(parseBankgiro(number)).toBe(number);
    expect(parseBankgiro(` ${number.replace("-", "")}`)).toBe(number);
  });

  it("finds every single mistyped digit", () => {
    fc.assert(
      fc.property(mistyped(BANKGIROS), (typed) => {
        expect(() => parseBankgiro(typed)).toThrow(DomainError);
      }),
      RUNS,
    );
    expectCode(() => parseBankgiro("991-2347"), "bankgiro_checksum", {});
  });

  it.each(["", "12-3456", "99123456789", "991-23x6"])("refuses the form of %j", (typed) =>
    expectCode(() => parseBankgiro(typed), "bankgiro_format", {}),
  );
});
