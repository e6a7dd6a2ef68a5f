import { ProductBatches } from "@insteg/social-value/api/store/openapi/batch";
import { ChannelList } from "@insteg/social-value/api/store/openapi/channel";
import { Completion } from "@insteg/social-value/api/store/openapi/completion";
import {
  ConsignmentList,
  OrderConsignments,
} from "@insteg/social-value/api/store/openapi/consignment";
import {
  EnterpriseAnswer,
  EnterpriseList,
} from "@insteg/social-value/api/store/openapi/enterprise";
import { StoreError } from "@insteg/social-value/api/store/openapi/error";
import { storeOpenApi } from "@insteg/social-value/api/store/openapi/openapi";
import { OrderAnswer } from "@insteg/social-value/api/store/openapi/order";
import { ProductAnswer, ProductList } from "@insteg/social-value/api/store/openapi/product";
import { ProofAnswer } from "@insteg/social-value/api/store/openapi/proof";
import { ShippingOptionList } from "@insteg/social-value/api/store/openapi/shipping-option";
import { TraceAnswer } from "@insteg/social-value/api/store/openapi/trace";
import {
  ValueChainAnswer,
  ValueChainList,
} from "@insteg/social-value/api/store/openapi/value-chain";
import { FUNDING_MODULE, type FundingModuleService } from "@insteg/social-value/modules/funding";
import { type TestApp, testApp } from "../support/app";
import { buy, choosePayment, chooseShipping, createCart } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type Answer, type HttpClient, httpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestChain,
  type TestEnterprise,
} from "../support/network";
import { capture, orderWithPayment } from "../support/orders";

/** A body as the schema describes it; a field too many or too few fails, and is named. */
function parsed<T>(schema: { parse(body: unknown): T }, { status, body }: Answer): T {
  expect(status, JSON.stringify(body)).toBe(200);
  return schema.parse(body);
}

