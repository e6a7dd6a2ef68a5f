import { expect, test } from "vitest";
import { givenShare } from "./given-share";

test("the part of a price that is given lies between nothing and all", () => {
  expect(givenShare(10_000n, 2_500n)).toBe(0.25);
  expect(givenShare(0n, 100n)).toBe(0);
  expect(givenShare(100n, 200n)).toBe(1);
  expect(givenShare(100n, -5n)).toBe(0);
});
