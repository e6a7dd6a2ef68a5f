import { expect, test } from "vitest";
import { cheapestFirst, type Variant } from "./product";

const variant = (title: string, price_minor: bigint | null): Variant => ({
  id: title,
  title,
  sku: null,
  price_minor,
  available: null,
  content_milli: null,
  reduction: null,
});

test("variants stand cheapest first, those at one price by name, one without price last", () => {
  const listed = [
    variant("utan pris", null),
    variant("700 g", 15_500n),
    variant("stl 12", 6_900n),
    variant("stl 2", 6_900n),
  ];
  const titles = cheapestFirst(listed).map(({ title }) => title);
  expect(titles).toEqual(["stl 2", "stl 12", "700 g", "utan pris"]);
});
