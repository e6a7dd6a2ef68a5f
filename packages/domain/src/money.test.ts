import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideRoundHalfUp, formatMinor, parseMinor } from "./money";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";

const digits = (maxLength: number) =>
  fc.stringMatching(/^\d+$/).map((text) => text.slice(0, maxLength));

describe("divideRoundHalfUp", () => {
  it("is within half a unit, and a half goes away from zero", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
        const twiceError =
          2n * (divideRoundHalfUp(numerator, denominator) * denominator - numerator);
        const outward = numerator < 0n ? -twiceError : twiceError;
        expect(outward).toBeGreaterThan(-denominator);
        expect(outward).toBeLessThanOrEqual(denominator);
      }),
      RUNS,
    );
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [49n, 100n, 0n],
    [-1n, 2n, -1n],
  ])("%s / %s = %s", (numerator, denominator, rounded) => {
    expect(divideRoundHalfUp(numerator, denominator)).toBe(rounded);
  });

  it("refuses a denominator that is not positive", () => {
    expectCode(() => divideRoundHalfUp(1n, 0n), "denominator_not_positive");
    expectCode(() => divideRoundHalfUp(1n, -1n), "denominator_not_positive");
  });
});

describe("parseMinor", () => {
  it("agrees with exact arithmetic on the decimal text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("", "-", "+"),
        digits(20),
        digits(12),
        fc.integer({ min: -15, max: 15 }),
        (sign, whole, fraction, exponent) => {
          const scaled = BigInt(whole + fraction) * 10n ** BigInt(exponent + 15 + 2);
          const exact = divideRoundHalfUp(scaled, 10n ** BigInt(fraction.length + 15));
          const parsed = parseMinor(`${sign}${whole}.${fraction}e${exponent}`);
          expect(parsed).toBe(sign === "-" ? -exact : exact);
        },
      ),
      RUNS,
    );
  });

  it("reads every number of whole öre back exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), (minor) => {
        expect(parseMinor(minor / 100)).toBe(BigInt(minor));
      }),
      RUNS,
    );
  });

  it.each([
    ["129", 12900n],
    ["129.", 12900n],
    ["0.005", 1n],
    ["-0.005", -1n],
    ["0.0049999", 0n],
    [1.005, 101n],
    [1e21, 10n ** 23n],
    [1e-7, 0n],
    [-0, 0n],
    [12n, 1200n],
  ])("%s kronor is %s öre", (amount, minor) => {
    expect(parseMinor(amount)).toBe(minor);
  });

  it("takes the number of fraction digits of the currency", () => {
    expect(parseMinor("12.5", 0)).toBe(13n);
    expect(parseMinor("0.1234", 3)).toBe(123n);
    expectCode(() => parseMinor("1", -1), "amount_invalid");
    expectCode(() => parseMinor("1", 1.5), "amount_invalid");
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    ".",
    ".5",
    "1,5",
    " 1",
    "0x10",
    "1e9999",
    "--1",
  ])("refuses %s", (amount) => {
    expectCode(() => parseMinor(amount), "amount_invalid");
  });

  it("refuses a text too long to be an amount", () => {
    expectCode(() => parseMinor("9".repeat(801)), "amount_invalid");
    expectCode(() => parseMinor("1e401"), "amount_invalid");
  });
});

describe("formatMinor", () => {
  it("is read back by parseMinor", () => {
    fc.assert(
      fc.property(fc.bigInt(), (amount_minor) => {
        expect(parseMinor(formatMinor(amount_minor))).toBe(amount_minor);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [0n, "0.00"],
    [5n, "0.05"],
    [-5n, "-0.05"],
    [12345n, "123.45"],
    [-12300n, "-123.00"],
  ])("%s is %s", (amount_minor, text) => {
    expect(formatMinor(amount_minor)).toBe(text);
  });
});
