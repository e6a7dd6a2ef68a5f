import { expect, test } from "vitest";
import { changeOf } from "./tags-of-event";

test("an event about goods names what it is about, and the lists it stands in", () => {
  expect(changeOf("product.updated", { id: "prod_1" })).toEqual({
    tags: ["products"],
    ids: ["prod_1"],
  });
  expect(changeOf("pricing.price.updated", { id: ["price_1", "price_2"] }).ids).toHaveLength(2);
});

test("a price list or a translation may be of any goods", () => {
  expect(changeOf("pricing.price-list.updated", { id: "plist_1" }).tags).toContain("products:all");
  expect(changeOf("translation.updated", { id: "trans_1" }).tags).toContain("enterprises");
});

test("ours say what has changed themselves", () => {
  const tags = ["channels"];
  expect(changeOf("insteg.shop-changed", { tags })).toEqual({ tags, ids: [] });
});
