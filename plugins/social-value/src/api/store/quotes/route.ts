import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { quoteToken } from "../../../lib/quote-token";
import { countTry } from "../../../lib/rate-limits";
import { requestQuote } from "../../../workflows/trade/write-quote";
import { checkedForm } from "../../lib/form-input";
import { shownQuote } from "./shown";
import { QuoteRequestForm } from "./validators";

/** Asks for a quote; who gets its token alone can read it and answer it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = checkedForm(QuoteRequestForm, req.body);
  await countTry(req.scope, "quote_address", req.ip ?? "");
  await countTry(req.scope, "quote_email", form.contact_email);
  const { name, kind, organisation_number, invoice_email, ...request } = form;
  const quote = await requestQuote(req.scope, {
    ...request,
    buyer: {
      ...{ name, kind, organisation_number },
      invoice_email: invoice_email ?? form.contact_email,
    },
  });
  res.set("Cache-Control", "private, no-store");
  res.status(201).json({
    quote: shownQuote(req.scope, quote),
    token: quoteToken(req.scope, quote.id),
  });
}
