import { describe, expect, test } from "vitest";
import { type Cart, isFull, withMore } from "./cart";

describe("a cart at the stall", () => {
  test("takes fifty different goods and no more, but more pieces of those it has", () => {
    const ids = Array.from({ length: 50 }, (_, n) => `variant_${n}`);
    const full = ids.reduce<Cart>((cart, id) => withMore(cart, id, 1), new Map());
    expect(isFull(full, "variant_x")).toBe(true);
    expect(withMore(full, "variant_x", 1)).toBe(full);
    expect(withMore(full, "variant_0", 1).get("variant_0")).toBe(2);
    const room = withMore(full, "variant_0", -1);
    expect(withMore(room, "variant_x", 1).size).toBe(50);
  });
});
