import { expect, test } from "vitest";
import type { CartItem } from "../../lib/backend/cart";
import { vatByRate } from "./vat";

const item = (tax_total: bigint, ...rates: number[]) =>
  ({ tax_total, tax_lines: rates.map((rate) => ({ rate })) }) as CartItem;

test("sums by rate, highest first; mixed lines apart; a zero rate is left out", () => {
  const items = [item(600n, 6), item(2500n, 25), item(400n, 6), item(70n, 6, 25), item(0n, 0)];
  expect(vatByRate({ items, shipping_methods: [] })).toEqual({
    rows: [
      { rate_bp: 2500, vat_minor: 2500n },
      { rate_bp: 600, vat_minor: 1000n },
    ],
    mixed_minor: 70n,
  });
});
