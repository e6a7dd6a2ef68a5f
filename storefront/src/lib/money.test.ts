import { describe, expect, test } from "vitest";
import { formatBasisPoints, formatMinor, sumMinor, toMinor } from "./money";

describe("toMinor", () => {
  test.each([
    [0, 0n],
    [249, 24900n],
    [249.9, 24990n],
    [1.005, 101n],
    [0.1 + 0.2, 30n],
    [-12.345, -1235n],
    [1e-9, 0n],
    [98765432.1, 9876543210n],
  ])("%s kr", (kronor, minor) => {
    expect(toMinor(kronor)).toBe(minor);
  });
  test("refuses what is no amount", () => {
    expect(() => toMinor(Number.NaN)).toThrow("amount_invalid");
  });
});

describe("formatMinor", () => {
  const plain = (text: string) => text.replace(/\s/g, " ");
  test("Swedish", () => {
    expect(plain(formatMinor(1840n, "sv"))).toBe("18,40 kr");
    expect(plain(formatMinor(123456789n, "sv"))).toBe("1 234 567,89 kr");
    expect(plain(formatMinor(-5n, "sv"))).toBe("−0,05 kr");
  });
  test("English", () => {
    expect(plain(formatMinor(1840n, "en"))).toBe("kr 18.40");
  });
  test("is exact where a float is not", () => {
    expect(plain(formatMinor(900719925474099301n, "sv"))).toBe("9 007 199 254 740 993,01 kr");
  });
});

test("basis points and sums", () => {
  expect(formatBasisPoints(1250, "en")).toBe("12.5%");
  expect(sumMinor([1n, 2n, 3n])).toBe(6n);
});
