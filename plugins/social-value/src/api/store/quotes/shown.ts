import type { MedusaContainer } from "@medusajs/framework/types";
import { traceToken } from "../../../lib/trace-token";
import type { Quote } from "../../../modules/trade/quotes/quote";
import { buyersView } from "../../../workflows/trade/quote-view";

/** A quote as its buyer is shown it, with the way to the order that it has become. */
export function shownQuote(container: MedusaContainer, quote: Quote) {
  const view = buyersView(quote);
  return {
    ...view,
    trace_token: view.order_id ? traceToken(container, view.order_id) : null,
  };
}
