import { z } from "zod";
import { read, write } from "./client";
import { enterpriseCard } from "./enterprise";
import { BackendError } from "./errors";
import { kronor, minor, pictureUrl } from "./fields";
import { getRegion } from "./region";
import { withdrawalExceptions } from "./withdrawal";

const address = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  postal_code: z.string().nullish(),
  city: z.string().nullish(),
  phone: z.string().nullish(),
  country_code: z.string().nullish(),
});
export type CartAddress = z.output<typeof address>;

const item = z
  .object({
    id: z.string(),
    product_title: z.string().nullish(),
    product_handle: z.string().nullish(),
    title: z.string(),
    variant_id: z.string().nullish(),
    variant_title: z.string().nullish(),
    thumbnail: pictureUrl,
    /** Why the right of withdrawal does not hold for it; null where it does. */
    product: z
      .object({
        metadata: z.object({ withdrawal_exception: z.enum(withdrawalExceptions).nullable() }),
      })
      .transform(({ metadata }) => metadata.withdrawal_exception)
      .nullable()
      .catch(null),
    quantity: z.number(),
    /** Including VAT, in öre. */
    total: kronor,
    tax_total: kronor,
    tax_lines: z
      .array(z.object({ rate: z.number() }))
      .nullish()
      .transform((lines) => lines ?? []),
  })
  .transform(({ product, ...rest }) => ({ ...rest, withdrawal_exception: product }));
export type CartItem = z.output<typeof item>;

const shippingMethod = z.object({
  id: z.string(),
  name: z.string().nullish(),
  shipping_option_id: z.string().nullish(),
  total: kronor,
  tax_total: kronor,
  tax_lines: z
    .array(z.object({ rate: z.number() }))
    .nullish()
    .transform((lines) => lines ?? []),
});

const cart = z.object({
  id: z.string(),
  email: z.string().nullish(),
  currency_code: z.string(),
  completed_at: z.string().nullish(),
  total: kronor,
  item_total: kronor,
  shipping_total: kronor,
  tax_total: kronor,
  discount_total: kronor,
  items: z
    .array(item)
    .nullish()
    .transform((items) => items ?? []),
  shipping_methods: z
    .array(shippingMethod)
    .nullish()
    .transform((methods) => methods ?? []),
  shipping_address: address.nullish(),
});
export type Cart = z.output<typeof cart>;

const cartAnswer = z.object({ cart });
// What follows a change is read anew by the page, so only the id is asked for.
const changed = z.object({ cart: z.object({ id: z.string() }) });

const cartFields = [
  "id,email,currency_code,completed_at,total,item_total,shipping_total,tax_total,discount_total",
  "*shipping_address",
  "items.id,items.title,items.product_title,items.product_handle,items.variant_id",
  "items.variant_title,items.thumbnail,items.quantity,items.total,items.tax_total",
  "items.product.metadata",
  "items.tax_lines.rate",
  "shipping_methods.id,shipping_methods.name,shipping_methods.shipping_option_id",
  "shipping_methods.total,shipping_methods.tax_total,shipping_methods.tax_lines.rate",
].join(",");

const pathOf = (cartId: string) => `/store/carts/${encodeURIComponent(cartId)}`;

/** The cart with totals in öre; throws `not_found`. */
export async function getCart(cartId: string): Promise<Cart> {
  const request = { path: pathOf(cartId), query: { fields: cartFields } };
  return (await read(request, cartAnswer)).cart;
}

/** The number of pieces in the cart; cheap, for the header. */
export async function countCartItems(cartId: string): Promise<number> {
  const request = { path: pathOf(cartId), query: { fields: "id,completed_at,items.quantity" } };
  const schema = z.object({
    cart: z.object({
      completed_at: z.string().nullish(),
      items: z.array(z.object({ quantity: z.number() })).nullish(),
    }),
  });
  const { cart: counted } = await read(request, schema);
  if (counted.completed_at) return 0;
  return (counted.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** False when the cart is gone or has become an order. */
export async function isCartOpen(cartId: string): Promise<boolean> {
  const schema = z.object({ cart: z.object({ completed_at: z.string().nullish() }) });
  try {
    const request = { path: pathOf(cartId), query: { fields: "id,completed_at" } };
    return !(await read(request, schema)).cart.completed_at;
  } catch (error) {
    if (error instanceof BackendError && error.code === "not_found") return false;
    throw error;
  }
}

/**
 * A new cart in the shop's region. The country is given at once: shipping options are chosen by it.
 */
export async function createCart(locale: "sv-SE" | "en-US"): Promise<string> {
  const region = await getRegion();
  const body = { region_id: region.id, locale, shipping_address: { country_code: "se" } };
  return (await write("POST", { path: "/store/carts" }, body, changed)).cart.id;
}

/** Makes the cart the signed-in customer's, so that its order stands in their account. */
export async function attachCart(cartId: string, customerToken: string): Promise<void> {
  const headers = { authorization: `Bearer ${customerToken}` };
  await write("POST", { path: `${pathOf(cartId)}/customer`, headers }, {}, changed);
}

/** Adds pieces of a variant; throws `out_of_stock`, `not_found` (cart or variant). */
export async function addCartItem(cartId: string, variant_id: string, quantity: number) {
  const body = { variant_id, quantity };
  await write("POST", { path: `${pathOf(cartId)}/line-items` }, body, changed);
}

/** Sets a line's quantity; throws `out_of_stock`, `not_found`. */
export async function setCartItemQuantity(cartId: string, itemId: string, quantity: number) {
  const path = `${pathOf(cartId)}/line-items/${encodeURIComponent(itemId)}`;
  await write("POST", { path }, { quantity }, changed);
}

/** Takes a line out of the cart. */
export async function removeCartItem(cartId: string, itemId: string) {
  const path = `${pathOf(cartId)}/line-items/${encodeURIComponent(itemId)}`;
  await write("DELETE", { path }, undefined, z.object({ deleted: z.boolean() }));
}

const consignment = z
  .object({
    enterprise: enterpriseCard,
    item_ids: z.array(z.string()),
    shipping_option_id: z.string().nullable(),
    shipping_minor: minor.nullable(),
    expected: z.object({ contribution_minor: minor }).nullish(),
  })
  .transform(({ expected, ...rest }) => ({
    ...rest,
    /** What the goods would give to training places, in öre; null when it is not said. */
    expected_minor: expected?.contribution_minor ?? null,
  }));
export type Consignment = z.output<typeof consignment>;

/** The cart's lines by the enterprise that ships them. */
export async function listConsignments(cartId: string): Promise<Consignment[]> {
  const path = `${pathOf(cartId)}/consignments`;
  return (await read({ path }, z.object({ consignments: z.array(consignment) }))).consignments;
}
