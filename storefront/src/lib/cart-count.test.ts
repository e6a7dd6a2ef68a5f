import { expect, test } from "vitest";
import { cartCountCookie, readCartCount } from "./cart-count";

test("reads the cart's number of pieces among other cookies", () => {
  expect(readCartCount(`a=1; ${cartCountCookie}=3; b=2`)).toBe(3);
  expect(readCartCount(`${cartCountCookie}=12`)).toBe(12);
});

test("shows nothing of what is absent or no number", () => {
  for (const cookies of [
    "",
    "x=1",
    `${cartCountCookie}=-1`,
    `${cartCountCookie}=1e9`,
    `my${cartCountCookie}=4`,
  ])
    expect(readCartCount(cookies)).toBe(0);
});
