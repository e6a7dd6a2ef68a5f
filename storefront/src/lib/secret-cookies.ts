import { privateCookie } from "./private-cookie";

/**
 * Secrets of mailed links between opening the link and using it. They come after "#", which no server
 * sees, and are kept here for as long as it takes to fill in a form.
 */
export const invitationCookie = privateCookie("insteg_invitation", 3600);
export const passwordResetCookie = privateCookie("insteg_reset", 15 * 60);
