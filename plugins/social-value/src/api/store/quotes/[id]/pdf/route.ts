import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { knownQuote } from "../../../../../workflows/trade/place-quote";
import { quotePdf } from "../../../../../workflows/trade/quote-pdf";
import { idOf } from "../../../../lib/id-of";
import { sendFile } from "../../../../lib/send-file";

/** The quote as a PDF. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  sendFile(res, await quotePdf(req.scope, await knownQuote(req.scope, idOf(req))));
}
