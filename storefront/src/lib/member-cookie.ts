import { privateCookie } from "./private-cookie";

/** As long as the backend's own tokens live; what it no longer takes leads to the sign-in. */
const cookie = privateCookie("insteg_member", 24 * 3600);

/** The token of the member who is signed in. */
export const readMemberToken = cookie.read;
export const rememberMemberToken = cookie.remember;
export const forgetMemberToken = cookie.forget;
