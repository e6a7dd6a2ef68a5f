import type { MedusaContainer } from "@medusajs/framework/types";
import { isSignedToken, signedToken } from "./signed-token";

/** The token with which a buyer reaches their quote: it stands in every mail about it. */
export function quoteToken(container: MedusaContainer, quoteId: string): string {
  return signedToken(container, "quote", quoteId);
}

/** Whether the token is this quote's; takes the same time for every wrong one. */
export function isQuoteToken(container: MedusaContainer, quoteId: string, token: string): boolean {
  return isSignedToken(container, "quote", quoteId, token);
}
