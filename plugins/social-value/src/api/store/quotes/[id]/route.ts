import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { knownQuote } from "../../../../workflows/trade/place-quote";
import { idOf } from "../../../lib/id-of";
import { shownQuote } from "../shown";

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ quote: shownQuote(req.scope, await knownQuote(req.scope, idOf(req))) });
}
