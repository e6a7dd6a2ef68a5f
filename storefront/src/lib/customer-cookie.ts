import { privateCookie } from "./private-cookie";

/** As long as the backend's own tokens live. Not the members' cookie: each opens its own pages alone. */
const cookie = privateCookie("insteg_customer", 24 * 3600);

/** The token of the customer who is signed in. */
export const readCustomerToken = cookie.read;
export const rememberCustomerToken = cookie.remember;
export const forgetCustomerToken = cookie.forget;
