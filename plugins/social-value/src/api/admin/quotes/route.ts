import { civilDateOf } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../lib/clock";
import { listQuotes } from "../../../modules/trade/quotes/read";
import { databaseOf } from "../../../workflows/lib/database";
import { knownQuote } from "../../../workflows/trade/place-quote";
import { quoteView } from "../../../workflows/trade/quote-view";
import { createQuote } from "../../../workflows/trade/write-quote";
import type { CreateQuote, QuotesParams } from "./validators";

/** Quotes, the latest first; amounts in öre. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { state, q, business_customer_id, limit, offset } = req.validatedQuery as QuotesParams;
  const page = await listQuotes(
    databaseOf(req.scope),
    { state, q, business_customer_id, limit, offset },
    civilDateOf(clock.now()),
  );
  res.json({ quotes: page.quotes.map(quoteView), count: page.count, limit, offset });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateQuote>,
  res: MedusaResponse,
): Promise<void> {
  const id = await createQuote(req.scope, req.validatedBody);
  res.json({ quote: quoteView(await knownQuote(req.scope, id)) });
}
