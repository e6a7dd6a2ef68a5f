import { describe, expect, test } from "vitest";
import { changedListing } from "../../goods/listing";
import { planVariants } from "./plan-change";
import type { StoredGoods } from "./stored-goods";

const stored: StoredGoods = {
  ...{ id: "prod_1", handle: "honung", status: "draft", title: "Honung", story: "" },
  ...{ vat_class: "food", value_chain_id: null, sales_channel_ids: [], material: "", care: "" },
  ...{ allergens: "", withdrawal_exception: null, content_unit: null, options: ["Storlek"] },
  variants: ["Liten", "Stor"].map((size, index) => ({
    ...{ id: `v${index}`, title: size, options: { Storlek: size }, sku: null, stock: 5 },
    ...{ price_minor: 100, weight_grams: null, content_milli: null, reserved: 0 },
    prices: { plain_id: `p${index}`, others: [{ id: `e${index}`, currency_code: "eur" }] },
    inventory_items: [{ id: `i${index}`, sku: null }],
  })),
  pictures: [],
  stored_options: [{ id: "opt_1", title: "Storlek", values: ["Liten", "Stor"] }],
  ...{ review: null, created_at: "", updated_at: "" },
};

const plan = (change: Parameters<typeof changedListing>[1]) =>
  planVariants(stored, changedListing(stored, change));

describe("how a change of goods is carried out", () => {
  test("another title touches neither options nor stock", () => {
    expect(plan({ title: "Ljunghonung" })).toMatchObject({
      ...{ renamed_options: [], added_values: [], removed_ids: [], added: [], stock: [] },
      changed: [{ id: "v0" }, { id: "v1" }],
    });
  });

  test("another price alone keeps what is not said", () => {
    const { changed, stock } = plan({ variants: [{ id: "v0", price_minor: 250 }, { id: "v1" }] });
    expect(changed.map(({ prices }) => prices)).toEqual([
      [
        { id: "p0", currency_code: "sek", amount: 2.5 },
        { id: "e0", currency_code: "eur" },
      ],
      undefined,
    ]);
    expect(stock).toEqual([]);
  });

  test("another article number is told to the stock too", () => {
    const change = { variants: [{ id: "v0", sku: "A1" }, { id: "v1" }] };
    expect(plan(change).article_numbers).toEqual([{ id: "i0", sku: "A1" }]);
    expect(plan({ title: "Ljunghonung" }).article_numbers).toEqual([]);
  });

  test("stock that is counted is written", () => {
    expect(plan({ variants: [{ id: "v0", stock: 9 }, { id: "v1" }] }).stock).toEqual([
      { variant_id: "v0", stocked_quantity: 9 },
    ]);
  });

  test("a variant goes and another comes", () => {
    const change = { variants: [{ id: "v1" }, { options: { Storlek: "Jättestor" }, stock: 2 }] };
    expect(plan(change)).toMatchObject({
      removed_ids: ["v0"],
      added_values: [{ product_option_id: "opt_1", add: [{ value: "Jättestor" }] }],
      changed: [{ id: "v1", variant_rank: 0 }],
      added: [{ product_id: "prod_1", title: "Jättestor", variant_rank: 1 }],
      added_stock: [2],
    });
  });

  test("another name of what distinguishes them", () => {
    const variants = stored.variants.map(({ id, title }) => ({ id, options: { Burk: title } }));
    expect(plan({ options: ["Burk"], variants })).toMatchObject({
      renamed_options: [{ id: "opt_1", title: "Burk" }],
      added_values: [],
    });
  });
});
