import { createHmac, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * The token with which a guest reaches the trace of one order: an HMAC-SHA256 over the order's id.
 * It does not expire, since it stands in the confirmation a customer keeps; changing
 * INSTEG_TRACE_SECRET makes every token void. Without that secret, Medusa's own JWT secret signs.
 */
export function traceToken(container: MedusaContainer, orderId: string): string {
  return createHmac("sha256", secret(container))
    .update(`order-trace:${orderId}`)
    .digest("base64url");
}

/** Whether the token is this order's; takes the same time for every wrong one. */
export function isTraceToken(container: MedusaContainer, orderId: string, token: string): boolean {
  const expected = Buffer.from(traceToken(container, orderId));
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
