import { describe, expect, test } from "vitest";
import type { Goods } from "@/lib/backend/goods";
import { formField, inputOf, valuesOfGoods, wholeOf } from "./fields";

const goods: Goods = {
  ...{ id: "prod_1", handle: "honung", status: "draft", title: "Honung", story: "Slungad" },
  ...{ vat_class: "food", value_chain_id: "vch_1", sales_channel_ids: ["a", "b"], material: "" },
  ...{ care: "", allergens: "", withdrawal_exception: null, content_unit: "kg" },
  options: ["Storlek"],
  variants: [
    {
      ...{ id: "v1", title: "Liten", options: { Storlek: "Liten" }, sku: null, stock: 4 },
      ...{ price_minor: 8_950, weight_grams: 500, reserved: 0, content_milli: 350 },
    },
  ],
  ...{ pictures: [], refusal_reason: "", updated_at: "", lacks: [] },
};

describe("a listing's form", () => {
  test("says of untouched goods what they are, but not their stock", () => {
    const { input, errors } = inputOf(valuesOfGoods(goods));
    expect(errors).toEqual({});
    expect(input).toMatchObject({
      ...{ title: "Honung", sales_channel_ids: ["a", "b"], options: ["Storlek"] },
      variants: [
        {
          ...{ id: "v1", options: { Storlek: "Liten" }, price_minor: 8_950 },
          ...{ weight_grams: 500, content_milli: 350 },
        },
      ],
    });
    expect(input.variants?.[0]).not.toHaveProperty("stock");
  });

  test("sends stock that is counted anew, and stops what is no number", () => {
    const { input, errors } = inputOf({
      ...valuesOfGoods(goods),
      "v0.stock": "9",
      "v0.price": "åtta",
    });
    expect(input.variants?.[0]).toMatchObject({ stock: 9, price_minor: null });
    expect(errors).toEqual({ "v0.price": "number_invalid" });
  });

  test("names the backend's fields as its own", () => {
    expect(formField("variants.1.price_minor", [0, 4])).toBe("v4.price");
    expect(formField("sales_channel_ids", [0])).toBe("channels");
    expect(formField("title", [0])).toBe("title");
  });
});

test.each([
  ["89", 2, 8_900],
  ["89,5", 2, 8_950],
  ["1 249,50 kr", 2, 124_950],
  ["0.350", 3, 350],
  ["12,345", 2, null],
  ["-1", 0, null],
  ["1e3", 0, null],
])("%s with %i decimals", (text, digits, whole) => {
  expect(wholeOf(text, digits)).toBe(whole);
});
