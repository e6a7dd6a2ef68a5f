import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendQuote } from "../../../../../workflows/trade/write-quote";
import { idOf } from "../../../../lib/id-of";
import { shownQuote } from "../../shown";
import type { SendQuote } from "../../validators";

/** Sends the quote to its buyer, or its mail again. */
export async function POST(
  req: AuthenticatedMedusaRequest<SendQuote>,
  res: MedusaResponse,
): Promise<void> {
  const quote = await sendQuote(req.scope, idOf(req), req.validatedBody.key);
  res.json({ quote: await shownQuote(req.scope, quote) });
}
