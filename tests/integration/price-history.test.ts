import { lowestPrices } from "@insteg/social-value/workflows/price-history/lowest-prices";
import { notePricesOf } from "@insteg/social-value/workflows/price-history/note-prices";
import { PriceListStatus } from "@medusajs/framework/utils";
import {
  createPriceListsWorkflow,
  deletePriceListsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";

describe("the history of prices", () => {
  let app: TestApp;
  let store: HttpClient;
  let honey: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    const enterprise = await createEnterprise(app, "Prisbiet");
    const chain = await publishedChain(app, [[enterprise, 10_000, 1000]]);
    honey = await createProduct(app, { enterprise, chain, price_minor: 12_500 });
    await notePricesOf(app.container);
  });

  const points = async () => {
    const { rows } = await app.db.query<{ amount: string; original: string }>(
      `SELECT amount_minor::text AS amount, original_minor::text AS original FROM price_point
        WHERE variant_id = $1 AND sales_channel_id = $2 ORDER BY id`,
      [honey.variant_id, app.shop.channel_ids.web],
    );
    return rows.map(({ amount, original }) => [Number(amount), Number(original)]);
  };
  const shown = async () => {
    const query = `id=${honey.id}&region_id=${app.shop.region_id}&fields=id,*variants.calculated_price`;
    const { status, body } = await store.get(`/store/products?${query}`);
    expect(status).toBe(200);
    return body.products[0].variants[0];
  };
  const onSale = async (amount: number) => {
    const { result } = await createPriceListsWorkflow(app.container).run({
      input: {
        price_lists_data: [
          {
            title: "Rea",
            description: "Rea",
            status: PriceListStatus.ACTIVE,
            prices: [{ variant_id: honey.variant_id, currency_code: "sek", amount }],
          },
        ],
      },
    });
    return result[0]?.id ?? "";
  };

  test("notes a price once, however often it is read, and by those who read side by side", async () => {
    await Promise.all([notePricesOf(app.container), notePricesOf(app.container)]);
    expect(await points()).toEqual([[12_500, 12_500]]);
    expect((await shown()).reduction).toBeNull();
  });

  test("notes a changed price by its event, and tells the lowest of the 30 days before a reduction", async () => {
    await updateProductVariantsWorkflow(app.container).run({
      input: {
        product_variants: [
          { id: honey.variant_id, prices: [{ currency_code: "sek", amount: 140 }] },
        ],
      },
    });
    await vi.waitFor(async () => expect((await points()).at(-1)).toEqual([14_000, 14_000]), 10_000);
    const list = await onSale(110);
    await vi.waitFor(async () => expect((await points()).at(-1)).toEqual([11_000, 14_000]), 10_000);
    expect((await shown()).reduction).toEqual({
      original_minor: 14_000,
      lowest_30_days_minor: 12_500,
    });
    const web = app.shop.channel_ids.web;
    const lowest = await lowestPrices(app.container, [honey.variant_id, "variant_ingen"], web);
    expect([...lowest.keys()]).toEqual([honey.variant_id]);
    expect(lowest.get(honey.variant_id)).toMatchObject({
      ...{ amount_minor: 11_000n, original_minor: 14_000n, lowest_30_days_minor: 12_500n },
    });
    const history = await store.get(`/store/products/${honey.id}/price-history`);
    expect(
      history.body.variants[0].prices.map((one: { amount_minor: number }) => one.amount_minor),
    ).toEqual([11_000, 14_000, 12_500]);
    await deletePriceListsWorkflow(app.container).run({ input: { ids: [list] } });
    await notePricesOf(app.container);
    expect((await points()).at(-1)).toEqual([14_000, 14_000]);
    expect((await shown()).reduction).toBeNull();
  });

  test("is never changed, and tells nobody of goods that are not sold there", async () => {
    await expect(app.db.query("DELETE FROM price_point")).rejects.toThrow("append_only");
    const unknown = await store.get("/store/products/prod_ingen/price-history");
    expect(unknown.body).toEqual({ variants: [] });
  });
});
