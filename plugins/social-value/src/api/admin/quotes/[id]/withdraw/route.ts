import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { withdrawQuote } from "../../../../../workflows/trade/write-quote";
import { idOf } from "../../../../lib/id-of";
import { shownQuote } from "../../shown";
import type { WithdrawQuote } from "../../validators";

/** Takes the quote back, and says why. */
export async function POST(
  req: AuthenticatedMedusaRequest<WithdrawQuote>,
  res: MedusaResponse,
): Promise<void> {
  const quote = await withdrawQuote(req.scope, idOf(req), req.validatedBody.reason);
  res.json({ quote: await shownQuote(req.scope, quote) });
}
