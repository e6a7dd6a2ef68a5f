import {
  ErasureAnswer,
  OrderTerms,
  OwnExport,
  OwnImpact,
  OwnOrders,
  ProfileAnswer,
} from "@insteg/social-value/api/store/openapi/customer";
import { type TestApp, testApp } from "../support/app";
import { visitor } from "../support/applications";
import {
  buy,
  CUSTOMER_NAME,
  CUSTOMER_PASSWORD,
  createCart,
  signedInCustomer,
  signInAs,
} from "../support/checkout";
import { createProduct, type TestProduct } from "../support/goods";
import { type HttpClient, httpClient, storeClient } from "../support/http";
import { accountTerms, invoicingOf } from "../support/invoices";
import { mailsTo, secretsIn } from "../support/mails";
import { signedInMember } from "../support/members";
import {
  createEnterprise,
  createPlace,
  publishedChain,
  type TestEnterprise,
  uniqueHandle,
} from "../support/network";
import { capture, orderWithPayment } from "../support/orders";

const REGISTER = "/store/customers/registrations";
const CONFIRM = "/store/customers/confirmations";
const ME = "/store/customers/me";

describe("a customer's account", () => {
  let app: TestApp;
  let guest: HttpClient;
  let maker: TestEnterprise;
  let rug: TestProduct;
  beforeAll(async () => {
    app = await testApp();
    guest = storeClient(app);
    maker = await createEnterprise(app, "Kontoväveriet");
    const chain = await publishedChain(app, [[maker, 10_000, 2000]]);
    await createPlace(app, maker, 1_000_000, { seats: 8, occupied_seats: 6 });
    rug = await createProduct(app, { enterprise: maker, chain, price_minor: 12_500 });
  });

  const address = () => `${uniqueHandle("kund")}@test.example`;
  const customer = async (email = address()) => {
    const headers = await signedInCustomer(guest, email);
    return { email, headers, client: storeClient(app, headers) };
  };
  const ordersOf = async (client: HttpClient, query = "") => {
    const { status, body } = await client.get(`${ME}/orders${query}`);
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };

  describe("is made", () => {
    test("by the link in a mail alone, once, with the language that was asked for", async () => {
      const email = address();
      const shop = visitor(app);
      const asked = await shop.post(REGISTER, { email: ` ${email.toUpperCase()} `, locale: "en" });
      expect(asked).toMatchObject({ status: 202, body: { is_sent: true } });
      expect(mailsTo(email, "account_requested")[0]?.subject).toBe("Create your account");
      const { token } = secretsIn(email, "account_requested");
      expect((await shop.post(`${CONFIRM}/view`, { token })).body).toEqual({
        confirmation: { email },
      });
      const form = { token, ...CUSTOMER_NAME, password: CUSTOMER_PASSWORD };
      const both = await Promise.all([shop.post(CONFIRM, form), shop.post(CONFIRM, form)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(await shop.post(CONFIRM, form)).toMatchObject({
        status: 409,
        body: { code: "account_exists" },
      });
      const client = storeClient(app, await signInAs(guest, email.toUpperCase()));
      expect((await client.get(`${ME}/profile`)).body.profile).toMatchObject({
        ...CUSTOMER_NAME,
        ...{ email, locale: "en" },
      });
    });

    test("of no address that is only typed: Medusa's own ways are closed", async () => {
      const email = address();
      const login = { email, password: CUSTOMER_PASSWORD };
      for (const path of [
        "/auth/customer/emailpass/register",
        "/auth/customer/%65mailpass/register",
        "/store/customers",
      ]) {
        const { status } = await visitor(app).post(path, login);
        expect(status, path).toBeGreaterThanOrEqual(400);
      }
      await visitor(app).post("/auth/user/emailpass/register", login);
      const { status, body } = await visitor(app).post("/auth/customer/emailpass", login);
      expect(status).toBe(200);
      const early = { authorization: `Bearer ${body.token}` };
      const made = await visitor(app).post("/store/customers", { email }, early);
      expect(made).toMatchObject({ status: 403, body: { code: "registration_by_mail" } });
    });

    test("not for somebody who took the address's way to sign in before", async () => {
      const email = address();
      const squatted = { email, password: "den-forsta-gissningen" };
      await visitor(app).post("/auth/user/emailpass/register", squatted);
      const early = await visitor(app).post("/auth/customer/emailpass", squatted);
      const squatter = storeClient(app, { authorization: `Bearer ${early.body.token}` });
      await customer(email);
      expect((await squatter.get(`${ME}/profile`)).status).toBe(401);
      expect((await squatter.post("/auth/token/refresh")).status).toBe(401);
      expect((await visitor(app).post("/auth/customer/emailpass", squatted)).status).toBe(401);
    });

    test("not by a link that is forged or cut, nor with a short password", async () => {
      const email = address();
      await visitor(app).post(REGISTER, { email, locale: "sv" });
      const { token = "" } = secretsIn(email, "account_requested");
      const [claim = "", signature = ""] = token.split(".");
      const other = Buffer.from(
        Buffer.from(claim, "base64url").toString().replace(email, "annan@test.example"),
      ).toString("base64url");
      for (const wrong of [claim, `${other}.${signature}`, `${claim}.`, "gissning", "."]) {
        const form = { token: wrong, ...CUSTOMER_NAME, password: CUSTOMER_PASSWORD };
        expect((await visitor(app).post(CONFIRM, form)).status, wrong).toBe(404);
      }
      const short = { token, ...CUSTOMER_NAME, password: "kort" };
      expect((await visitor(app).post(CONFIRM, short)).body.data.issues).toEqual([
        { field: "password", code: "too_short" },
      ]);
    });

    test("once: who asks again is told by mail, and the answer is the same", async () => {
      const { email } = await customer();
      const again = await visitor(app).post(REGISTER, { email, locale: "sv" });
      expect(again).toMatchObject({ status: 202, body: { is_sent: true } });
      expect(mailsTo(email, "account_exists")).toHaveLength(1);
      expect(mailsTo(email, "account_requested")).toHaveLength(1);
    });

    test("for a member's address too, and neither's token opens what is the other's", async () => {
      const member = await signedInMember(app, maker, "editor");
      expect((await storeClient(app, member.headers).get(`${ME}/profile`)).status).toBe(401);
      const { client, headers } = await customer(member.email);
      expect((await client.get(`${ME}/profile`)).body.profile.email).toBe(member.email);
      expect((await httpClient(app.url, headers).get("/enterprise/me")).status).toBe(401);
      expect((await member.client.get("/enterprise/me")).status).toBe(200);
    });
  });

  describe("has a password", () => {
    test("that is changed for the one it was, and is chosen anew by a mail's link", async () => {
      const { email, client } = await customer();
      const change = (current: string, password: string) =>
        client.post(`${ME}/password`, { current, password });
      expect(await change("fel-losenord", "ett-nytt-losenord")).toMatchObject({
        status: 403,
        body: { code: "password_wrong" },
      });
      expect((await change(CUSTOMER_PASSWORD, "kort")).status).toBe(400);
      expect((await change(CUSTOMER_PASSWORD, "ett-nytt-losenord")).status).toBe(200);
      await expect(signInAs(guest, email)).rejects.toThrow();
      await signInAs(guest, email, "ett-nytt-losenord");
      const reset = "/auth/customer/emailpass/reset-password";
      await visitor(app).post(reset, { identifier: email.toUpperCase() });
      const mails = () => mailsTo(email, "password_reset").length;
      await expect.poll(mails, { timeout: 20_000 }).toBe(1);
      const { token } = secretsIn(email, "password_reset");
      const form = { password: "ett-tredje-losenord" };
      const authorization = { authorization: `Bearer ${token}` };
      const update = "/auth/customer/emailpass/update";
      expect((await visitor(app).post(update, { password: "kort" }, authorization)).status).toBe(
        400,
      );
      expect((await visitor(app).post(update, form, authorization)).status).toBe(200);
      await signInAs(guest, email, "ett-tredje-losenord");
    });

    test("that is not tried for ever, by whoever holds a token either", async () => {
      const { client } = await customer();
      const statuses: number[] = [];
      for (let count = 0; count < 11; count += 1) {
        statuses.push((await client.post(`${ME}/erasure`, { password: "fel" })).status);
      }
      expect(statuses).toEqual([...Array(10).fill(403), 429]);
    });
  });

  describe("shows orders", () => {
    test("that the address placed before and since, and nobody else's", async () => {
      const email = address();
      const before = await buy(app, guest, [[rug, 1]], email);
      const { client } = await customer(email);
      const other = await customer();
      const own = await buy(app, client, [[rug, 2]], email);
      const since = await buy(app, guest, [[rug, 1]], email);
      const theirs = await buy(app, other.client, [[rug, 1]], email);
      const { orders, count } = await ordersOf(client);
      const ids = orders.map(({ id }: { id: string }) => id);
      expect(ids).toEqual([since.order_id, own.order_id, before.order_id]);
      expect(count).toBe(3);
      expect(orders[1]).toMatchObject({
        ...{ total_minor: 25_000, captured_minor: 0, payment: "waiting", waits_for: "delivery" },
        consignments: [{ enterprise: { id: maker.id }, state: "to_pack" }],
      });
      expect((await ordersOf(client, "?limit=1&offset=1")).orders[0].id).toBe(own.order_id);
      expect(await ordersOf(client, "?limit=1&offset=9")).toMatchObject({ orders: [], count: 3 });
      expect((await ordersOf(other.client)).orders).toMatchObject([{ id: theirs.order_id }]);
      for (const story of ["trace", "consignments", "proof", "terms"]) {
        const path = `/store/orders/${before.order_id}/${story}`;
        expect((await client.get(path)).status, story).toBe(200);
        expect((await other.client.get(path)).status, story).toBe(404);
        expect((await guest.get(path)).status, story).toBe(404);
      }
    });

    test("on account with the purchase's reference and its invoices", async () => {
      const { client, email } = await customer();
      const { order_id } = await buy(app, client, [[rug, 1]], email);
      const path = `/store/orders/${order_id}/terms`;
      expect((await client.get(path)).body).toEqual({ terms: null });
      await invoicingOf(app).recordAccountTerms(accountTerms(order_id));
      const { buyer_reference, payment_days } = accountTerms(order_id);
      expect((await client.get(path)).body.terms).toMatchObject({
        ...{ buyer_reference, payment_days, invoices: [] },
      });
    });
  });

  describe("tells nobody else of its customer:", () => {
    test("not whoever types the address in a cart of their own, or buys with it", async () => {
      const { client, email } = await customer();
      await client.post(`${ME}/addresses`, {
        ...{ first_name: "Kim", last_name: "Exempel", address_1: "Hemligagatan 7" },
        ...{ postal_code: "11122", city: "Exempelstad", country_code: "se" },
      });
      const cartId = await createCart(app, guest, [[rug, 1]], email);
      const fields = "*customer,*customer.addresses,customer.phone,*customer.orders";
      const order = await buy(app, guest, [[rug, 1]], email);
      for (const path of [
        `/store/carts/${cartId}?fields=${fields}`,
        `/store/carts/${cartId}?fields=%2B${fields}`,
        `/store/orders/${order.order_id}?token=${order.trace_token}&fields=${fields}`,
      ]) {
        const { body } = await guest.get(path);
        expect(JSON.stringify(body), path).not.toContain("Hemligagatan");
      }
    });

    test("not another customer, by an address's id", async () => {
      const [one, other] = [await customer(), await customer()];
      const form = {
        ...{ first_name: "Kim", last_name: "Exempel", address_1: "Hemligagatan 7" },
        ...{ postal_code: "11122", city: "Exempelstad", country_code: "se" },
      };
      const made = await one.client.post(`${ME}/addresses`, { ...form, is_default_shipping: true });
      const [{ id }] = made.body.customer.addresses;
      expect((await other.client.get(`${ME}/addresses/${id}`)).status).toBe(404);
      await other.client.post(`${ME}/addresses/${id}`, { city: "Kapad" });
      await other.client.delete(`${ME}/addresses/${id}`);
      const { body } = await one.client.get(`${ME}/addresses/${id}`);
      expect(body.address).toMatchObject({ city: "Exempelstad", is_default_shipping: true });
    });

    test("not who is signed out", async () => {
      for (const path of ["profile", "orders", "impact", "export", "erasure"]) {
        expect((await guest.get(`${ME}/${path}`)).status, path).toBe(401);
      }
    });
  });

  test("says what its paid purchases have funded, by year, chain and enterprise", async () => {
    const { client, email } = await customer();
    expect((await client.get(`${ME}/impact`)).body.impact).toMatchObject({
      ...{ orders: 0, funded_minor: 0, years: [], since: null },
    });
    const { order_id } = await buy(app, client, [[rug, 1]], email);
    expect((await client.get(`${ME}/impact`)).body.impact).toMatchObject({
      ...{ orders: 1, waiting_orders: 1, funded_minor: 0, years: [] },
    });
    await capture(app, await orderWithPayment(app, order_id));
    const { impact } = (await client.get(`${ME}/impact`)).body;
    const { trace } = (await client.get(`/store/orders/${order_id}/trace`)).body;
    expect(trace.contribution_minor).toBeGreaterThan(0);
    expect(impact).toMatchObject({
      ...{ orders: 1, waiting_orders: 0, funded_minor: trace.contribution_minor },
      ...{ reserve_minor: 0, untold_minor: 0 },
      enterprises: [{ enterprise: { id: maker.id }, funded_minor: trace.contribution_minor }],
      chains: [{ funded_minor: trace.contribution_minor }],
      places: trace.places,
    });
    expect(impact.training_minutes).toBe(trace.places[0].training_minutes);
    expect(impact.training_minutes).toBeGreaterThan(0);
    expect(impact.years).toHaveLength(1);
    const other = await customer();
    expect((await other.client.get(`${ME}/impact`)).body.impact.funded_minor).toBe(0);
  });

  test("answers as the OpenAPI document says", async () => {
    const { client, email } = await customer();
    const { order_id } = await buy(app, client, [[rug, 1]], email);
    await invoicingOf(app).recordAccountTerms(accountTerms(order_id));
    await capture(app, await orderWithPayment(app, order_id));
    const said = {
      [`${ME}/profile`]: ProfileAnswer,
      [`${ME}/orders`]: OwnOrders,
      [`${ME}/impact`]: OwnImpact,
      [`${ME}/erasure`]: ErasureAnswer,
      [`${ME}/export`]: OwnExport,
      [`/store/orders/${order_id}/terms`]: OrderTerms,
    };
    for (const [path, schema] of Object.entries(said)) {
      expect(schema.safeParse((await client.get(path)).body).error, path).toBeUndefined();
    }
  });

  test("changes its profile, by words that fit", async () => {
    const { client } = await customer();
    const form = { first_name: "Robin", last_name: "Prov", phone: "070-123 45 67", locale: "en" };
    expect((await client.post(`${ME}/profile`, form)).body.profile).toMatchObject(form);
    const wrong = await client.post(`${ME}/profile`, { ...form, first_name: "", phone: "ring" });
    expect(wrong.body.data.issues).toEqual([
      { field: "first_name", code: "required" },
      { field: "phone", code: "invalid" },
    ]);
    expect((await client.get(`${ME}/profile`)).body.profile).toMatchObject(form);
  });
});
