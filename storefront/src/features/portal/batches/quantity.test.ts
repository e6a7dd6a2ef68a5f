import { expect, test } from "vitest";
import { formatMilli, readMilli } from "./quantity";

test.each([
  ["12", 12_000],
  ["12,5", 12_500],
  ["1 000.125", 1_000_125],
  ["0,001", 1],
  ["0", null],
  ["", null],
  ["-1", null],
  ["1,2345", null],
  ["mycket", null],
])("%j is %j thousandths", (text, milli) => {
  expect(readMilli(text)).toBe(milli);
});

test("what is written is read again", () => {
  expect(formatMilli(12_500, "sv")).toBe("12,5");
  expect(readMilli(formatMilli(1_234_567, "sv"))).toBe(1_234_567);
});