describe("the public API answers as its OpenAPI document says:", () => {
  let app: TestApp;
  let store: HttpClient;
  let weavers: TestEnterprise;
  let dyers: TestEnterprise;
  let chain: TestChain;
  let rug: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    weavers = await createEnterprise(app, "Mattväveriet");
    // Without places of its own: what it contributes goes to its training reserve.
    dyers = await createEnterprise(app, "Mattfärgarna", { vat_registered_from: null });
    chain = await publishedChain(app, [
      [dyers, 4000, 1000],
      [weavers, 6000, 2000],
    ]);
    await createPlace(app, weavers, 1_000_000);
    rug = await createProduct(app, { enterprise: weavers, chain, price_minor: 12_500 });
  });

  test("the document itself, which names every route that is tested here", async () => {
    const { status, body } = await store.get("/store/openapi.json");
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(storeOpenApi())));
    expect(Object.keys(body.paths).sort()).toEqual([
      "/store/carts/{id}/card-payment",
      "/store/carts/{id}/complete",
      "/store/carts/{id}/consignments",
      "/store/channels",
      // Those of customers' accounts are parsed in customer-accounts.test.ts.
      "/store/customers/confirmations",
      "/store/customers/confirmations/view",
      "/store/customers/me/erasure",
      "/store/customers/me/export",
      "/store/customers/me/impact",
      "/store/customers/me/orders",
      "/store/customers/me/password",
      "/store/customers/me/profile",
      "/store/customers/registrations",
      "/store/enterprises",
      "/store/enterprises/{handle}",
      "/store/impact",
      "/store/impact/open-data.csv",
      "/store/impact/open-data.json",
      "/store/orders/{id}",
      "/store/orders/{id}/consignments",
      "/store/orders/{id}/proof",
      "/store/orders/{id}/receipt",
      "/store/orders/{id}/terms",
      "/store/orders/{id}/trace",
      "/store/orders/{id}/withdrawals",
      "/store/payment-outcomes",
      "/store/products",
      "/store/products/{id}",
      "/store/products/{id}/batches",
      "/store/products/{id}/price-history",
      "/store/search/goods",
      "/store/search/suggest",
      "/store/shipping-options",
      "/store/value-chains",
      "/store/value-chains/{handle}",
      "/store/withdrawals/links",
    ]);
  });

  test("the channels in which anybody may buy", async () => {
    const list = parsed(ChannelList, await store.get("/store/channels?limit=100"));
    expect(list.current).toMatchObject({ id: app.shop.channel_ids.web, kind: "web" });
    const ids = list.channels.map((one) => one.id);
    expect(ids).toContain(app.shop.channel_ids.stall);
    expect(ids).not.toContain(app.shop.channel_ids.wholesale);
  });

  test("enterprises", async () => {
    const list = parsed(EnterpriseList, await store.get("/store/enterprises?q=matt"));
    expect(list.enterprises.map((one) => one.handle)).toContain(weavers.handle);
    const one = parsed(EnterpriseAnswer, await store.get(`/store/enterprises/${weavers.handle}`));
    expect(one.enterprise.value_chains).toHaveLength(1);
    expect(one.enterprise.place_kinds).toEqual(["work_training"]);
  });

  test("value chains", async () => {
    const list = parsed(ValueChainList, await store.get("/store/value-chains?limit=100"));
    expect(list.value_chains.map((one) => one.handle)).toContain(chain.handle);
    const one = parsed(ValueChainAnswer, await store.get(`/store/value-chains/${chain.handle}`));
    expect(one.value_chain.stages).toHaveLength(2);
  });

  test("products, with and without a price", async () => {
    const priced = `region_id=${app.shop.region_id}&fields=*variants.calculated_price`;
    const ofWeavers = `/store/products?enterprise=${weavers.handle}&${priced}`;
    const { products } = parsed(ProductList, await store.get(ofWeavers));
    const piece = products[0]?.provenance?.piece;
    expect(piece?.by_stage).toHaveLength(2);
    const shares = piece?.by_stage.reduce((sum, stage) => sum + stage.share_minor, 0) ?? 0;
    expect((piece?.vat_minor ?? 0) + (piece?.commission_minor ?? 0) + shares).toBe(12_500);
    const plain = parsed(ProductAnswer, await store.get(`/store/products/${rug.id}`));
    expect(plain.product.provenance?.piece).toBeNull();
    const batches = await store.get(`/store/products/${rug.id}/batches`);
    expect(parsed(ProductBatches, batches).batches).toEqual([]);
  });

  test("a cart's consignments and shipping options, before and after the choice", async () => {
    const cartId = await createCart(app, store, [[rug, 2]]);
    const consignments = async () =>
      parsed(ConsignmentList, await store.get(`/store/carts/${cartId}/consignments`)).consignments;
    expect(await consignments()).toMatchObject([
      { shipping_option_id: null, shipping_minor: null },
    ]);
    const options = await store.get(`/store/shipping-options?cart_id=${cartId}`);
    const { shipping_options } = parsed(ShippingOptionList, options);
    expect(shipping_options.map((option) => option.enterprise?.id)).toEqual([
      weavers.id,
      weavers.id,
    ]);
    await chooseShipping(store, cartId, weavers.option_ids.parcel);
    expect(await consignments()).toMatchObject([
      { shipping_option_id: weavers.option_ids.parcel, shipping_minor: 5000 },
    ]);
    await choosePayment(store, cartId);
    const completed = parsed(Completion, await store.post(`/store/carts/${cartId}/complete`));
    expect(completed.type).toBe("order");
  });

  test("a trace, expected, partly earned and earned", async () => {
    const { order_id, trace_token } = await buy(app, store, [[rug, 2]]);
    const path = `/store/orders/${order_id}/trace?token=${trace_token}`;
    const trace = async () => parsed(TraceAnswer, await store.get(path)).trace;
    const expected = await trace();
    expect(expected.status).toBe("expected");
    expect(expected.lines[0]?.undivided).not.toHaveLength(0);
    expect(expected.lines[0]?.reserve).not.toHaveLength(0);
    const order = await orderWithPayment(app, order_id);
    await capture(app, order, { amount_minor: 10_000 });
    expect((await trace()).status).toBe("partly_earned");
    await capture(app, order, { amount_minor: order.total_minor - 10_000 });
    const earned = await trace();
    expect(earned.status).toBe("earned");
    expect(earned.lines[0]?.places).not.toHaveLength(0);
  });

  test("an order, for whoever holds its token", async () => {
    const { order_id, trace_token } = await buy(app, store, [[rug, 1]]);
    const answer = await store.get(`/store/orders/${order_id}?token=${trace_token}`);
    expect(parsed(OrderAnswer, answer).order.id).toBe(order_id);
  });

  test("an order's consignments", async () => {
    const { order_id, trace_token } = await buy(app, store, [[rug, 1]]);
    const path = `/store/orders/${order_id}/consignments?token=${trace_token}`;
    const { consignments } = parsed(OrderConsignments, await store.get(path));
    expect(consignments).toMatchObject([{ state: "to_pack", quantity: 1, parcels: [] }]);
  });

  test("a proof, before and after the seal", async () => {
    const { order_id, trace_token } = await buy(app, store, [[rug, 1]]);
    const path = `/store/orders/${order_id}/proof?token=${trace_token}`;
    const transactions = async () => parsed(ProofAnswer, await store.get(path)).proof.transactions;
    expect(await transactions()).toEqual([]);
    await capture(app, await orderWithPayment(app, order_id));
    expect(await transactions()).toMatchObject([{ sealed: false }]);
    await app.container.resolve<FundingModuleService>(FUNDING_MODULE).sealLedger();
    expect(await transactions()).toMatchObject([{ sealed: true }]);
  });

  describe("errors:", () => {
    const errorOf = ({ status, body }: Answer) => {
      const { type, code } = StoreError.parse(body);
      return { status, type, code };
    };
    const NOT_FOUND = { status: 404, type: "not_found" };
    const INVALID = { status: 400, type: "invalid_data" };

    test.each([
      ["/store/enterprises/finns-inte", { ...NOT_FOUND, code: "enterprise_not_found" }],
      ["/store/value-chains/finns-inte", { ...NOT_FOUND, code: "value_chain_not_found" }],
      ["/store/carts/cart_none/consignments", { ...NOT_FOUND, code: "cart_not_found" }],
      ["/store/orders/order_none", { ...NOT_FOUND, code: "order_not_found" }],
      ["/store/orders/order_none/trace", { ...NOT_FOUND, code: "trace_not_found" }],
      ["/store/orders/order_none/proof", { ...NOT_FOUND, code: "trace_not_found" }],
      ["/store/products/prod_none", NOT_FOUND],
      ["/store/enterprises?limit=0", { ...INVALID, code: "input_invalid" }],
      ["/store/value-chains?limit=0", { ...INVALID, code: "input_invalid" }],
      ["/store/shipping-options", INVALID],
    ])("%s", async (path, error) => {
      expect(errorOf(await store.get(path))).toEqual(error);
    });

    test("a consignment that has no shipping", async () => {
      const cartId = await createCart(app, store, [[rug, 1]]);
      await choosePayment(store, cartId);
      const answer = await store.post(`/store/carts/${cartId}/complete`);
      expect(errorOf(answer)).toEqual({ ...INVALID, code: "consignment_without_shipping" });
    });

    test("a call without the shop's key", async () => {
      expect(errorOf(await httpClient(app.url).get("/store/openapi.json"))).toMatchObject({
        status: 400,
      });
    });
  });
});
