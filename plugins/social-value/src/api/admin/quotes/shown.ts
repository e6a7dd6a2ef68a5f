import type { MedusaContainer } from "@medusajs/framework/types";
import type { Quote } from "../../../modules/trade/quotes/quote";
import { databaseOf } from "../../../workflows/lib/database";
import { freightOptions } from "../../../workflows/trade/freight-options";
import { quoteView } from "../../../workflows/trade/quote-view";

/** A quote as its writer sees it: with why its order could not be made, and how each seller may send. */
export async function shownQuote(container: MedusaContainer, quote: Quote) {
  const sellers = [...new Set(quote.lines.map((line) => line.enterprise_id))];
  const freight_options =
    quote.state === "requested" ? await freightOptions(databaseOf(container), sellers) : [];
  return { ...quoteView(quote), failure: quote.failure, freight_options };
}
