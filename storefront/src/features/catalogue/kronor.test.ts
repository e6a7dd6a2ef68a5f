import { expect, test } from "vitest";
import { formatKronor, wholeKronor } from "./kronor";

test("a range of öre lies within its whole kronor", () => {
  expect(wholeKronor({ min_minor: 3_250n, max_minor: 12_001n })).toEqual({ from: 32, to: 121 });
  expect(wholeKronor({ min_minor: 5_000n, max_minor: 5_000n })).toEqual({ from: 50, to: 50 });
});

test("kronor stand without öre", () => {
  expect(formatKronor(1_200, "sv").replace(/\s/g, " ")).toBe("1 200 kr");
});
