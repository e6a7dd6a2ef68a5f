import { priceInChannel } from "@insteg/social-value/lib/channel-prices";
import { clock } from "@insteg/social-value/lib/clock";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { type TestApp, testApp } from "../support/app";
import { channelBody, shopOf } from "../support/channels";
import { buy, choosePayment, chooseShipping, createCart } from "../support/checkout";
import { codeOf } from "../support/expect-refusal";
import { createProduct, type TestProduct } from "../support/goods";
import type { HttpClient } from "../support/http";
import { listingBody, sendFile } from "../support/listings";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";
import { signedInStaff } from "../support/staff";
import { placeAll, stallSale, toldSale } from "../support/stall";

const YESTERDAY = "2020-01-01";
const FAR = "2091-06-01";

describe("a sales channel that a coordinator defines", () => {
  let app: TestApp;
  let coordinator: HttpClient;
  let taken: TestEnterprise;
  let other: TestEnterprise;
  let member: TestMember;
  let stranger: TestMember;
  let chains: { taken: string; other: string };
  let jar: TestProduct;
  let bowl: TestProduct;
  let foreign: TestProduct;
  let web: { id: string; name: string } & Record<string, unknown>;
  let stall: { id: string; name: string } & Record<string, unknown>;
  let shop: HttpClient;
  let stallShop: HttpClient;

  const create = async (wish: Record<string, unknown>) => {
    const { status, body } = await coordinator.post("/admin/channels", channelBody(wish));
    expect(status, JSON.stringify(body)).toBe(201);
    return body.channel;
  };
  const change = async (id: string, wish: Record<string, unknown>) => {
    const { body } = await coordinator.get(`/admin/channels/${id}`);
    const { price_list_id: _l, goods_count: _g, ...rest } = body.channel;
    const { is_open: _i, opens_on: _o, closes_on: _c, id: _id, ...form } = rest;
    return coordinator.post(`/admin/channels/${id}`, { ...form, ...wish });
  };
  const setGoods = (id: string, body: Record<string, string[]>) =>
    coordinator.post(`/admin/channels/${id}/goods`, body);
  const goodsIn = async (id: string) => {
    const { body } = await coordinator.get(`/admin/channels/${id}/goods?limit=100`);
    return Object.fromEntries(
      body.goods.map((one: { product_id: string; state: string }) => [one.product_id, one.state]),
    );
  };
  const catalogue = async () => (await member.client.get("/enterprise/stall/goods")).body;
  const atCheckout = async (product: TestProduct) => {
    const cart = await createCart(app, shop, [[product, 1]]);
    await chooseShipping(shop, cart, product.enterprise.option_ids.pickup);
    await choosePayment(shop, cart);
    return cart;
  };

  beforeAll(async () => {
    app = await testApp();
    coordinator = (await signedInStaff(app, "coordinator")).client;
    taken = await createEnterprise(app, "Kanalbiet");
    other = await createEnterprise(app, "Kanalsnickeriet");
    member = await signedInMember(app, taken, "owner");
    stranger = await signedInMember(app, other, "owner");
    const [chain, otherChain] = [
      await publishedChain(app, [[taken, 10_000, 1_000]]),
      await publishedChain(app, [[other, 10_000, 1_000]]),
    ];
    chains = { taken: chain.id, other: otherChain.id };
    jar = await createProduct(app, { enterprise: taken, chain, price_minor: 8_950 });
    bowl = await createProduct(app, { enterprise: taken, chain, price_minor: 20_000 });
    foreign = await createProduct(app, {
      enterprise: other,
      chain: otherChain,
      price_minor: 5_000,
    });
    const only = { takes_all_enterprises: false, enterprise_ids: [taken.id] };
    web = await create({ ...only, description: "Inför jul", description_en: "For Christmas" });
    stall = await create({ ...only, kind: "stall", place: "Stortorget", hours: "Lördagar 10–14" });
    await setGoods(web.id, { let_in: [jar.id, bowl.id] });
    await setGoods(stall.id, { let_in: [jar.id, bowl.id] });
    [shop, stallShop] = [await shopOf(app, web.id), await shopOf(app, stall.id)];
  });

  test("is Medusa's own with terms beside it, and a form that does not hang together changes nothing", async () => {
    expect(web).toMatchObject({ kind: "pop_up", commission_bp: 500, is_open: true, name_en: "" });
    expect(web).toMatchObject({ description: "Inför jul", description_en: "For Christmas" });
    const { body: listed } = await coordinator.get(`/admin/channels?q=${web.name}&limit=1`);
    expect(listed).toMatchObject({ count: 1, channels: [{ id: web.id, goods_count: 2 }] });
    for (const [wish, code] of [
      [{ name: stall.name }, "channel_name_taken"],
      [{ periods: [{ opens_on: FAR, closes_on: YESTERDAY }] }, "period_reversed"],
      [{ periods: [{ opens_on: null, closes_on: null }] }, "input_invalid"],
      [{ periods: [{ opens_on: "2031-02-30", closes_on: null }] }, "input_invalid"],
      [{ takes_all_enterprises: false, enterprise_ids: [] }, "input_invalid"],
      [{ enterprise_ids: ["ent_none"] }, "enterprise_not_found"],
      [{ commission_bp: 10_001 }, "input_invalid"],
    ] as const) {
      expect(await change(web.id, wish), code).toMatchObject({ status: 400, body: { code } });
    }
    expect(await change(stall.id, { kind: "shop" })).toMatchObject({
      body: { code: "channel_stays_stall", data: { fields: ["kind"] } },
    });
    const { body } = await coordinator.get(`/admin/channels/${web.id}`);
    expect(body.channel).toEqual({ ...web, goods_count: 2 });
    expect((await coordinator.get("/admin/channels/sc_none")).body.code).toBe(
      "sales_channel_not_found",
    );
    // A double click makes one.
    const twice = channelBody({ takes_all_enterprises: false, enterprise_ids: [taken.id] });
    const made = await Promise.all([1, 2].map(() => coordinator.post("/admin/channels", twice)));
    expect(made.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  test("takes the goods of its enterprises alone: in the portal, by spreadsheet and in Medusa's own admin", async () => {
    const form = async (one: TestMember) =>
      (await one.client.get("/enterprise/products/form")).body.channels.map(
        (channel: { id: string }) => channel.id,
      );
    expect(await form(member)).toContain(web.id);
    expect(await form(stranger)).not.toContain(web.id);
    const listing = { ...listingBody(app, chains.other), sales_channel_ids: [web.id] };
    expect(await stranger.client.post("/enterprise/products", listing)).toMatchObject({
      status: 400,
      body: {
        data: { issues: [{ field: "sales_channel_ids", code: "sales_channel_not_taking" }] },
      },
    });
    const sheet = `Namn;Pris;Kanaler\n${listing.title};10;${web.name}`;
    const { body } = await sendFile(app, stranger, "/enterprise/products/imports", {
      name: "varor.csv",
      content: sheet,
    });
    expect(JSON.stringify(body)).toContain("channel_not_taking");
    const admin = (await signedInStaff(app, "administrator")).client;
    expect(
      await admin.post(`/admin/products/${foreign.id}`, { sales_channels: [{ id: web.id }] }),
    ).toMatchObject({ status: 400, body: { code: "channel_not_for_enterprise" } });
    expect(
      await admin.post(`/admin/sales-channels/${web.id}/products`, { add: [foreign.id] }),
    ).toMatchObject({ status: 400, body: { code: "channel_goods_not_taken" } });
    expect(await setGoods(web.id, { let_in: [jar.id, foreign.id] })).toMatchObject({
      status: 400,
      body: { code: "channel_goods_not_taken" },
    });
    const { rows } = await app.db.query(
      "SELECT 1 FROM product_sales_channel WHERE sales_channel_id = $1 AND product_id = $2 AND deleted_at IS NULL",
      [web.id, foreign.id],
    );
    expect(rows).toEqual([]);
    const { body: sold } = await shop.get("/store/products?limit=100&fields=id");
    expect(sold.count).toBe(2);
  });

  test("has prices of its own, the same in the shop, in the cart and at the stall", async () => {
    const shown = async (client: HttpClient) => {
      const query = `region_id=${app.shop.region_id}&fields=id,*variants.calculated_price`;
      const { body } = await client.get(`/store/products?${query}`);
      return Object.fromEntries(
        body.products.map((one: ShownProduct) => [
          one.id,
          [
            Math.round(Number(one.variants[0]?.calculated_price.calculated_amount) * 100),
            one.provenance?.piece?.price_minor,
          ],
        ]),
      );
    };
    const atStall = async () =>
      Object.fromEntries(
        (await catalogue()).goods.map((one: StallGoods) => [one.product_id, one.prices[stall.id]]),
      );
    const asked = async (id: string) =>
      Object.fromEntries(
        [...(await priceInChannel(app.container, [jar.variant_id, bowl.variant_id], id))].map(
          ([variant, minor]) => [variant === jar.variant_id ? jar.id : bowl.id, Number(minor)],
        ),
      );
    const agree = async (id: string, client: HttpClient, prices: Record<string, number>) => {
      expect(await asked(id)).toEqual(prices);
      const inShop = Object.entries(prices).map(([product, minor]) => [product, [minor, minor]]);
      expect(await shown(client)).toEqual(Object.fromEntries(inShop));
    };
    const plain = { [jar.id]: 8_950, [bowl.id]: 20_000 };
    await agree(stall.id, stallShop, plain);
    expect(await atStall()).toEqual(plain);

    const path = `/admin/channels/${stall.id}/prices`;
    const filled = await coordinator.post(`${path}/fill`, { change_bp: -2_500, step_minor: 100 });
    expect(filled.body).toEqual({ changed: 2 });
    // Once more gives the same: it goes by the plain prices.
    await coordinator.post(`${path}/fill`, { change_bp: -2_500, step_minor: 100 });
    const prices = [{ variant_id: bowl.variant_id, price_minor: 21_050 }];
    expect((await coordinator.post(path, { prices })).status).toBe(200);
    const atThree = { [jar.id]: 6_700, [bowl.id]: 21_050 };
    await agree(stall.id, stallShop, atThree);
    expect(await atStall()).toEqual(atThree);
    await agree(web.id, shop, plain);
    const { body } = await coordinator.get(`${path}?limit=100`);
    expect(
      body.prices.map((one: PriceRow) => [one.product_id, one.plain_minor, one.channel_minor]),
    ).toEqual(
      expect.arrayContaining([
        [jar.id, 8_950, 6_700],
        [bowl.id, 20_000, 21_050],
      ]),
    );

    const cart = await createCart(app, stallShop, [[jar, 1]]);
    const lines = `/store/carts/${cart}/line-items`;
    await stallShop.post(lines, { variant_id: bowl.variant_id, quantity: 1 });
    const priced = async () => {
      const read = await stallShop.get(`/store/carts/${cart}`);
      return read.body.cart.items
        .map((item: { unit_price: number }) => item.unit_price)
        .sort((a: number, b: number) => a - b);
    };
    expect(await priced()).toEqual([67, 210.5]);
    const { body: read } = await stallShop.get(`/store/carts/${cart}`);
    await stallShop.post(`${lines}/${read.cart.items[0].id}`, { quantity: 3 });
    await stallShop.post(`/store/carts/${cart}`, { email: "ny@test.example" });
    expect(await priced()).toEqual([67, 210.5]);
    // Nobody gets another channel's prices by moving a cart there.
    const inWeb = await createCart(app, shop, [[jar, 1]]);
    for (const sales_channel_id of [stall.id, null]) {
      expect(await shop.post(`/store/carts/${inWeb}`, { sales_channel_id })).toMatchObject({
        ...{ status: 400, body: { code: "channel_not_of_key" } },
      });
    }
    const { body: stays } = await shop.get(`/store/carts/${inWeb}`);
    expect(stays.cart.items[0].unit_price).toBe(89.5);

    expect(
      await coordinator.post(path, { prices: [{ variant_id: "x", price_minor: 1 }] }),
    ).toMatchObject({ status: 400, body: { code: "variant_not_found" } });
    expect((await coordinator.post(`${path}/fill`, { change_bp: null })).body).toEqual({
      changed: 2,
    });
    await agree(stall.id, stallShop, plain);
  });

  test("sells nothing while it is closed, and says when it opens", async () => {
    const cart = await atCheckout(jar);
    const { body: before } = await shop.get(`/store/carts/${cart}`);
    const closed = [{ opens_on: FAR, closes_on: null }];
    expect((await change(web.id, { periods: closed })).body.channel).toMatchObject({
      is_open: false,
      opens_on: FAR,
    });
    const refusal = { status: 409, body: { code: "channel_closed", data: { opens_on: FAR } } };
    const item = { variant_id: bowl.variant_id, quantity: 1 };
    const lines = `/store/carts/${cart}/line-items`;
    expect(await shop.post(lines, item)).toMatchObject(refusal);
    expect(await shop.post(`${lines}/${before.cart.items[0].id}`, { quantity: 2 })).toMatchObject(
      refusal,
    );
    expect(
      await shop.post("/store/carts", { region_id: app.shop.region_id, items: [item] }),
    ).toMatchObject(refusal);
    expect(await shop.post(`/store/carts/${cart}/complete`)).toMatchObject(refusal);
    expect((await shop.get(`/store/carts/${cart}`)).body.cart.items).toHaveLength(1);
    const { body: told } = await shop.get("/store/channels?limit=100");
    expect(told.current).toMatchObject({ id: web.id, is_open: false, opens_on: FAR });
    const stallTold = told.channels.find((one: { id: string }) => one.id === stall.id);
    expect(stallTold).toMatchObject({ place: "Stortorget", hours: "Lördagar 10–14" });

    await change(web.id, { periods: [...closed, { opens_on: YESTERDAY, closes_on: FAR }] });
    expect(await shop.post(`/store/carts/${cart}/complete`)).toMatchObject({
      body: { type: "order" },
    });
    // A day begins at midnight in Stockholm.
    await change(web.id, { periods: [{ opens_on: "2031-06-01", closes_on: "2031-06-30" }] });
    const cartAt = (at: string) =>
      clock.runAt(new Date(at), () =>
        createCartWorkflow(app.container).run({
          input: {
            ...{ region_id: app.shop.region_id, sales_channel_id: web.id },
            items: [{ variant_id: jar.variant_id, quantity: 1 }],
          },
        }),
      );
    expect(await codeOf(cartAt("2031-05-31T21:59:59Z"))).toBe("channel_closed");
    expect(await codeOf(cartAt("2031-05-31T22:00:01Z"))).toBe("no error");
    expect(await codeOf(cartAt("2031-06-30T22:00:01Z"))).toBe("channel_closed");
    await change(web.id, { periods: [] });
  });

  test("loses what a coordinator takes out, and its enterprise can't put it back", async () => {
    const { web: shopChannel } = app.shop.channel_ids;
    const listing = { ...listingBody(app, chains.taken), sales_channel_ids: [shopChannel, web.id] };
    const { body: listed } = await member.client.post("/enterprise/products", listing);
    const pot = listed.product.id;
    const cart = await atCheckout(jar);
    await setGoods(web.id, { take_out: [jar.id, bowl.id, pot] });
    expect(await goodsIn(web.id)).toEqual({
      ...{ [jar.id]: "taken_out", [bowl.id]: "taken_out", [pot]: "taken_out" },
    });
    expect((await coordinator.get(`/admin/channels/${web.id}/goods?state=in`)).body.count).toBe(0);
    expect(await shop.post(`/store/carts/${cart}/complete`)).toMatchObject({
      status: 409,
      body: { code: "goods_not_for_sale" },
    });
    const item = { variant_id: bowl.variant_id, quantity: 1 };
    expect(await shop.post(`/store/carts/${cart}/line-items`, item)).toMatchObject({
      body: { code: "goods_not_for_sale" },
    });
    const path = `/enterprise/products/${pot}`;
    const put = await member.client.post(path, { sales_channel_ids: [shopChannel, web.id] });
    expect(put).toMatchObject({
      status: 400,
      body: { data: { issues: [{ field: "sales_channel_ids", code: "sales_channel_refused" }] } },
    });
    expect((await member.client.post(path, { story: "Ny text." })).status).toBe(200);
    await setGoods(web.id, { let_in: [jar.id, bowl.id, pot] });
    expect((await shop.post(`/store/carts/${cart}/complete`)).body.type).toBe("order");
    // A channel that is switched off keeps its goods through a change of them.
    await change(web.id, { is_disabled: true });
    expect((await member.client.post(path, { sales_channel_ids: [shopChannel] })).status).toBe(200);
    await change(web.id, { is_disabled: false });
    expect(await goodsIn(web.id)).toEqual({ [jar.id]: "in", [bowl.id]: "in", [pot]: "in" });
  });

  test("takes what a stall told though it has closed or lost the goods since, and flags it", async () => {
    const send = async (product: TestProduct, price: number) => {
      const told = { ...toldSale(app, [[product, 1, price]]), sales_channel_id: stall.id };
      const { body } = await member.client.post("/enterprise/stall/sales", { sales: [told] });
      expect(body.results).toEqual([{ key: told.key, status: "accepted" }]);
      await placeAll(app, taken);
      const row = await stallSale(app, taken, told.key);
      expect(row).toMatchObject({ state: "handed_over", total_minor: String(price) });
      return row.flags;
    };
    expect(await send(jar, 8_950)).toEqual([]);
    await change(stall.id, { periods: [{ opens_on: FAR, closes_on: null }] });
    const shut = await catalogue();
    expect(shut.channels.map((one: { id: string }) => one.id)).not.toContain(stall.id);
    expect(shut.closed_channels).toContainEqual({
      ...{ id: stall.id, name: stall.name, opens_on: FAR },
    });
    expect(await send(jar, 7_000)).toEqual(["channel_closed", "price_differs"]);
    await change(stall.id, { periods: [] });
    await setGoods(stall.id, { take_out: [bowl.id] });
    expect(await send(bowl, 20_000)).toEqual(["goods_left_channel"]);
    await setGoods(stall.id, { let_in: [bowl.id] });
  });

  test("loses the goods of an enterprise that is taken out of it; orders under way stay", async () => {
    const { order_id, trace_token } = await buy(app, shop, [[jar, 1]]);
    const without = { takes_all_enterprises: false, enterprise_ids: [other.id] };
    expect((await change(web.id, without)).body.channel).toMatchObject({ goods_count: 0 });
    await change(stall.id, without);
    expect((await shop.get("/store/products?fields=id")).body.count).toBe(0);
    const { channels, closed_channels, goods } = await catalogue();
    const named = [...channels, ...closed_channels].map((one: { id: string }) => one.id);
    expect(named).not.toContain(stall.id);
    expect(goods.every((one: StallGoods) => !(stall.id in one.prices))).toBe(true);
    const order = await shop.get(`/store/orders/${order_id}?token=${trace_token}`);
    expect(order).toMatchObject({ status: 200, body: { order: { id: order_id } } });
    // Back in, its goods come when they are asked for.
    await change(web.id, { enterprise_ids: [taken.id] });
    expect((await goodsIn(web.id))[jar.id]).toBe("outside");
  });
});

interface ShownProduct {
  id: string;
  variants: { calculated_price: { calculated_amount: number } }[];
  provenance: { piece: { price_minor: number } | null } | null;
}

interface StallGoods {
  product_id: string;
  prices: Record<string, number>;
}

interface PriceRow {
  product_id: string;
  plain_minor: number;
  channel_minor: number | null;
}
