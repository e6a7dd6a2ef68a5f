import type { MedusaContainer } from "@medusajs/framework/types";
import { isSignedToken, signedToken } from "./signed-token";

/**
 * The token with which a guest reaches the trace of one order. It does not expire, since it stands in
 * the confirmation a customer keeps.
 */
export function traceToken(container: MedusaContainer, orderId: string): string {
  return signedToken(container, "order-trace", orderId);
}

/** Whether the token is this order's; takes the same time for every wrong one. */
export function isTraceToken(container: MedusaContainer, orderId: string, token: string): boolean {
  return isSignedToken(container, "order-trace", orderId, token);
}
