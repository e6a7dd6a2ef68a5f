import { clock } from "@insteg/social-value/lib/clock";
import {
  publishVersionWorkflow,
  setChannelTermsWorkflow,
  setNetworkWorkflow,
} from "@insteg/social-value/workflows";
import { type TestApp, testApp } from "../support/app";
import { createProduct, type TestProduct } from "../support/goods";
import { accountsOf, unbalancedTransactions } from "../support/ledger";
import {
  createEnterprise,
  draftVersion,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";
import { capture, placeOrder, sell } from "../support/orders";
import { createPromotion } from "../support/promotions";
import { COMMISSION_BP, NETWORK } from "../support/shop";

const IN_MAY = new Date("2026-05-15T10:00:00Z");

// All goods here cost 125.00 at 25 % (net 100.00) unless said otherwise, the one stage gives 10 % to
// training, and no place needs anything: the contribution goes to the training reserve.
describe("what a sale goes by", () => {
  let app: TestApp;
  let maker: TestEnterprise;
  let chain: TestChain;
  let bowl: TestProduct;
  let names: Record<string, string>;

  beforeAll(async () => {
    app = await testApp();
    maker = await createEnterprise(app, "Snickeriet", { parcel_minor: 6900 });
    chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    bowl = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
    names = { [maker.id]: "maker" };
  });
  afterAll(async () => {
    await setNetworkWorkflow(app.container).run({ input: NETWORK });
    expect(await unbalancedTransactions(app.db)).toEqual([]);
  });

  const soldAlone = async (wish: Omit<Parameters<typeof sell>[1], "lines">, product = bowl) => {
    const order = await sell(app, { lines: [[product, 1]], at: IN_MAY, ...wish });
    return accountsOf(app.db, [order.id], names);
  };

  test("intermediary: the VAT is the enterprise's, and the commission has VAT of its own", async () => {
    expect(await soldAlone({})).toEqual({
      "customer:payment": -12_500,
      "enterprise:maker:vat:2500": 2500,
      "network:commission": 500,
      "network:commission_vat": 125,
      "enterprise:maker:general": 8437,
      "enterprise:maker:training_reserve": 938,
    });
  });

  test("commission sale: the VAT is the network's, and the commission is without", async () => {
    await setNetworkWorkflow(app.container).run({
      input: { ...NETWORK, sale_model: "commission_sale" },
    });
    expect(await soldAlone({})).toEqual({
      "customer:payment": -12_500,
      "network:vat:2500": 2500,
      "network:commission": 500,
      "enterprise:maker:general": 8550,
      "enterprise:maker:training_reserve": 950,
    });
    await setNetworkWorkflow(app.container).run({ input: NETWORK });
  });

  test("commission sale: the network's VAT registration decides, not the enterprise's", async () => {
    const grower = await createEnterprise(app, "Odlarna", { vat_registered_from: null });
    const own = await publishedChain(app, [[grower, 10_000, 1000]]);
    const stool = await createProduct(app, {
      enterprise: grower,
      chain: own,
      price_minor: 12_500,
    });
    const commission = { ...NETWORK, sale_model: "commission_sale" as const };
    await setNetworkWorkflow(app.container).run({ input: commission });
    expect(await soldAlone({}, stool)).toMatchObject({ "network:vat:2500": 2500 });
    await setNetworkWorkflow(app.container).run({
      input: { ...commission, vat_registered_from: null },
    });
    expect(await soldAlone({})).toMatchObject({ "enterprise:maker:general": 10_687 });
    await setNetworkWorkflow(app.container).run({ input: NETWORK });
  });

  test("a network that is not registered for VAT takes its commission without", async () => {
    await setNetworkWorkflow(app.container).run({
      input: { ...NETWORK, vat_registered_from: null },
    });
    const posted = await soldAlone({});
    expect(posted["network:commission"]).toBe(500);
    expect(posted["network:commission_vat"]).toBeUndefined();
    await setNetworkWorkflow(app.container).run({ input: NETWORK });
  });

  test("a seller that is not registered for VAT sells at rate 0: net is gross", async () => {
    const seller = await createEnterprise(app, "Odlarna", { vat_registered_from: null });
    const own = await publishedChain(app, [[seller, 10_000, 1000]]);
    const apples = await createProduct(app, {
      enterprise: seller,
      chain: own,
      price_minor: 12_500,
    });
    const order = await sell(app, { lines: [[apples, 1]], at: IN_MAY });
    expect(await accountsOf(app.db, [order.id], { [seller.id]: "seller" })).toEqual({
      "customer:payment": -12_500,
      "network:commission": 625,
      "network:commission_vat": 156,
      "enterprise:seller:general": 10_547,
      "enterprise:seller:training_reserve": 1172,
    });
  });

  test("a seller that leaves the VAT register sells with VAT through its last day, then at rate 0", async () => {
    const seller = await createEnterprise(app, "Avvecklarna", {
      vat_registered_until: "2026-05-31",
    });
    const own = await publishedChain(app, [[seller, 10_000, 1000]]);
    const chair = await createProduct(app, { enterprise: seller, chain: own, price_minor: 12_500 });
    const vatAt = async (at: string) => {
      const order = await sell(app, { lines: [[chair, 1]], at: new Date(at) });
      const posted = await accountsOf(app.db, [order.id], { [seller.id]: "seller" });
      return posted["enterprise:seller:vat:2500"] ?? 0;
    };
    expect(await vatAt("2026-05-31T21:30:00Z")).toBe(2500);
    expect(await vatAt("2026-05-31T22:30:00Z")).toBe(0);
  });

  test("food is at 12 % until midnight in Stockholm before 1 April 2026, and at 6 % from then", async () => {
    const jam = await createProduct(app, {
      enterprise: maker,
      chain,
      vat_class: "food",
      price_minor: 11_200,
    });
    // 23:30 and 00:30 in Stockholm: both are 31 March in UTC.
    const before = await soldAlone({ at: new Date("2026-03-31T21:30:00Z") }, jam);
    expect(before).toMatchObject({ "enterprise:maker:vat:1200": 1200, "network:commission": 500 });
    expect(before["enterprise:maker:vat:600"]).toBeUndefined();
    expect(await soldAlone({ at: new Date("2026-03-31T22:30:00Z") }, jam)).toEqual({
      "customer:payment": -11_200,
      "enterprise:maker:vat:600": 634,
      "network:commission": 528,
      "network:commission_vat": 132,
      "enterprise:maker:general": 8915,
      "enterprise:maker:training_reserve": 991,
    });
  });

  test("the VAT of the day of the sale stays when the payment comes after the change", async () => {
    const jam = await createProduct(app, {
      enterprise: maker,
      chain,
      vat_class: "food",
      price_minor: 11_200,
    });
    const order = await placeOrder(app, {
      lines: [[jam, 1]],
      at: new Date("2026-03-31T12:00:00Z"),
    });
    await capture(app, order, { at: new Date("2026-04-02T12:00:00Z") });
    const posted = await accountsOf(app.db, [order.id], names);
    expect(posted["enterprise:maker:vat:1200"]).toBe(1200);
  });

  test("each channel takes its own commission", async () => {
    expect(await soldAlone({ channel: "stall" })).toEqual({
      "customer:payment": -12_500,
      "enterprise:maker:vat:2500": 2500,
      "enterprise:maker:general": 9000,
      "enterprise:maker:training_reserve": 1000,
    });
    expect(await soldAlone({ channel: "wholesale" })).toMatchObject({
      "network:commission": 1200,
      "network:commission_vat": 300,
      "enterprise:maker:general": 7650,
      "enterprise:maker:training_reserve": 850,
    });
  });

  test("a discount at the chain's expense: the discounted net is divided", async () => {
    const promo_code = await createPromotion(app, 20, "chain");
    expect(await soldAlone({ promo_code })).toEqual({
      "customer:payment": -10_000,
      "enterprise:maker:vat:2500": 2000,
      "network:commission": 400,
      "network:commission_vat": 100,
      "enterprise:maker:general": 6750,
      "enterprise:maker:training_reserve": 750,
    });
  });

  test("a discount at the network's expense: the chain gets its share of the full net", async () => {
    const promo_code = await createPromotion(app, 20, "network");
    expect(await soldAlone({ promo_code })).toEqual({
      "customer:payment": -10_000,
      "network:promotion": -2000,
      "enterprise:maker:vat:2500": 2000,
      "network:commission": 500,
      "network:commission_vat": 125,
      "enterprise:maker:general": 8437,
      "enterprise:maker:training_reserve": 938,
    });
  });

  test("shipping of a consignment with mixed rates has the VAT of each part, by net", async () => {
    // Food 106.00 and wood 125.00 have 100.00 net each, so half of 69.00 follows each rate:
    // 34.50 at 6 % holds 1.95 of VAT, 34.50 at 25 % holds 6.90.
    const jam = await createProduct(app, {
      enterprise: maker,
      chain,
      vat_class: "food",
      price_minor: 10_600,
    });
    const order = await sell(app, {
      lines: [
        [jam, 1],
        [bowl, 1],
      ],
      ship: "parcel",
      at: IN_MAY,
    });
    expect(order.total_minor).toBe(10_600 + 12_500 + 6900);
    const posted = await accountsOf(app.db, [order.id], names);
    expect(posted).toMatchObject({
      "enterprise:maker:vat:600": 600 + 195,
      "enterprise:maker:vat:2500": 2500 + 690,
      "enterprise:maker:shipping": 6900 - 195 - 690,
    });
  });

  test("what is paid for a line typed in by hand goes to network:unmatched", async () => {
    const posted = await soldAlone({
      custom: [{ title: "Inslagning", unit_price: 50, quantity: 1, requires_shipping: false }],
    });
    // Medusa takes such a price to be without VAT and adds 25 %.
    expect(posted["network:unmatched"]).toBe(6250);
    expect(posted["enterprise:maker:vat:2500"]).toBe(2500);
    expect(posted["customer:payment"]).toBe(-12_500 - 6250);
  });

  test("an order keeps the shares and commission that were in force when it was placed", async () => {
    const helper = await createEnterprise(app, "Packarna");
    const own = await publishedChain(app, [[maker, 10_000, 1000]]);
    const spoon = await createProduct(app, { enterprise: maker, chain: own, price_minor: 12_500 });
    const order = await placeOrder(app, { lines: [[spoon, 1]], at: IN_MAY });
    const version = await draftVersion(app, own, [
      [maker, 5000, 0],
      [helper, 5000, 0],
    ]);
    await clock.runAt(new Date("2026-05-16T10:00:00Z"), () =>
      publishVersionWorkflow(app.container).run({ input: { chain_version_id: version } }),
    );
    const web = { sales_channel_id: app.shop.channel_ids.web, kind: "web" } as const;
    await setChannelTermsWorkflow(app.container).run({ input: { ...web, commission_bp: 3000 } });
    const later = { at: new Date("2026-05-20T10:00:00Z") };
    await capture(app, order, later);
    const after = await sell(app, { lines: [[spoon, 1]], ...later });
    await setChannelTermsWorkflow(app.container).run({
      input: { ...web, commission_bp: COMMISSION_BP.web },
    });
    const parts = { ...names, [helper.id]: "helper" };
    expect(await accountsOf(app.db, [order.id], parts)).toMatchObject({
      "network:commission": 500,
      "enterprise:maker:general": 8437,
      "enterprise:maker:training_reserve": 938,
    });
    // Net 100.00, commission 30.00 and its VAT 7.50: 62.50 left, half to each.
    expect(await accountsOf(app.db, [after.id], parts)).toMatchObject({
      "network:commission": 3000,
      "enterprise:maker:general": 3125,
      "enterprise:helper:general": 3125,
    });
  });
});
