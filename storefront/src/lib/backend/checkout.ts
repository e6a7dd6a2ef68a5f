import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import { read, write } from "./client";
import { enterpriseName } from "./enterprise";
import { BackendError } from "./errors";
import { kronor } from "./fields";

/** Medusa's system provider: invoice, or payment on delivery. */
const paymentProviderId = "pp_system_default";

const pathOf = (cartId: string) => `/store/carts/${encodeURIComponent(cartId)}`;
const changed = z.object({ cart: z.object({ id: z.string() }) });

const shippingOption = z
  .object({
    id: z.string(),
    name: z.string(),
    amount: kronor.nullish(),
    calculated_price: z
      .object({ calculated_amount_with_tax: kronor.nullish(), calculated_amount: kronor.nullish() })
      .nullish(),
    type: z.object({ description: z.string().nullish() }).nullish(),
    enterprise: enterpriseName.nullish(),
  })
  .transform((raw) => ({
    id: raw.id,
    name: raw.name,
    description: raw.type?.description ?? null,
    enterprise: raw.enterprise ?? null,
    /** Including VAT, in öre. */
    price_minor:
      raw.calculated_price?.calculated_amount_with_tax ??
      raw.amount ??
      raw.calculated_price?.calculated_amount ??
      null,
  }));
export type ShippingOption = z.output<typeof shippingOption>;

/**
 * The shipping options of all consignments in the cart. Medusa's `insufficient_inventory` is not
 * read: it asks whether one location holds the whole cart, and here each holds its own part.
 */
export async function listShippingOptions(locale: Locale, cartId: string) {
  const request = { path: "/store/shipping-options", query: { cart_id: cartId }, locale };
  const schema = z.object({ shipping_options: z.array(shippingOption) });
  return (await read(request, schema)).shipping_options;
}

export interface DeliveryDetails {
  email: string;
  first_name: string;
  last_name: string;
  address_1: string;
  address_2: string;
  postal_code: string;
  city: string;
  phone: string;
}

/** Stores who the goods go to; invoices go to the same address. */
export async function setCartDetails(cartId: string, { email, ...rest }: DeliveryDetails) {
  const address = { ...rest, country_code: "se" };
  const body = { email, shipping_address: address, billing_address: address };
  await write("POST", { path: pathOf(cartId) }, body, changed);
}

/** Chooses shipping for one consignment; a later choice for the same one replaces it. */
export async function setShippingMethod(cartId: string, option_id: string) {
  await write("POST", { path: `${pathOf(cartId)}/shipping-methods` }, { option_id }, changed);
}

const paymentCollection = z.object({
  id: z.string(),
  amount: kronor,
  payment_sessions: z
    .array(z.object({ provider_id: z.string(), status: z.string(), amount: kronor }))
    .nullish(),
});

/**
 * Opens the payment: the collection of the cart and a session with the system provider. A session
 * that is open already is kept: a second press of the button would else take it from the first.
 */
export async function openPayment(cartId: string) {
  const schema = z.object({ payment_collection: paymentCollection });
  const path = "/store/payment-collections";
  const { payment_collection } = await write("POST", { path }, { cart_id: cartId }, schema);
  const isOpen = (payment_collection.payment_sessions ?? []).some(
    ({ provider_id, status, amount }) =>
      provider_id === paymentProviderId &&
      (status === "pending" || status === "authorized") &&
      amount === payment_collection.amount,
  );
  if (isOpen) return;
  const sessions = `${path}/${payment_collection.id}/payment-sessions`;
  const body = { provider_id: paymentProviderId };
  await write("POST", { path: sessions }, body, z.object({ payment_collection: z.unknown() }));
}

const completed = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("order"),
    order: z.object({ id: z.string() }),
    trace_token: z.string(),
  }),
  z.object({
    type: z.literal("cart"),
    error: z.object({ type: z.string().nullish(), message: z.string().nullish() }),
  }),
]);

/**
 * Places the order. Throws `consignment_without_shipping` (data names the enterprises),
 * `out_of_stock`, `payment_failed`, `conflict` (already being completed).
 */
export async function completeCart(cartId: string) {
  const answer = await write("POST", { path: `${pathOf(cartId)}/complete` }, {}, completed);
  if (answer.type === "cart") {
    throw new BackendError("payment_failed", 200, answer.error.message ?? "payment refused");
  }
  return { order_id: answer.order.id, trace_token: answer.trace_token };
}
