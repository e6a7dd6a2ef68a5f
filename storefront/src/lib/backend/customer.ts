import { z } from "zod";
import { type Locale, locales } from "@/i18n/routing";
import { publishableKey } from "../env";
import { visitorHeaders } from "../visitor";
import { type BackendRequest, type Query, read, readFile, tell, write } from "./client";
import { consignmentStates } from "./consignment";
import { enterpriseName, placeKinds } from "./enterprise";
import { minor, page } from "./fields";

const me = "/store/customers/me";

const profile = z.object({
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  phone: z.string(),
  locale: z.enum(locales),
});
export type Profile = z.output<typeof profile>;

/** A request of the customer who is signed in; answers 401 when the token is old. */
async function own(
  token: string,
  path: string,
  { query, locale }: { query?: Query; locale?: Locale } = {},
): Promise<BackendRequest> {
  const headers = { ...(await visitorHeaders()), authorization: `Bearer ${token}` };
  return { path: `${me}/${path}`, headers, ...(query && { query }), ...(locale && { locale }) };
}

/** Mails a link to make an account by; says the same whether the address has one. */
export async function requestAccount(email: string, locale: Locale): Promise<void> {
  const request = { path: "/store/customers/registrations", headers: await visitorHeaders() };
  await tell(request, { email, locale });
}

/** Whose account a link makes; throws `confirmation_not_valid`, `account_exists`. */
export async function viewConfirmation(token: string): Promise<string> {
  const request = { path: "/store/customers/confirmations/view", headers: await visitorHeaders() };
  const schema = z.object({ confirmation: z.object({ email: z.string() }) });
  return (await write("POST", request, { token }, schema)).confirmation.email;
}

/** Makes the account; throws `confirmation_not_valid`, `account_exists`, `input_invalid`. */
export async function confirmAccount(form: {
  token: string;
  first_name: string;
  last_name: string;
  password: string;
}): Promise<Profile> {
  const request = { path: "/store/customers/confirmations", headers: await visitorHeaders() };
  return (await write("POST", request, form, z.object({ profile }))).profile;
}

export async function getProfile(token: string): Promise<Profile> {
  return (await read(await own(token, "profile"), z.object({ profile }))).profile;
}

export async function saveProfile(token: string, form: Omit<Profile, "email">): Promise<void> {
  await tell(await own(token, "profile"), form);
}

/** Throws `password_wrong`, `too_many_requests`, `input_invalid`. */
export async function changePassword(
  token: string,
  form: { current: string; password: string },
): Promise<void> {
  await tell(await own(token, "password"), form);
}

const ownOrder = z.object({
  id: z.string(),
  display_id: z.number(),
  placed_at: z.string(),
  is_canceled: z.boolean(),
  payment: z.enum(["waiting", "partly", "paid", "refunded", "nothing"]),
  total_minor: minor,
  consignments: z.array(
    z.object({ enterprise: enterpriseName.nullable(), state: z.enum(consignmentStates) }),
  ),
  titles: z.array(z.string()),
  waits_for: z.enum(["payment", "delivery", "withdrawal"]).nullable(),
});
export type OwnOrder = z.output<typeof ownOrder>;

/** A page of the customer's orders, the latest first. Öre. */
export async function listOwnOrders(
  token: string,
  locale: Locale,
  query: { limit: number; offset: number },
) {
  const request = await own(token, "orders", { query, locale });
  return read(request, z.object({ orders: z.array(ownOrder), ...page }));
}

const minutes = { training_minutes: z.number(), untold_minor: minor };
const named = z.object({ id: z.string(), handle: z.string(), name: z.string() }).nullable();

const impact = z.object({
  as_of: z.string(),
  orders: z.number(),
  waiting_orders: z.number(),
  since: z.string().nullable(),
  funded_minor: minor,
  reserve_minor: minor,
  ...minutes,
  years: z.array(
    z.object({ year: z.string(), funded_minor: minor, reserve_minor: minor, ...minutes }),
  ),
  chains: z.array(z.object({ chain: named, funded_minor: minor })),
  enterprises: z.array(z.object({ enterprise: named, funded_minor: minor, ...minutes })),
  places: z.array(
    z.object({
      place_id: z.string(),
      name: z.string(),
      kind: z.enum(placeKinds),
      enterprise: enterpriseName.nullable(),
      month: z.string(),
      amount_minor: minor,
      training_minutes: z.number().nullable(),
    }),
  ),
});
export type OwnImpact = z.output<typeof impact>;

/** What the customer's paid purchases have funded. Öre. */
export async function getOwnImpact(token: string, locale: Locale): Promise<OwnImpact> {
  return (await read(await own(token, "impact", { locale }), z.object({ impact }))).impact;
}

const address = z.object({
  id: z.string(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  postal_code: z.string().nullish(),
  city: z.string().nullish(),
  phone: z.string().nullish(),
  is_default_shipping: z.boolean(),
});
export type OwnAddress = z.output<typeof address>;

/** As many as anybody needs. */
const MOST_ADDRESSES = 50;

/** The customer's addresses, the usual one first. */
export async function listAddresses(token: string): Promise<OwnAddress[]> {
  const request = await own(token, "addresses", { query: { limit: MOST_ADDRESSES } });
  const { addresses } = await read(request, z.object({ addresses: z.array(address) }));
  return addresses.sort((a, b) => Number(b.is_default_shipping) - Number(a.is_default_shipping));
}

export async function getAddress(token: string, id: string): Promise<OwnAddress> {
  const request = await own(token, `addresses/${encodeURIComponent(id)}`);
  return (await read(request, z.object({ address }))).address;
}

export type AddressForm = Record<
  "first_name" | "last_name" | "address_1" | "address_2" | "postal_code" | "city" | "phone",
  string
> & { is_default_shipping: boolean };

/** Adds an address, or changes the one with this id; throws `not_found`. */
export async function saveAddress(token: string, id: string | null, form: AddressForm) {
  const path = id ? `addresses/${encodeURIComponent(id)}` : "addresses";
  await tell(await own(token, path), { ...form, country_code: "se" });
}

export async function makeUsual(token: string, id: string): Promise<void> {
  const path = `addresses/${encodeURIComponent(id)}`;
  await tell(await own(token, path), { is_default_shipping: true });
}

export async function deleteAddress(token: string, id: string): Promise<void> {
  const request = await own(token, `addresses/${encodeURIComponent(id)}`);
  await write("DELETE", request, undefined, z.object({ deleted: z.boolean() }));
}

/** The orders that keep name and address for a while if the account is erased now. */
export async function listWaitingOrders(token: string, locale: Locale): Promise<OwnOrder[]> {
  const schema = z.object({ waiting_orders: z.array(ownOrder) });
  return (await read(await own(token, "erasure", { locale }), schema)).waiting_orders;
}

/** Erases the account; throws `password_wrong`, `too_many_requests`. */
export async function eraseAccount(token: string, password: string): Promise<void> {
  await tell(await own(token, "erasure"), { password });
}

/** All that is kept of the customer, as a file to be handed on. */
export async function ownFile(token: string): Promise<Response> {
  const { headers, ...request } = await own(token, "export");
  return readFile({
    ...request,
    headers: { ...headers, "x-publishable-api-key": publishableKey() },
  });
}
