import type { MedusaContainer } from "@medusajs/framework/types";
import { channelStates } from "../../../lib/channel-state";
import { clock } from "../../../lib/clock";
import type { Quote } from "../../../modules/trade/quotes/quote";
import { databaseOf } from "../../../workflows/lib/database";
import { freightOptions } from "../../../workflows/trade/freight-options";
import { shortOf } from "../../../workflows/trade/quote-stock";
import { quoteView } from "../../../workflows/trade/quote-view";

/**
 * A quote as its writer sees it: with why its order could not be made, how each seller may send, of which
 * goods there are fewer than are quoted for, and its channel while that is closed and takes no new requests.
 */
export async function shownQuote(container: MedusaContainer, quote: Quote) {
  const sellers = [...new Set(quote.lines.map((line) => line.enterprise_id))];
  const isOpen = quote.state === "requested" || quote.state === "sent";
  const [freight_options, short, closed_channel] = await Promise.all([
    isOpen ? freightOptions(databaseOf(container), sellers) : [],
    isOpen ? shortOf(container, quote) : [],
    isOpen ? closedChannel(container, quote) : null,
  ]);
  return { ...quoteView(quote), failure: quote.failure, freight_options, short, closed_channel };
}

async function closedChannel(
  container: MedusaContainer,
  { sales_channel_id }: Quote,
): Promise<{ name: string; opens_on: string | null } | null> {
  const states = await channelStates(databaseOf(container), [sales_channel_id], clock.now());
  const state = states.get(sales_channel_id);
  return state && !state.is_open ? { name: state.name, opens_on: state.opens_on } : null;
}
