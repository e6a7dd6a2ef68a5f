import type { TestApp } from "./app";
import type { HttpClient } from "./http";
import { secretsIn } from "./mails";
import { ADDRESS, type OrderLine } from "./orders";

/** A cart made over HTTP as the shop makes it; gives its id. */
export async function createCart(
  app: TestApp,
  store: HttpClient,
  lines: readonly OrderLine[],
  email = "kund@test.example",
): Promise<string> {
  const { status, body } = await store.post("/store/carts", {
    region_id: app.shop.region_id,
    email,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: lines.map(([product, quantity]) => ({ variant_id: product.variant_id, quantity })),
  });
  if (status !== 200) {
    throw new Error(`The cart was refused: ${JSON.stringify(body)}`);
  }
  return body.cart.id;
}

/** Chooses a shipping option for one consignment. */
export async function chooseShipping(
  store: HttpClient,
  cartId: string,
  option_id: string | undefined,
): Promise<void> {
  const path = `/store/carts/${cartId}/shipping-methods`;
  const { status, body } = await store.post(path, { option_id });
  if (status !== 200) {
    throw new Error(`The shipping option was refused: ${JSON.stringify(body)}`);
  }
}

/** Chooses "invoice or on delivery", the one way to pay that needs no outside service. */
export async function choosePayment(store: HttpClient, cart_id: string): Promise<void> {
  const { body } = await store.post("/store/payment-collections", { cart_id });
  const path = `/store/payment-collections/${body.payment_collection.id}/payment-sessions`;
  await store.post(path, { provider_id: "pp_system_default" });
}

/** From cart to order over HTTP, each consignment picked up. */
export async function buy(
  app: TestApp,
  store: HttpClient,
  lines: readonly OrderLine[],
  email?: string,
): Promise<{ order_id: string; trace_token: string }> {
  const cartId = await createCart(app, store, lines, email);
  for (const enterprise of new Set(lines.map(([product]) => product.enterprise))) {
    await chooseShipping(store, cartId, enterprise.option_ids.pickup);
  }
  await choosePayment(store, cartId);
  const { status, body } = await store.post(`/store/carts/${cartId}/complete`);
  if (status !== 200 || body.type !== "order") {
    throw new Error(`The cart was not completed: ${JSON.stringify(body)}`);
  }
  return { order_id: body.order.id, trace_token: body.trace_token };
}

export const CUSTOMER_PASSWORD = "for-tests-only";
export const CUSTOMER_NAME = { first_name: "Kim", last_name: "Exempel" };

let customers = 0;

/** A customer with an account, made by the mail's link: the headers of somebody who has signed in. */
export async function signedInCustomer(
  store: HttpClient,
  email: string,
  names = CUSTOMER_NAME,
): Promise<{ authorization: string }> {
  customers += 1;
  // Each from an address of their own: the limits go by it.
  const from = { "x-forwarded-for": `10.200.${Math.floor(customers / 250)}.${customers % 250}` };
  await store.post("/store/customers/registrations", { email, locale: "sv" }, from);
  const { token } = secretsIn(email, "account_requested");
  const form = { token, ...names, password: CUSTOMER_PASSWORD };
  const made = await store.post("/store/customers/confirmations", form, from);
  if (made.status !== 201) {
    throw new Error(`The account was not made: ${JSON.stringify(made.body)}`);
  }
  return signInAs(store, email);
}

/** The headers of a customer who signs in. */
export async function signInAs(
  store: HttpClient,
  email: string,
  password = CUSTOMER_PASSWORD,
): Promise<{ authorization: string }> {
  const { body } = await store.post("/auth/customer/emailpass", { email, password });
  if (!body.token) {
    throw new Error(`The customer could not sign in: ${JSON.stringify(body)}`);
  }
  return { authorization: `Bearer ${body.token}` };
}
