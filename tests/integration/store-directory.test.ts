import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, httpClient, storeClient } from "../support/http";
import {
  createChain,
  createEnterprise,
  createPlace,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";
import { sell } from "../support/orders";
import {
  EnterpriseDetail,
  Enterprises,
  Provenance,
  ValueChainDetail,
  ValueChains,
} from "../support/shapes";

const KIRUNA = { code: "2584", name: "Kiruna" };
const YSTAD = { code: "1286", name: "Ystad" };

describe("what the shop reads about the network", () => {
  let app: TestApp;
  let store: HttpClient;
  let herders: TestEnterprise;
  let dyers: TestEnterprise;
  let chain: TestChain;
  let blanket: TestProduct;
  let scarf: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    herders = await createEnterprise(app, "Zebrafåren", { municipality: KIRUNA });
    dyers = await createEnterprise(app, "Zebrafärgarna", { municipality: YSTAD });
    chain = await publishedChain(app, [
      [herders, 6000, 2000],
      [dyers, 4000, 0],
    ]);
    await createPlace(app, herders, 1_000_000);
    blanket = await createProduct(app, { enterprise: herders, chain, price_minor: 12_500 });
    scarf = await createProduct(app, { enterprise: dyers, chain, price_minor: 25_000 });
    await sell(app, { lines: [[blanket, 1]], at: new Date("2026-05-15T10:00:00Z") });
  });

  test("is closed to those without the shop's key", async () => {
    expect((await httpClient(app.url).get("/store/enterprises")).status).toBe(400);
  });

  describe("enterprises", () => {
    test("are listed, searched and filtered, in the order of their names", async () => {
      const { status, body } = await store.get("/store/enterprises?q=zebraf&limit=100");
      expect(status).toBe(200);
      const list = Enterprises.parse(body);
      expect(list.enterprises.map((e) => e.name)).toEqual(["Zebrafåren", "Zebrafärgarna"]);
      expect(list.count).toBe(2);
      const north = await store.get("/store/enterprises?q=zebraf&municipality_code=2584");
      expect(north.body.enterprises.map((e: { id: string }) => e.id)).toEqual([herders.id]);
      const none = await store.get("/store/enterprises?q=zebraf&kind=cooperative");
      expect(none.body).toMatchObject({ enterprises: [], count: 0 });
    });

    test("come in pages that together are the whole, none twice", async () => {
      const { body: first } = await store.get("/store/enterprises");
      expect(first).toMatchObject({ limit: 20, offset: 0 });
      const ids: string[] = [];
      for (let offset = 0; offset < first.count; offset += 3) {
        const { body } = await store.get(`/store/enterprises?limit=3&offset=${offset}`);
        expect(body).toMatchObject({ limit: 3, offset, count: first.count });
        ids.push(...body.enterprises.map((e: { id: string }) => e.id));
      }
      expect(new Set(ids).size).toBe(first.count);
      expect(ids).toHaveLength(first.count);
    });

    test("each have a page, with what sales have funded and no count of seats", async () => {
      const { status, body } = await store.get(`/store/enterprises/${herders.handle}`);
      expect(status).toBe(200);
      const { enterprise } = EnterpriseDetail.parse(body);
      // 125.00: net 100.00, commission 6.25 with its VAT, 60 % of 93.75 = 56.25, 20 % of it 11.25.
      expect(enterprise).toMatchObject({
        vat_registered: true,
        place_kinds: ["work_training"],
        funding: { funded_minor: 1125, since: "2026-05" },
        value_chains: [{ handle: chain.handle }],
      });
    });

    test("that do not exist are not found", async () => {
      const answer = await store.get("/store/enterprises/finns-inte");
      expect(answer).toMatchObject({ status: 404, body: { code: "enterprise_not_found" } });
    });
  });

  describe("value chains", () => {
    test("are listed once they have a published version", async () => {
      const unfinished = await createChain(app, "Zebrakedjan");
      const { status, body } = await store.get("/store/value-chains?limit=100");
      expect(status).toBe(200);
      const { value_chains } = ValueChains.parse(body);
      expect(value_chains.find((c) => c.handle === unfinished.handle)).toBeUndefined();
      expect(value_chains.find((c) => c.handle === chain.handle)).toMatchObject({
        stages_count: 2,
        enterprises_count: 2,
        version_number: 1,
      });
      const answer = await store.get(`/store/value-chains/${unfinished.handle}`);
      expect(answer).toMatchObject({ status: 404, body: { code: "value_chain_not_found" } });
    });

    test("show their stages in order and what they have funded", async () => {
      const { body } = await store.get(`/store/value-chains/${chain.handle}`);
      const { value_chain } = ValueChainDetail.parse(body);
      expect(value_chain.stages.map((s) => [s.enterprise.id, s.share_bp])).toEqual([
        [herders.id, 6000],
        [dyers.id, 4000],
      ]);
      expect(value_chain.stages[0]?.activity).toBe("Förpacka");
      expect(value_chain.funding).toMatchObject({ funded_minor: 1125, since: "2026-05" });
    });

    test("name their activities in English when asked to", async () => {
      const english = storeClient(app, { "x-medusa-locale": "en-US" });
      const { body } = await english.get(`/store/value-chains/${chain.handle}`);
      expect(body.value_chain.stages[0].activity).toBe("Pack");
    });
  });

  test.each([
    "/store/enterprises?limit=0",
    "/store/enterprises?limit=101",
    "/store/enterprises?limit=tio",
    "/store/enterprises?offset=-1",
    "/store/enterprises?kind=charity",
    "/store/enterprises?municipality_code=18",
    "/store/enterprises?unknown=1",
    "/store/value-chains?limit=101",
    "/store/value-chains?offset=x",
  ])("%s is refused", async (path) => {
    expect(await store.get(path)).toMatchObject({ status: 400, body: { code: "input_invalid" } });
  });

  describe("products", () => {
    const priced = () => `region_id=${app.shop.region_id}&fields=*variants.calculated_price`;
    const idsOf = async (query: string) => {
      const { status, body } = await store.get(`/store/products?limit=100&${query}`);
      expect(status).toBe(200);
      return body.products.map((product: { id: string }) => product.id).sort();
    };

    test("say who made them, through which stages, and what one piece funds", async () => {
      const { status, body } = await store.get(`/store/products/${blanket.id}?${priced()}`);
      expect(status).toBe(200);
      const provenance = Provenance.parse(body.product.provenance);
      expect(provenance.enterprise.id).toBe(herders.id);
      expect(provenance.piece).toMatchObject({
        variant_id: blanket.variant_id,
        price_minor: 12_500,
        vat_minor: 2500,
        net_minor: 10_000,
        contribution_minor: 1125,
      });
      const parts = provenance.piece?.by_stage.map((s) => [s.share_minor, s.contribution_minor]);
      expect(parts).toEqual([
        [5625, 1125],
        [3750, 0],
      ]);
    });

    test("say what one piece funds only when a price was asked for", async () => {
      const { body } = await store.get(`/store/products/${blanket.id}`);
      expect(Provenance.parse(body.product.provenance).piece).toBeNull();
    });

    test("are filtered by enterprise, value chain and municipality", async () => {
      expect(await idsOf(`enterprise=${herders.handle}`)).toEqual([blanket.id]);
      expect(await idsOf(`value_chain=${chain.handle}`)).toEqual([blanket.id, scarf.id].sort());
      expect(await idsOf(`municipality=${YSTAD.code}`)).toEqual([scarf.id]);
      expect(await idsOf(`municipality=${YSTAD.code},${KIRUNA.code}`)).toEqual(
        [blanket.id, scarf.id].sort(),
      );
      const both = `value_chain=${chain.handle}&enterprise=${dyers.handle}`;
      expect(await idsOf(both)).toEqual([scarf.id]);
      expect(await idsOf("enterprise=finns-inte")).toEqual([]);
    });

    test("that Medusa refuses to list are still refused", async () => {
      expect((await store.get("/store/products?limit=tio")).status).toBe(400);
      expect((await store.get("/store/products/prod_none")).status).toBe(404);
    });
  });
});
