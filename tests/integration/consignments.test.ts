import { type TestApp, testApp } from "../support/app";
import { choosePayment, chooseShipping, createCart } from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import { createEnterprise, publishedChain } from "../support/network";

// Culture is at 6 % whatever the day.
describe("a cart with goods of three enterprises", () => {
  let app: TestApp;
  let store: HttpClient;
  let book: TestProduct;
  let bowl: TestProduct;
  let apples: TestProduct;
  let scarf: TestProduct;

  beforeAll(async () => {
    app = await testApp();
    store = storeClient(app);
    const press = await createEnterprise(app, "Tryckeriet", { parcel_minor: 4900 });
    const wood = await createEnterprise(app, "Träverkstaden", { parcel_minor: 5900 });
    const orchard = await createEnterprise(app, "Fruktodlarna", {
      parcel_minor: 6900,
      vat_registered_from: null,
    });
    const chain = await publishedChain(app, [
      [press, 3000, 1000],
      [wood, 3000, 1000],
      [orchard, 4000, 1000],
    ]);
    const of = { chain, price_minor: 12_500 };
    book = await createProduct(app, { ...of, enterprise: press, vat_class: "culture" });
    scarf = await createProduct(app, { ...of, enterprise: press, price_minor: 10_600 });
    bowl = await createProduct(app, { ...of, enterprise: wood });
    apples = await createProduct(app, { ...of, enterprise: orchard });
  });

  const cartOfThree = () =>
    createCart(app, store, [
      [book, 1],
      [bowl, 2],
      [apples, 1],
    ]);
  const enterprises = () => [book, bowl, apples].map((product) => product.enterprise);

  test("is offered each enterprise's own ways to ship, and says whose each is", async () => {
    const { status, body } = await store.get(
      `/store/shipping-options?cart_id=${await cartOfThree()}`,
    );
    expect(status).toBe(200);
    const offered = new Map(
      body.shipping_options.map((option: { id: string; enterprise: { id: string } }) => [
        option.id,
        option.enterprise.id,
      ]),
    );
    const expected = enterprises().flatMap(({ id, option_ids }) =>
      Object.values(option_ids).map((option): [string, string] => [option, id]),
    );
    expect(offered).toEqual(new Map(expected));
  });

  test("becomes one order with three shipping methods", async () => {
    const cartId = await cartOfThree();
    for (const { option_ids } of enterprises()) {
      await chooseShipping(store, cartId, option_ids.parcel);
    }
    await choosePayment(store, cartId);
    const { status, body } = await store.post(`/store/carts/${cartId}/complete`);
    expect({ status, type: body.type }).toEqual({ status: 200, type: "order" });
    expect(body.trace_token).toEqual(expect.any(String));
    const { rows } = await app.db.query(
      `SELECT m.shipping_option_id FROM order_shipping s
         JOIN order_shipping_method m ON m.id = s.shipping_method_id
        WHERE s.order_id = $1 AND s.deleted_at IS NULL`,
      [body.order.id],
    );
    expect(rows.map((row) => row.shipping_option_id).sort()).toEqual(
      enterprises()
        .map(({ option_ids }) => option_ids.parcel)
        .sort(),
    );
    expect(Math.round(body.order.total * 100)).toBe(4 * 12_500 + 4900 + 5900 + 6900);
  });

  test("that misses a shipping method is refused, and told whose", async () => {
    const cartId = await cartOfThree();
    const [press, , orchard] = enterprises();
    await chooseShipping(store, cartId, press?.option_ids.parcel);
    await chooseShipping(store, cartId, orchard?.option_ids.pickup);
    await choosePayment(store, cartId);
    const { id, name } = bowl.enterprise;
    const answer = await store.post(`/store/carts/${cartId}/complete`);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "consignment_without_shipping", data: { enterprises: [{ id, name }] } },
    });
    expect(answer.body.message).toContain(name);
    const { rowCount } = await app.db.query("SELECT FROM order_cart WHERE cart_id = $1", [cartId]);
    expect(rowCount).toBe(0);

    await chooseShipping(store, cartId, bowl.enterprise.option_ids.parcel);
    // The amount has changed, so Medusa wants the way to pay chosen anew.
    await choosePayment(store, cartId);
    const again = await store.post(`/store/carts/${cartId}/complete`);
    expect(again.body.type).toBe("order");
  });

  test("another choice for the same consignment replaces the first", async () => {
    const cartId = await cartOfThree();
    const [press] = enterprises();
    await chooseShipping(store, cartId, press?.option_ids.parcel);
    await chooseShipping(store, cartId, press?.option_ids.pickup);
    const { body } = await store.get(`/store/carts/${cartId}/consignments`);
    expect(body.consignments).toHaveLength(3);
    const own = body.consignments.find(
      (consignment: { enterprise: { id: string } }) => consignment.enterprise.id === press?.id,
    );
    expect(own).toMatchObject({ shipping_option_id: press?.option_ids.pickup, shipping_minor: 0 });
    expect(own.item_ids).toHaveLength(1);
    // The book: 125.00 with 7.08 VAT, net 117.92; commission 5.90 and its VAT 1.48; 110.54 is left.
    // Shares of 33.16, 33.16 and 44.22 give 10 % each: 3.32 + 3.32 + 4.42.
    expect(own.expected).toEqual({ contribution_minor: 332 + 332 + 442 });
  });

  test("a cart that does not exist has no consignments", async () => {
    const answer = await store.get("/store/carts/cart_none/consignments");
    expect(answer).toMatchObject({ status: 404, body: { code: "cart_not_found" } });
  });

  describe("has VAT on its tax lines by class and seller", () => {
    const linesOf = async (cartId: string) => {
      const fields = "items.product_id,items.tax_lines.*,shipping_methods.*";
      const { body } = await store.get(
        `/store/carts/${cartId}?fields=${fields},shipping_methods.tax_lines.*`,
      );
      const rates = (lines: { rate: number }[]) => lines.map((line) => line.rate);
      return {
        items: Object.fromEntries(
          body.cart.items.map((item: { product_id: string; tax_lines: { rate: number }[] }) => [
            item.product_id,
            rates(item.tax_lines),
          ]),
        ),
        shipping: Object.fromEntries(
          body.cart.shipping_methods.map(
            (method: { shipping_option_id: string; tax_lines: { rate: number }[] }) => [
              method.shipping_option_id,
              rates(method.tax_lines),
            ],
          ),
        ),
      };
    };

    test("6 % on books, 25 % on wood, nothing from a seller who is not registered", async () => {
      const { items } = await linesOf(await cartOfThree());
      expect(items).toEqual({ [book.id]: [6], [bowl.id]: [25], [apples.id]: [0] });
    });

    test("shipping follows its consignment, blended where the rates are mixed", async () => {
      const cartId = await createCart(app, store, [
        [bowl, 1],
        [apples, 1],
      ]);
      const [wood, orchard] = [bowl, apples].map((product) => product.enterprise);
      await chooseShipping(store, cartId, wood?.option_ids.parcel);
      await chooseShipping(store, cartId, orchard?.option_ids.parcel);
      expect((await linesOf(cartId)).shipping).toEqual({
        [wood?.option_ids.parcel ?? ""]: [25],
        [orchard?.option_ids.parcel ?? ""]: [0],
      });

      // Book: 125.00 with 7.08 VAT, net 117.92. Scarf: 106.00 with 21.20 VAT, net 84.80.
      // Together 28.28 on 202.72: 13.95 %.
      const mixed = await createCart(app, store, [
        [book, 1],
        [scarf, 1],
      ]);
      const press = book.enterprise.option_ids.parcel ?? "";
      await chooseShipping(store, mixed, press);
      expect((await linesOf(mixed)).shipping).toEqual({ [press]: [13.95] });
    });
  });
});
