import { type TestApp, testApp } from "../support/app";
import { buy, choosePayment, chooseShipping, createCart } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { mailsTo } from "../support/mails";
import { signedInMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { signedInStaff } from "../support/staff";

describe("an enterprise that is suspended", () => {
  let app: TestApp;
  let store: HttpClient;
  let coordinator: HttpClient;
  let enterprise: TestEnterprise;
  let product: TestProduct;
  let other: TestProduct;
  let orderBefore: { order_id: string; trace_token: string };
  let cartBefore: string;
  let ownerEmail: string;

  const goodsOf = async (one: TestEnterprise) => {
    const chain = await publishedChain(app, [[one, 10_000, 1_000]]);
    return createProduct(app, { enterprise: one, chain, price_minor: 10_000 });
  };
  const listed = async (query = "") => {
    const { body } = await store.get(`/store/products?limit=100&fields=id${query}`);
    return body.products.map((one: { id: string }) => one.id) as string[];
  };
  const suspend = (reason = "Märkningen reds ut.") =>
    coordinator.post(`/admin/enterprises/${enterprise.id}/suspend`, { reason });
  const reinstate = () => coordinator.post(`/admin/enterprises/${enterprise.id}/reinstate`);

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    coordinator = (await signedInStaff(app, "coordinator")).client;
    enterprise = await createEnterprise(app, "Det pausade biet");
    product = await goodsOf(enterprise);
    other = await goodsOf(await createEnterprise(app, "Ett annat bi"));
    ownerEmail = (await signedInMember(app, enterprise, "owner")).email;
    orderBefore = await buy(app, store, [[product, 1]]);
    cartBefore = await createCart(app, store, [[product, 1]]);
    await chooseShipping(store, cartBefore, enterprise.option_ids.pickup);
    await choosePayment(store, cartBefore);
    expect((await suspend()).status).toBe(200);
  });

  test("its goods are in no list, by whatever they are asked for", async () => {
    for (const query of [
      "",
      `&id[]=${product.id}&id[]=${other.id}`,
      `&enterprise=${enterprise.handle}`,
    ]) {
      expect(await listed(query)).not.toContain(product.id);
    }
    expect(await listed(`&id[]=${product.id}&id[]=${other.id}`)).toEqual([other.id]);
    expect(await listed(`&handle=${product.handle}`)).toEqual([]);
    expect(await listed(`&handle=${other.handle}`)).toEqual([other.id]);
    const { body } = await store.get("/store/product-variants?limit=100&fields=id");
    const variants = body.variants.map((one: { id: string }) => one.id);
    expect(variants).not.toContain(product.variant_id);
    const { body: directory } = await store.get("/store/enterprises?limit=100&q=Det pausade biet");
    expect(directory.enterprises).toEqual([]);
  });

  test("its goods have no page of their own, and no other page has gone", async () => {
    expect((await store.get(`/store/products/${product.id}`)).status).toBe(404);
    expect((await store.get(`/store/product-variants/${product.variant_id}`)).status).toBe(404);
    expect((await store.get(`/store/products/${other.id}`)).status).toBe(200);
    expect((await store.get(`/store/product-variants/${other.variant_id}`)).status).toBe(200);
  });

  test("no cart takes its goods, and one that holds them is not completed", async () => {
    const made = await store.post("/store/carts", {
      region_id: app.shop.region_id,
      items: [{ variant_id: product.variant_id, quantity: 1 }],
    });
    expect(made).toMatchObject({ status: 409, body: { code: "goods_not_for_sale" } });
    const cartId = await createCart(app, store, [[other, 1]]);
    const item = { variant_id: product.variant_id, quantity: 1 };
    const added = await store.post(`/store/carts/${cartId}/line-items`, item);
    expect(added).toMatchObject({ status: 409, body: { code: "goods_not_for_sale" } });
    const completed = await store.post(`/store/carts/${cartBefore}/complete`);
    expect(completed).toMatchObject({ status: 409, body: { code: "goods_not_for_sale" } });
    await expect(buy(app, store, [[other, 1]])).resolves.toHaveProperty("order_id");
  });

  test("an order that is under way stays as it is", async () => {
    const { order_id, trace_token } = orderBefore;
    const order = await store.get(`/store/orders/${order_id}?token=${trace_token}`);
    expect(order.status).toBe(200);
    const trace = await store.get(`/store/orders/${order_id}/trace?token=${trace_token}`);
    expect(trace.status).toBe(200);
    expect(JSON.stringify(trace.body)).toContain("Det pausade biet");
  });

  test("its owners are told why, and reinstating gives all of it back", async () => {
    expect(mailsTo(ownerEmail, "suspended")[0]?.text).toContain("Märkningen reds ut.");
    expect(await suspend()).toMatchObject({
      status: 409,
      body: { code: "enterprise_suspended_already" },
    });
    const { body } = await reinstate();
    expect(body.enterprise).toMatchObject({ suspended_at: null, suspension_reason: "" });
    expect(mailsTo(ownerEmail, "reinstated")).toHaveLength(1);
    expect(await reinstate()).toMatchObject({
      status: 409,
      body: { code: "enterprise_not_suspended" },
    });
    expect(await listed(`&handle=${product.handle}`)).toEqual([product.id]);
    expect((await store.get(`/store/products/${product.id}`)).status).toBe(200);
    expect((await store.post(`/store/carts/${cartBefore}/complete`)).body.type).toBe("order");
  });
});
