import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { isQuoteToken } from "../../../lib/quote-token";
import { countTry } from "../../../lib/rate-limits";
import { quoteNotFound } from "../../../workflows/trade/refusals";

/** The token goes in a header: addresses stand in logs. */
const TOKEN_HEADER = "x-insteg-quote-token";

/**
 * Stands before everything about one quote: only who holds its token comes further, whether it exists or
 * not.
 */
export async function requireBuyer(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { id = "" } = req.params;
  if (!isQuoteToken(req.scope, id, req.get(TOKEN_HEADER) ?? "")) {
    await countTry(req.scope, "token_address", req.ip ?? "");
    throw quoteNotFound();
  }
  res.set("Cache-Control", "private, no-store");
  next();
}
