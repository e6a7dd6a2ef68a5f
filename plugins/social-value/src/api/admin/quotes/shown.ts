import type { MedusaContainer } from "@medusajs/framework/types";
import type { Quote } from "../../../modules/trade/quotes/quote";
import { databaseOf } from "../../../workflows/lib/database";
import { freightOptions } from "../../../workflows/trade/freight-options";
import { shortOf } from "../../../workflows/trade/quote-stock";
import { quoteView } from "../../../workflows/trade/quote-view";

/**
 * A quote as its writer sees it: with why its order could not be made, how each seller may send, and of
 * which goods there are fewer than are quoted for.
 */
export async function shownQuote(container: MedusaContainer, quote: Quote) {
  const sellers = [...new Set(quote.lines.map((line) => line.enterprise_id))];
  const isOpen = quote.state === "requested" || quote.state === "sent";
  const [freight_options, short] = await Promise.all([
    isOpen ? freightOptions(databaseOf(container), sellers) : [],
    isOpen ? shortOf(container, quote) : [],
  ]);
  return { ...quoteView(quote), failure: quote.failure, freight_options, short };
}
