import { privateCookie } from "./private-cookie";

const cookie = privateCookie("insteg_cart", 30 * 24 * 3600);

/** The reader's cart, if they have one. */
export const readCartId = cookie.read;
export const rememberCartId = cookie.remember;
/** The cart became an order, or is gone. */
export const forgetCartId = cookie.forget;
