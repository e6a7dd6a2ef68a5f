import { cookies, headers } from "next/headers";
import { cartCountCookie } from "./cart-count";
import { privateCookie } from "./private-cookie";

const lifetime_s = 30 * 24 * 3600;
const cookie = privateCookie("insteg_cart", lifetime_s);

/** The reader's cart, if they have one. */
export const readCartId = cookie.read;
export const rememberCartId = cookie.remember;

/** The cart became an order, or is gone. */
export async function forgetCartId(): Promise<void> {
  await cookie.forget();
  (await cookies()).delete(cartCountCookie);
}

/** Tells the browser, for the header, how many pieces the cart holds. Only from a server action. */
export async function rememberCartCount(pieces: number): Promise<void> {
  const secure = (await headers()).get("x-forwarded-proto") === "https";
  const options = { sameSite: "lax", secure, path: "/", maxAge: lifetime_s } as const;
  (await cookies()).set(cartCountCookie, String(pieces), options);
}
