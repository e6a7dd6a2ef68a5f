import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { expect, test } from "vitest";
import { wholeQuantities } from "./whole-quantities";

function codeFor(body: unknown): string | undefined {
  let refused: { code?: string } | undefined;
  wholeQuantities({ body } as MedusaRequest, {} as MedusaResponse, (error?: { code?: string }) => {
    refused = error;
  });
  return refused?.code;
}

test("parts of a piece are refused, alone or among the items of a cart", () => {
  expect(codeFor({ variant_id: "v", quantity: 0.5 })).toBe("quantity_not_whole");
  expect(codeFor({ quantity: 1e-9 })).toBe("quantity_not_whole");
  expect(codeFor({ items: [{ quantity: 1 }, { quantity: 2.5 }] })).toBe("quantity_not_whole");
});

test("whole numbers pass, and what is no number is left to Medusa's own check", () => {
  for (const quantity of [0, 1, 99, -1, "0.5", null, undefined]) {
    expect(codeFor({ quantity })).toBeUndefined();
  }
  for (const body of [undefined, null, {}, { items: "many" }, { items: [null, { quantity: 2 }] }]) {
    expect(codeFor(body)).toBeUndefined();
  }
});
