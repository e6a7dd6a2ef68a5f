import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { knownQuote } from "../../../../workflows/trade/place-quote";
import { updateQuote } from "../../../../workflows/trade/write-quote";
import { idOf } from "../../../lib/id-of";
import { shownQuote } from "../shown";
import type { UpdateQuote } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ quote: await shownQuote(req.scope, await knownQuote(req.scope, idOf(req))) });
}

/** Changes a quote that is being written. */
export async function POST(
  req: AuthenticatedMedusaRequest<UpdateQuote>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  await updateQuote(req.scope, id, req.validatedBody);
  res.json({ quote: await shownQuote(req.scope, await knownQuote(req.scope, id)) });
}
