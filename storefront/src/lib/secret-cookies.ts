import { privateCookie } from "./private-cookie";

/**
 * Secrets of mailed links between opening the link and using it. They come after "#", which no server
 * sees, and are kept here for as long as it takes to fill in a form.
 */
export const invitationCookie = privateCookie("insteg_invitation", 3600);
/** Between the password and the code: the challenge, its token and where the reader was going. */
export const signInStepCookie = privateCookie("insteg_step", 5 * 60);
/** While a second factor is being turned on: its secret, as the address that a QR code holds. */
export const secondFactorCookie = privateCookie("insteg_factor", 15 * 60);
/** Until the reader says that they are kept: codes that are told once. */
export const recoveryCodesCookie = privateCookie("insteg_codes", 10 * 60);
export const passwordResetCookie = privateCookie("insteg_reset", 15 * 60);
/** A customer's: the link that makes an account, a new password's, and the step before a code. */
export const accountLinkCookie = privateCookie("insteg_account_link", 3600);
export const accountResetCookie = privateCookie("insteg_account_reset", 15 * 60);
export const accountStepCookie = privateCookie("insteg_account_step", 5 * 60);
