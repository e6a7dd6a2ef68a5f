import type { MedusaContainer } from "@medusajs/framework/types";
import { isSignedToken, signedToken } from "./signed-token";

/**
 * The token with which an applicant reaches their application: it is handed out when the application is
 * made, and again with every mail about it.
 */
export function applicationToken(container: MedusaContainer, applicationId: string): string {
  return signedToken(container, "enterprise-application", applicationId);
}

/** Whether the token is this application's; takes the same time for every wrong one. */
export function isApplicationToken(
  container: MedusaContainer,
  applicationId: string,
  token: string,
): boolean {
  return isSignedToken(container, "enterprise-application", applicationId, token);
}
