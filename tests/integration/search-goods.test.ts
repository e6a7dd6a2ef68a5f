import { GoodsFound, Suggestions } from "@insteg/social-value/api/store/openapi/goods-search";
import {
  applyGoodsChanges,
  GOODS_CARDS_CHANGED,
} from "@insteg/social-value/shop-search/apply-changes";
import { compareGoods } from "@insteg/social-value/shop-search/compare-goods";
import { Modules } from "@medusajs/framework/utils";
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";

const LULEA = { code: "2580", name: "Luleå" };
const SIMRISHAMN = { code: "1291", name: "Simrishamn" };

describe("a search of goods", () => {
  let app: TestApp;
  let store: HttpClient;
  let weavers: TestEnterprise;
  let bakers: TestEnterprise;
  let chain: TestChain;
  let blanket: TestProduct;
  let loaf: TestProduct;

  const rename = async (product: TestProduct, update: Record<string, unknown>) => {
    await updateProductsWorkflow(app.container).run({
      input: { selector: { id: product.id }, update },
    });
  };
  const found = async (query: string, locale = "sv-SE") => {
    await applyGoodsChanges(app.container);
    const client = storeClient(app, { "x-medusa-locale": locale });
    const { status, body } = await client.get(`/store/search/goods?${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return GoodsFound.parse(body);
  };
  const ids = async (query: string) => (await found(query)).goods.map((one) => one.id);
  const ours = () => `enterprise=${weavers.handle},${bakers.handle}`;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    weavers = await createEnterprise(app, "Sökväveriet", { municipality: LULEA });
    bakers = await createEnterprise(app, "Sökbageriet", { municipality: SIMRISHAMN });
    chain = await publishedChain(app, [
      [weavers, 6000, 2000],
      [bakers, 4000, 0],
    ]);
    await createPlace(app, weavers, 1_000_000);
    blanket = await createProduct(app, { enterprise: weavers, chain, price_minor: 12_500 });
    loaf = await createProduct(app, { enterprise: bakers, chain, price_minor: 4_990 });
    await rename(blanket, {
      title: "Ullfilt Norrsken",
      material: "Ull",
      description: "Tät och varm.",
    });
    await rename(loaf, { title: "Surdegslimpa", description: "Bakad på råg i vedeldad ugn." });
  });

  test("gives cards whose price and contribution are those of the product page", async () => {
    const { goods, count } = await found(ours());
    expect(count).toBe(2);
    for (const card of goods) {
      const { body } = await store.get(
        `/store/products/${card.id}?region_id=${app.shop.region_id}&country_code=se&fields=*variants.calculated_price`,
      );
      const { variants, provenance } = body.product;
      const amount = variants[0].calculated_price.calculated_amount_with_tax;
      expect(card.price.from_minor).toBe(String(Math.round(amount * 100)));
      expect(card.contribution_minor).toBe(String(provenance.piece.contribution_minor));
      expect(card.enterprise.handle).toBe(provenance.enterprise.handle);
      expect(card.place_kinds).toEqual(["work_training"]);
    }
  });

  test("finds a word, its beginning, a typing error, a compound's part and a word that means the same", async () => {
    for (const q of ["ullfilt", "ullfi", "ullfitl", "filt", "pläd", "norrskn"]) {
      expect(await ids(`${ours()}&q=${encodeURIComponent(q)}`), q).toEqual([blanket.id]);
    }
    expect(await ids(`${ours()}&q=${encodeURIComponent("bröd")}`)).toEqual([loaf.id]);
    expect(await ids(`${ours()}&q=limpor`)).toEqual([loaf.id]);
  });

  test("marks what was found, and helps when nothing is", async () => {
    const { goods } = await found(`${ours()}&q=filt`);
    expect(goods[0]?.highlight?.title).toEqual([
      { text: "Ull", is_match: false },
      { text: "filt", is_match: true },
      { text: " Norrsken", is_match: false },
    ]);
    const nothing = await found(`${ours()}&q=ullfilt+xylofonspel`);
    expect(nothing).toMatchObject({ count: 0, goods: [], help: { words: ["ullfilt"] } });
  });

  test("narrows by each facet, and each facet's count is what narrowing by it gives", async () => {
    const { facets } = await found(`${ours()}&municipality=2580`);
    expect(facets?.municipality.map((one) => one.value).sort()).toEqual(["1291", "2580"]);
    for (const field of ["value_chain", "material", "place_kind", "category"] as const) {
      for (const { value, count } of facets?.[field] ?? []) {
        const query = `${ours()}&municipality=2580&${field}=${encodeURIComponent(value)}`;
        expect((await found(query)).count, `${field} ${value}`).toBe(count);
      }
    }
    for (const { value, count } of facets?.municipality ?? []) {
      expect((await found(`${ours()}&municipality=${value}`)).count).toBe(count);
    }
    expect(await ids(`${ours()}&material=Ull`)).toEqual([blanket.id]);
    expect(await ids(`${ours()}&price_max_minor=4990`)).toEqual([loaf.id]);
    expect(await ids(`${ours()}&price_min_minor=4991&price_max_minor=12500`)).toEqual([blanket.id]);
    expect(facets?.price).toEqual({ min_minor: "12500", max_minor: "12500" });
  });

  test("sorts and pages", async () => {
    expect(await ids(`${ours()}&order=price`)).toEqual([loaf.id, blanket.id]);
    expect(await ids(`${ours()}&order=-price`)).toEqual([blanket.id, loaf.id]);
    expect(await ids(`${ours()}&order=title`)).toEqual([loaf.id, blanket.id]);
    expect(await ids(`${ours()}&order=title&limit=1&offset=1`)).toEqual([blanket.id]);
    expect((await found(`${ours()}&facets=false`)).facets).toBeUndefined();
  });

  test("follows price, title and publishing, and another language's texts", async () => {
    const told: string[] = [];
    app.container.resolve(Modules.EVENT_BUS).subscribe(GOODS_CARDS_CHANGED, async ({ data }) => {
      told.push(...(data as { product_ids: string[] }).product_ids);
    });
    await updateProductVariantsWorkflow(app.container).run({
      input: {
        selector: { id: loaf.variant_id },
        update: { prices: [{ currency_code: "sek", amount: 55.5 }] },
      },
    });
    expect((await found(`enterprise=${bakers.handle}`)).goods[0]?.price.from_minor).toBe("5550");
    await vi.waitFor(() => expect(told).toContain(loaf.id));
    await app.container.resolve(Modules.TRANSLATION).createTranslations([
      {
        reference: "product",
        reference_id: loaf.id,
        locale_code: "en-US",
        translations: { title: "Sourdough loaf" },
      },
    ]);
    const english = await found(`${ours()}&q=sourdough`, "en-US");
    expect(english.goods.map((one) => one.title)).toEqual(["Sourdough loaf"]);
    await rename(loaf, { status: "draft" });
    expect(await ids(ours())).toEqual([blanket.id]);
    await rename(loaf, { status: "published" });
    expect((await ids(ours())).length).toBe(2);
  });

  test("never shows goods of a suspended enterprise", async () => {
    await app.db.query("UPDATE enterprise SET suspended_at = now() WHERE id = $1", [bakers.id]);
    expect(await ids(ours())).toEqual([blanket.id]);
    await app.db.query("UPDATE enterprise SET suspended_at = NULL WHERE id = $1", [bakers.id]);
    expect((await ids(ours())).length).toBe(2);
  });

  test("is put right by the comparison where an index has lost or kept too much", async () => {
    const search = app.container.resolve(Modules.SEARCH);
    await search.deleteDocuments({ index: "goods_sv", filters: { product_id: loaf.id } });
    expect(await ids(ours())).toEqual([blanket.id]);
    expect((await compareGoods(app.container)).written).toBeGreaterThan(0);
    expect((await ids(ours())).length).toBe(2);
    expect((await compareGoods(app.container)).written).toBe(0);
  });

  test("suggests goods, enterprises and chains while somebody types", async () => {
    await applyGoodsChanges(app.container);
    const { body } = await store.get(`/store/search/suggest?q=${encodeURIComponent("sökvä")}`);
    const { enterprises, goods } = Suggestions.parse(body);
    expect(enterprises.map((one) => one.handle)).toEqual([weavers.handle]);
    expect(goods.map((one) => one.handle)).toContain(blanket.handle);
  });

  test("refuses what it does not understand", async () => {
    for (const query of [
      "limit=0",
      "limit=101",
      "offset=10001",
      "order=cheapest",
      "municipality=Kiruna",
      "place_kind=hobby",
      "price_min_minor=1.5",
      "price_min_minor=2&price_max_minor=1",
      "in_stock=yes",
      "colour=blue",
    ]) {
      const { status, body } = await store.get(`/store/search/goods?${query}`);
      expect(status, query).toBe(400);
      expect(body.code, query).toBe("input_invalid");
    }
    expect((await store.get("/store/search/suggest?q=")).status).toBe(400);
  });
});
