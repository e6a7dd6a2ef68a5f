import type { MedusaContainer } from "@medusajs/framework/types";
import { channelStates } from "../../../lib/channel-state";
import { clock } from "../../../lib/clock";
import type { Quote } from "../../../modules/trade/quotes/quote";
import { databaseOf } from "../../../workflows/lib/database";
import { businessCustomerByNumber } from "../../../workflows/trade/business-customers";
import { freightOptions } from "../../../workflows/trade/freight-options";
import { shortOf } from "../../../workflows/trade/quote-stock";
import { quoteView } from "../../../workflows/trade/quote-view";

/**
 * A quote as its writer sees it: with why its order could not be made, how each seller may send, of which
 * goods there are fewer than are quoted for, its channel while that is closed and takes no new requests, and the
 * address that the buyer is known by when somebody with another asks in its name.
 */
export async function shownQuote(container: MedusaContainer, quote: Quote) {
  const sellers = [...new Set(quote.lines.map((line) => line.enterprise_id))];
  const isOpen = quote.state === "requested" || quote.state === "sent";
  const [freight_options, short, closed_channel, known_by] = await Promise.all([
    isOpen ? freightOptions(databaseOf(container), sellers) : [],
    isOpen ? shortOf(container, quote) : [],
    isOpen ? closedChannel(container, quote) : null,
    quote.state === "requested" ? knownBy(container, quote) : null,
  ]);
  const shown = { freight_options, short, closed_channel, known_by };
  return { ...quoteView(quote), failure: quote.failure, ...shown };
}

/**
 * Anybody may ask with anybody's number, and what is sent tells a customer's own prices: so the writer is told
 * when the request came from an address of another domain than the customer's.
 */
async function knownBy(
  container: MedusaContainer,
  { origin, buyer, contact_email }: Quote,
): Promise<string | null> {
  if (origin !== "buyer") {
    return null;
  }
  const known = await businessCustomerByNumber(container, buyer.organisation_number);
  const isSame = known && domainOf(known.invoice_email) === domainOf(contact_email);
  return known && !isSame ? known.invoice_email : null;
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@")).toLowerCase();

async function closedChannel(
  container: MedusaContainer,
  { sales_channel_id }: Quote,
): Promise<{ name: string; opens_on: string | null } | null> {
  const states = await channelStates(databaseOf(container), [sales_channel_id], clock.now());
  const state = states.get(sales_channel_id);
  return state && !state.is_open ? { name: state.name, opens_on: state.opens_on } : null;
}
