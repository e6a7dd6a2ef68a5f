// @ts-check
import { readPublishableKey } from "../../../scripts/lib/boot-record.mjs";
import { withClient } from "../../../scripts/lib/database.mjs";

/**
 * @typedef {import("../lib/api.mjs").Api} Api
 * @typedef {{ variant_id: string, quantity: number }} Line
 * @typedef {{ lines: Line[], option_ids: string[] }} Basket goods of two enterprises, and how each
 *   sends them
 * @typedef {{ enterprise_id: string, variant_ids: string[], option_id: string }} Seller
 * @typedef {{ key: string, region_id: string, sellers: Seller[] }} Shop
 * @typedef {{ id: string, payment_session_id: string }} PayableCart
 */

const PREPARED_AT_ONCE = 4;

const ADDRESS = {
  first_name: "Bench",
  last_name: "Kund",
  address_1: "Exempelgatan 1",
  postal_code: "111 11",
  city: "Exempelstad",
  country_code: "se",
};

/**
 * What the web shop sells, and whose option sends it: enterprises with two variants or more.
 *
 * @param {string} databaseUrl
 * @returns {Promise<Shop>}
 */
export async function readShop(databaseUrl) {
  const key = await readPublishableKey(databaseUrl);
  if (!key) throw new Error("The demo has no key for its web shop");
  return withClient(databaseUrl, async (client) => {
    const { rows: regions } = await client.query(
      "select region_id from region_country where iso_2 = 'se' and region_id is not null",
    );
    const { rows: sellers } = await client.query(
      `select pe.enterprise_id, array_agg(distinct v.id) as variant_ids, min(o.id) as option_id
         from api_key k
         join publishable_api_key_sales_channel kc on kc.publishable_key_id = k.id
         join product_sales_channel pc on pc.sales_channel_id = kc.sales_channel_id
         join product p on p.id = pc.product_id and p.status = 'published'
         join product_variant v on v.product_id = p.id
         join product_enterprise pe on pe.product_id = p.id
         join enterprise_shipping_profile ep on ep.enterprise_id = pe.enterprise_id
         join shipping_option o on o.shipping_profile_id = ep.shipping_profile_id
        where k.token = $1
        group by pe.enterprise_id having count(distinct v.id) > 1 order by pe.enterprise_id`,
      [key],
    );
    return { key, region_id: String(regions[0]?.region_id), sellers };
  });
}

/**
 * The n-th basket: two variants of one enterprise and one of another, every pair in its turn, so
 * that neither stock nor a place month is everybody's bottleneck. The same n gives the same goods.
 *
 * @param {Shop} shop
 * @param {number} n
 * @returns {Basket}
 */
export function basket({ sellers }, n) {
  const first = n % sellers.length;
  const step = 1 + (Math.floor(n / sellers.length) % (sellers.length - 1));
  const [one, two] = [sellers[first], sellers[(first + step) % sellers.length]];
  if (!one || !two) throw new Error("The demo has too few enterprises that sell");
  const variant = (/** @type {Seller} */ { variant_ids }, /** @type {number} */ at) =>
    variant_ids[at % variant_ids.length] ?? "";
  return {
    lines: [
      { variant_id: variant(one, n), quantity: 1 },
      { variant_id: variant(one, n + 1), quantity: 2 },
      { variant_id: variant(two, n), quantity: 1 },
    ],
    option_ids: [one.option_id, two.option_id],
  };
}

/**
 * A cart that lacks nothing but to be completed: goods, addresses, shipping, payment session.
 *
 * @param {Api} store
 * @param {Shop} shop
 * @param {Basket} wanted
 * @returns {Promise<PayableCart>}
 */
async function payableCart(store, { region_id }, { lines, option_ids }) {
  /** @type {{ cart: { id: string } }} */
  const { cart } = await store.post("/store/carts", {
    region_id,
    email: "kund@bench.example",
    items: lines,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  });
  for (const option_id of option_ids) {
    await store.post(`/store/carts/${cart.id}/shipping-methods`, { option_id });
  }
  /** @type {{ payment_collection: { id: string } }} */
  const { payment_collection } = await store.post("/store/payment-collections", {
    cart_id: cart.id,
  });
  /** @type {{ payment_collection: { payment_sessions: { id: string }[] } }} */
  const paid = await store.post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" },
  );
  return { id: cart.id, payment_session_id: paid.payment_collection.payment_sessions[0]?.id ?? "" };
}

/**
 * Carts with the baskets from number `from` on.
 *
 * @param {Api} store
 * @param {Shop} shop
 * @param {number} from
 * @param {number} count
 * @returns {Promise<PayableCart[]>}
 */
export async function payableCarts(store, shop, from, count) {
  /** @type {PayableCart[]} */
  const carts = [];
  const numbers = Array.from({ length: count }, (_, index) => index);
  await Promise.all(
    Array.from({ length: PREPARED_AT_ONCE }, async () => {
      for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
        carts[n] = await payableCart(store, shop, basket(shop, from + n));
      }
    }),
  );
  return carts;
}
