import type { OrderKey } from "./backend/trace";
import { readCustomerToken } from "./customer-cookie";

/** What a visitor reads an order by: the token of its link, or, without one, being signed in. */
export async function readOrderKey(token: string | undefined): Promise<OrderKey> {
  const customer = token ? undefined : await readCustomerToken();
  return customer ? { customer } : { token: token ?? "" };
}
