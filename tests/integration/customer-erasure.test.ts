import { clock } from "@insteg/social-value/lib/clock";
import { eraseSettledOrders } from "@insteg/social-value/workflows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type TestApp, testApp } from "../support/app";
import {
  buy,
  CUSTOMER_PASSWORD,
  chooseShipping,
  createCart,
  signedInCustomer,
} from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, storeClient } from "../support/http";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { capture, orderWithPayment } from "../support/orders";
import { deliver } from "../support/payouts";
import { faultOf } from "../support/verified";

const ME = "/store/customers/me";
const FORTNIGHT_MS = 15 * 24 * 60 * 60 * 1000;

/** Words that stand nowhere but where this person is kept. */
const PERSON = {
  first_name: "Förnamnsprov",
  last_name: "Efternamnsprov",
  address_1: "Gatuprovsvägen 17",
  city: "Ortsprov",
  phone: "+46700000017",
};

describe("a customer who is erased", () => {
  let app: TestApp;
  let guest: HttpClient;
  let maker: TestEnterprise;
  let lamp: TestProduct;
  beforeAll(async () => {
    app = await testApp();
    guest = storeClient(app);
    maker = await createEnterprise(app, "Raderingsväveriet");
    const chain = await publishedChain(app, [[maker, 10_000, 1000]]);
    await createPlace(app, maker, 100_000_000);
    lamp = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
  });

  /** Every table in which one of the words still stands. */
  async function tablesWith(words: readonly string[]): Promise<string[]> {
    const { rows } = await app.db.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const pattern = words.map((word) => word.replace(/[+.]/g, "\\$&")).join("|");
      const { rows: hits } = await app.db.query(
        `SELECT 1 FROM ${name} t WHERE t::text ~* $1 LIMIT 1`,
        [pattern],
      );
      if (hits.length > 0) {
        found.push(name);
      }
    }
    return found;
  }

  async function person() {
    const email = `${uniqueHandle("radera")}@test.example`;
    const names = { first_name: PERSON.first_name, last_name: PERSON.last_name };
    const headers = await signedInCustomer(guest, email, names);
    const client = storeClient(app, headers);
    const where = { ...PERSON, postal_code: "11122", country_code: "se" };
    await client.post(`${ME}/addresses`, { ...where, is_default_shipping: true });
    await client.post(`${ME}/profile`, { ...names, phone: PERSON.phone, locale: "sv" });
    return { email, client, where };
  }

  async function bought(client: HttpClient, email: string, where: object): Promise<string> {
    const cartId = await createCart(app, client, [[lamp, 1]], email);
    await client.post(`/store/carts/${cartId}`, {
      shipping_address: where,
      billing_address: where,
    });
    await chooseShipping(client, cartId, lamp.enterprise.option_ids.pickup);
    const { body } = await client.post("/store/payment-collections", { cart_id: cartId });
    const sessions = `/store/payment-collections/${body.payment_collection.id}/payment-sessions`;
    await client.post(sessions, { provider_id: "pp_system_default" });
    const done = await client.post(`/store/carts/${cartId}/complete`);
    expect(done.body.type, JSON.stringify(done.body)).toBe("order");
    return done.body.order.id;
  }

  const ledger = async () => {
    const { rows } = await app.db.query(
      `SELECT md5(string_agg(p::text, ',' ORDER BY p.id)) AS postings FROM ledger_posting p`,
    );
    return rows[0];
  };
  const erase = (client: HttpClient, password = CUSTOMER_PASSWORD) =>
    client.post(`${ME}/erasure`, { password });
  const longAfter = <T>(work: () => Promise<T>) =>
    clock.runAt(new Date(Date.now() + FORTNIGHT_MS), work);

  test("stands nowhere but in what waits, and nowhere at all when that is done", async () => {
    const { email, client, where } = await person();
    const settled = await bought(client, email, where);
    await buy(app, guest, [[lamp, 1]], email);
    await createCart(app, client, [[lamp, 2]], email);
    await capture(app, await orderWithPayment(app, settled));
    await deliver(app, settled);
    const waiting = (await client.get(`${ME}/erasure`)).body.waiting_orders;
    expect(waiting.map((one: { waits_for: string }) => one.waits_for)).toEqual([
      "delivery",
      "withdrawal",
    ]);
    expect(await erase(client, "fel-losenord")).toMatchObject({ status: 403 });
    expect((await client.get(`${ME}/profile`)).body.profile.email).toBe(email);
    expect(await erase(client)).toMatchObject({ status: 200, body: { is_erased: true } });

    for (const path of ["profile", "orders", "addresses", "export"]) {
      expect((await client.get(`${ME}/${path}`)).status, path).toBe(401);
    }
    expect((await client.get(`/store/orders/${settled}/trace`)).status).toBe(404);
    expect((await client.get("/store/orders")).status).toBe(401);
    const login = { email, password: CUSTOMER_PASSWORD };
    expect((await guest.post("/auth/customer/emailpass", login)).status).toBe(401);
    const words = [email, ...Object.values(PERSON)];
    const kept = await tablesWith(words);
    // The person is still to get, or may regret, what was bought: there, and nowhere else.
    expect(kept).toEqual(expect.arrayContaining(['"order"', "order_address"]));
    for (const gone of ["customer", "customer_address", "provider_identity", "auth_identity"]) {
      expect(kept).not.toContain(gone);
    }

    const { rows } = await app.db.query<{ id: string }>(
      `SELECT id FROM "order" WHERE lower(email) = $1 ORDER BY created_at`,
      [email],
    );
    for (const { id } of rows) {
      if (id !== settled) {
        await capture(app, await orderWithPayment(app, id));
        await deliver(app, id);
      }
    }
    expect(await eraseSettledOrders(app.container)).toBe(0);
    expect(await longAfter(() => eraseSettledOrders(app.container))).toBe(2);
    expect(await tablesWith(words)).toEqual([]);
    expect(await longAfter(() => eraseSettledOrders(app.container))).toBe(0);
  });

  test("leaves the ledger, the sales and the receipts' facts as they were", async () => {
    const { email, client, where } = await person();
    const id = await bought(client, email, where);
    await capture(app, await orderWithPayment(app, id));
    await deliver(app, id);
    const facts = async () =>
      (
        await app.db.query(
          `SELECT o.display_id, s.placed_at, s.total_minor, l.gross_minor, l.vat_rate_bp, l.seller_id
             FROM "order" o JOIN sale s ON s.order_id = o.id JOIN sale_line l ON l.order_id = o.id
            WHERE o.id = $1 ORDER BY l.position`,
          [id],
        )
      ).rows;
    const [postings, sale] = [await ledger(), await facts()];
    await erase(client);
    await longAfter(() => eraseSettledOrders(app.container));
    expect(await ledger()).toEqual(postings);
    expect(await facts()).toEqual(sale);
    const db = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    expect(await faultOf(db)).toBe("clean");
  });

  test("takes all that is kept along first, and only what is theirs", async () => {
    const [mine, other] = [await person(), await person()];
    await bought(mine.client, mine.email, mine.where);
    await bought(other.client, other.email, other.where);
    await createCart(app, mine.client, [[lamp, 1]], mine.email);
    const { status, body } = await mine.client.get(`${ME}/export`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      profile: [{ email: mine.email, first_name: PERSON.first_name, phone: PERSON.phone }],
      addresses: [{ address_1: PERSON.address_1 }],
      orders: [{ email: mine.email, delivery_address: { city: PERSON.city } }],
      carts: [{ email: mine.email, goods: [{ quantity: 1 }] }],
    });
    expect(body.mails.map(({ kind }: { kind: string }) => kind)).toContain("account_requested");
    expect(JSON.stringify(body)).not.toContain(other.email);
  });

  test("may come back with the same address, to an empty account", async () => {
    const { email, client, where } = await person();
    await bought(client, email, where);
    await erase(client);
    const again = storeClient(app, await signedInCustomer(guest, email));
    const { orders } = (await again.get(`${ME}/orders`)).body;
    expect(orders).toEqual([]);
  });
});
