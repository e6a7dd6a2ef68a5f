import { createHmac, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What a token opens: a token for one is worth nothing for another. */
type Purpose = "order-trace" | "enterprise-application" | "invoice" | "quote" | "customer-address";

/**
 * An HMAC-SHA256 over what it opens. It does not expire; changing INSTEG_TRACE_SECRET makes every
 * token void. Without that secret, Medusa's own JWT secret signs.
 */
export function signedToken(container: MedusaContainer, purpose: Purpose, id: string): string {
  return createHmac("sha256", secret(container)).update(`${purpose}:${id}`).digest("base64url");
}

/** Whether the token is the one for this id; takes the same time for every wrong one. */
export function isSignedToken(
  container: MedusaContainer,
  purpose: Purpose,
  id: string,
  token: string,
): boolean {
  const expected = Buffer.from(signedToken(container, purpose, id));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function secret(container: MedusaContainer): string {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  // A variable that is set to nothing is not set. With neither, Medusa refuses to start in production.
  const configured = process.env.INSTEG_TRACE_SECRET || projectConfig.http.jwtSecret;
  if (!configured) {
    throw new Error(
      "Set INSTEG_TRACE_SECRET (or JWT_SECRET): order traces cannot be signed without",
    );
  }
  return String(configured);
}
