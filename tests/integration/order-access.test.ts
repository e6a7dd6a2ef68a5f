import { type TestApp, testApp } from "../support/app";
import { buy, signedInCustomer } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";
import { deliver } from "../support/payouts";

const NOT_FOUND = { status: 404, body: { code: "order_not_found" } };

describe("an order, with name and address, is shown to nobody but", () => {
  let app: TestApp;
  let store: HttpClient;
  let lamp: TestProduct;
  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    const maker = await createEnterprise(app, "Lampmakarna");
    const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    lamp = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
  });

  test("those who hold its own token, in the query or in the header", async () => {
    const [mine, other] = [await buy(app, store, [[lamp, 1]]), await buy(app, store, [[lamp, 1]])];
    const path = `/store/orders/${mine.order_id}`;
    const withHeader = (token: string) => storeClient(app, { "x-insteg-trace-token": token });
    const shown = { status: 200, body: { order: { id: mine.order_id } } };
    expect(await store.get(`${path}?token=${mine.trace_token}`)).toMatchObject(shown);
    expect(await withHeader(mine.trace_token).get(path)).toMatchObject(shown);
    const fields = `${path}?fields=id,email&token=${mine.trace_token}`;
    expect((await store.get(fields)).body.order.email).toBe("kund@test.example");
    for (const refused of [
      await store.get(path),
      await store.get(`${path}/`),
      await store.get(`${path}?token=`),
      await store.get(`${path}?token=${other.trace_token}`),
      await withHeader(other.trace_token).get(path),
      await store.get(`/store/orders/order_none?token=${mine.trace_token}`),
      await store.get(`/store/Orders/${mine.order_id}`),
    ]) {
      expect(refused).toMatchObject(NOT_FOUND);
      expect(JSON.stringify(refused.body)).not.toContain("Exempelgatan");
    }
  });

  test("the customer who signed in and bought", async () => {
    const [buyer, other] = [
      storeClient(app, await signedInCustomer(store, "lampkopare@test.example")),
      storeClient(app, await signedInCustomer(store, "lamplos@test.example")),
    ];
    const { order_id } = await buy(app, buyer, [[lamp, 1]]);
    expect((await buyer.get(`/store/orders/${order_id}`)).status).toBe(200);
    expect(await other.get(`/store/orders/${order_id}`)).toMatchObject(NOT_FOUND);
  });

  test("those who may: a request to take it over, which answers with it, asks for the same", async () => {
    const guest = await buy(app, store, [[lamp, 1]]);
    const account = await signedInCustomer(store, "lampovertagare@test.example");
    const path = `/store/orders/${guest.order_id}/transfer/request`;
    expect(await storeClient(app, account).post(path)).toMatchObject(NOT_FOUND);
    const holder = storeClient(app, { ...account, "x-insteg-trace-token": guest.trace_token });
    expect((await holder.post(path)).status).toBe(200);
  });

  test("nor is a return of it made for anybody else", async () => {
    const [mine, other] = [await buy(app, store, [[lamp, 1]]), await buy(app, store, [[lamp, 1]])];
    await deliver(app, mine.order_id);
    const rowsOf = async (statement: string) =>
      (await app.db.query<{ id: string }>(statement, [mine.order_id])).rows;
    const [item] = await rowsOf("SELECT item_id AS id FROM order_item WHERE order_id = $1");
    const wish = {
      order_id: mine.order_id,
      items: [{ id: item?.id, quantity: 1 }],
      return_shipping: { option_id: lamp.enterprise.option_ids.pickup },
    };
    const withHeader = (token: string) => storeClient(app, { "x-insteg-trace-token": token });
    for (const path of ["/store/returns", "/store/returns/", "/store/Returns"]) {
      expect(await store.post(path, wish), path).toMatchObject(NOT_FOUND);
      expect(await withHeader(other.trace_token).post(path, wish)).toMatchObject(NOT_FOUND);
    }
    expect(await rowsOf(`SELECT id FROM "return" WHERE order_id = $1`)).toEqual([]);
    const made = await withHeader(mine.trace_token).post("/store/returns", wish);
    expect(made, JSON.stringify(made.body)).toMatchObject({ status: 200 });
    expect(await rowsOf(`SELECT id FROM "return" WHERE order_id = $1`)).toHaveLength(1);
  });
});
