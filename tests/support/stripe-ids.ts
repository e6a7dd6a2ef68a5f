import { randomBytes } from "node:crypto";

/** An id as Stripe's, of its own among all that one database ever sees: each file's stand-in begins anew. */
export function standInId(prefix: string): string {
  return `${prefix}_standin${randomBytes(8).toString("hex")}`;
}
