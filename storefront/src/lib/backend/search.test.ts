import { expect, test } from "vitest";
import { toBackendQuery } from "./search";

test("a search becomes the backend's query: lists with commas, öre as digits, nothing that is empty", () => {
  const query = toBackendQuery({
    ...{ q: "honung", category: ["honung-och-bin", "hem"], enterprise: [] },
    ...{ price_min_minor: 5_000n, price_max_minor: 0n, in_stock: true, order: "-contribution" },
    ...{ limit: 24, offset: 48 },
  });
  expect(query).toEqual({
    ...{ q: "honung", category: "honung-och-bin,hem", order: "-contribution", in_stock: "true" },
    ...{ price_min_minor: "5000", price_max_minor: "0", limit: 24, offset: 48 },
  });
});

test("what is not asked for is not in the query", () => {
  const query = toBackendQuery({ in_stock: false, limit: 8 });
  expect(Object.entries(query).filter(([, value]) => value !== undefined)).toEqual([["limit", 8]]);
});
