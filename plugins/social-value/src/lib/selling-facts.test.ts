import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { describe, expect, test } from "vitest";
import { readingFactsOnce, type SellingFacts, sellingFacts, vatRateOf } from "./selling-facts";

/** A database of facts that remembers what it was asked for. */
function database(...tagged: string[]) {
  const asked: string[][] = [];
  const raw = async (_statement: string, bindings: unknown[]) => {
    const ids = bindings.find((one) => Array.isArray(one)) as string[];
    asked.push(ids);
    return { rows: tagged.filter((id) => ids.includes(id)).map((id) => factsOf(id)) };
  };
  return { asked, db: { raw } as unknown as Knex };
}

function factsOf(product_id: string): SellingFacts {
  return {
    product_id,
    enterprise_id: "ent_1",
    vat_class: "food",
    value_chain_id: "chain_1",
    vat_registered_from: "2020-01-01",
    vat_registered_until: null,
  };
}

const idsOf = (facts: SellingFacts[]) => facts.map((fact) => fact.product_id);

describe("reading facts once", () => {
  test("a product's facts are asked for once, an untagged product's too", async () => {
    const { asked, db } = database("a", "b", "c");
    await readingFactsOnce(async () => {
      expect(idsOf(await sellingFacts(db, ["a", "b", "untagged"]))).toEqual(["a", "b"]);
      expect(idsOf(await sellingFacts(db, ["b", "untagged", "c"]))).toEqual(["b", "c"]);
      expect(idsOf(await sellingFacts(db, ["c", "a"]))).toEqual(["c", "a"]);
    });
    expect(asked).toEqual([["a", "b", "untagged"], ["c"]]);
  });

  test("questions asked side by side share one answer", async () => {
    const { asked, db } = database("a");
    await readingFactsOnce(() => Promise.all([sellingFacts(db, ["a"]), sellingFacts(db, ["a"])]));
    expect(asked).toEqual([["a"]]);
  });

  test("another request, and work outside any, asks anew", async () => {
    const { asked, db } = database("a");
    await readingFactsOnce(() => sellingFacts(db, ["a"]));
    await readingFactsOnce(() => sellingFacts(db, ["a"]));
    await sellingFacts(db, ["a"]);
    await sellingFacts(db, ["a"]);
    expect(asked).toHaveLength(4);
  });
});

test("the rate follows the day, whichever day was asked for before", () => {
  const facts = factsOf("a");
  const rates = ["2026-03-31", "2026-04-01", "2026-04-01", "2026-03-31", "2019-12-31"];
  expect(rates.map((day) => vatRateOf(facts, day))).toEqual([1200, 600, 600, 1200, 0]);
});
