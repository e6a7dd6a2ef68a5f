import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { attachCart, isCartOpen } from "@/lib/backend/cart";
import { getProfile, type Profile } from "@/lib/backend/customer";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { readCartId } from "@/lib/cart-cookie";
import { currentLocale } from "@/lib/current-locale";
import { readCustomerToken } from "@/lib/customer-cookie";
import { paths } from "@/lib/paths";

/** Does something as the customer who is signed in; leads to the sign-in, and back here, when nobody is. */
export async function asCustomer<T>(run: (token: string) => Promise<T>): Promise<T> {
  const token = await readCustomerToken();
  if (!token) return toSignIn();
  try {
    return await run(token);
  } catch (error) {
    if (isSignedOut(error)) return toSignIn();
    throw error;
  }
}

/** Who is signed in; asked for once while a page is drawn. */
export const loadProfile = cache(() => asCustomer(getProfile));

/** Who is signed in, for pages that are everybody's: null when nobody is, or it cannot be read. */
export const findProfile = cache(async (): Promise<Profile | null> => {
  const token = await readCustomerToken();
  if (!token) return null;
  try {
    return await getProfile(token);
  } catch (error) {
    if (error instanceof BackendError) return null;
    throw error;
  }
});

/**
 * Makes the reader's cart the signed-in customer's. That it fails stops nobody from buying: what is bought
 * with the account's address comes to it all the same.
 */
export async function keepCart(cartId?: string): Promise<void> {
  const [token, known] = await Promise.all([readCustomerToken(), cartId ?? readCartId()]);
  if (!token || !known) return;
  try {
    if (await isCartOpen(known)) await attachCart(known, token);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
  }
}

async function toSignIn(): Promise<never> {
  const [locale, requestHeaders] = await Promise.all([currentLocale(), headers()]);
  const vidare = requestHeaders.get("x-address")?.split("?")[0];
  redirect(paths.accountSignIn(locale, { vidare }));
}
