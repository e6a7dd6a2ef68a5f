import { cookies, headers } from "next/headers";

const name = "insteg_cart";
const lifetime_s = 30 * 24 * 3600;

/** The reader's cart, if they have one; never visible to scripts. */
export async function readCartId(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

/** Only from a server action. */
export async function rememberCartId(cartId: string): Promise<void> {
  // Over plain http (a demo on a local network) a `secure` cookie would never come back.
  const secure = (await headers()).get("x-forwarded-proto") === "https";
  (await cookies()).set(name, cartId, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: lifetime_s,
  });
}

/** Only from a server action: the cart became an order, or is gone. */
export async function forgetCartId(): Promise<void> {
  (await cookies()).delete(name);
}
