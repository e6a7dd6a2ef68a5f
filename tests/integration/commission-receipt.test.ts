import { setNetworkWorkflow } from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { buy } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { Trace } from "../support/shapes";
import { NETWORK } from "../support/shop";

const COMMISSION_SALE = {
  ...NETWORK,
  organisation_number: "556036-0793",
  sale_model: "commission_sale",
} as const;

describe("the receipt of a commission sale", () => {
  let app: TestApp;
  let store: HttpClient;
  let potters: TestEnterprise;
  let basketmakers: TestEnterprise;
  let bowl: TestProduct;
  let basket: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    potters = await createEnterprise(app, "Krukmakarna");
    basketmakers = await createEnterprise(app, "Korgmakarna", { vat_registered_from: null });
    const chains = [
      await publishedChain(app, [[potters, 10_000, 1000]]),
      await publishedChain(app, [[basketmakers, 10_000, 1000]]),
    ] as const;
    bowl = await createProduct(app, { enterprise: potters, chain: chains[0], price_minor: 12_500 });
    basket = await createProduct(app, {
      enterprise: basketmakers,
      chain: chains[1],
      price_minor: 25_000,
    });
  });
  afterEach(async () => {
    await setNetworkWorkflow(app.container).run({
      input: { ...NETWORK, organisation_number: null },
    });
  });

  const bought = async () => {
    const { order_id, trace_token } = await buy(app, store, [
      [bowl, 1],
      [basket, 1],
    ]);
    const path = `/store/orders/${order_id}/trace?token=${trace_token}`;
    return async () => Trace.parse((await store.get(path)).body.trace);
  };

  test("names one seller, the network, with its VAT number; the makers stand on their lines", async () => {
    await setNetworkWorkflow(app.container).run({ input: COMMISSION_SALE });
    const trace = await (await bought())();
    expect(trace.sellers).toEqual([
      {
        enterprise: null,
        name: NETWORK.name,
        organisation_number: "556036-0793",
        vat_number: "SE556036079301",
        gross_minor: 37_500,
        vat: [{ rate_bp: 2500, vat_minor: 2500 + 5000, net_minor: 30_000 }],
      },
    ]);
    expect(trace.lines.map((line) => line.enterprise.name).sort()).toEqual([
      "Korgmakarna",
      "Krukmakarna",
    ]);
  });

  test("has no VAT number when the network was not registered on the day of the sale", async () => {
    const later = { ...COMMISSION_SALE, vat_registered_from: "2999-01-01" };
    await setNetworkWorkflow(app.container).run({ input: later });
    const trace = await bought();
    // Registered since: the sale keeps what held on its day.
    await setNetworkWorkflow(app.container).run({ input: COMMISSION_SALE });
    expect((await trace()).sellers).toMatchObject([
      { name: NETWORK.name, vat_number: null, vat: [{ rate_bp: 0, vat_minor: 0 }] },
    ]);
  });

  test("is the enterprises' own again for what they sell themselves", async () => {
    const trace = await (await bought())();
    expect(trace.sellers.map((seller) => [seller.name, seller.vat_number]).sort()).toEqual([
      ["Korgmakarna", null],
      ["Krukmakarna", null],
    ]);
    expect(trace.sellers.map((seller) => seller.enterprise?.id).sort()).toEqual(
      [potters.id, basketmakers.id].sort(),
    );
  });
});
