import { applyGoodsChanges } from "@insteg/social-value/shop-search/apply-changes";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
} from "../support/network";

describe("a search of goods", () => {
  let app: TestApp;
  let store: HttpClient;
  let weavers: TestEnterprise;
  let blanket: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    weavers = await createEnterprise(app, "Sökväven");
    const chain = await publishedChain(app, [[weavers, 10_000, 2000]]);
    await createPlace(app, weavers, 1_000_000);
    blanket = await createProduct(app, { enterprise: weavers, chain, price_minor: 12_500 });
    await applyGoodsChanges(app.container);
  });

  test("finds a card", async () => {
    const { status, body } = await store.get(`/store/search/goods?enterprise=${weavers.handle}`);
    console.log(JSON.stringify(body, null, 1));
    expect(status).toBe(200);
    expect(body.goods.map((one: { id: string }) => one.id)).toEqual([blanket.id]);
  });
  test("finds words", async () => {
    const { status, body } = await store.get(`/store/search/goods?q=sökvavn`);
    console.log(JSON.stringify(body, null, 1));
    expect(status).toBe(200);
    const { body: s } = await store.get(`/store/search/suggest?q=sökv`);
    console.log(JSON.stringify(s, null, 1));
  });
});
