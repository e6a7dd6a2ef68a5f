import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { sellingFactsThen } from "../../lib/selling-facts";
import { sqlRows } from "../../lib/sql";
import { recordAccountTerms } from "../../modules/invoicing/account-terms";
import type { Quote } from "../../modules/trade/quotes/quote";
import { findQuote, waitingQuotes } from "../../modules/trade/quotes/read";
import {
  type Acceptance,
  markAccepted,
  markOrdered,
  noteQuoteFailure,
} from "../../modules/trade/quotes/write";
import { ensureSale } from "../funding/record-sale";
import { databaseOf } from "../lib/database";
import { whileOrderHeld } from "../lib/order-lock";
import { explainedProducts } from "../stall/explained-goods";
import { authorisePayment } from "./authorise-payment";
import { findBusinessCustomer } from "./business-customers";
import { orderOfQuote } from "./order-of-quote";
import { forSale } from "./quote-lines";
import { assertInStock, reserveGoods, whileStockHeld } from "./quote-stock";
import { quoteConflict, quoteNotFound } from "./refusals";
import { swedishRegion } from "./trade-prices";

/**
 * Accepts a quote: from then on it is bought, and one order is made of it, here or, if that breaks off, by
 * the job that takes up what waits. Accepted again, it is the same. What was offered binds, also in a channel
 * that has closed meanwhile. Throws "quote_not_found" (404),
 * "quote_expired", "quote_not_sent", "goods_not_for_sale" or "quote_out_of_stock" (409).
 */
export async function acceptQuote(
  container: MedusaContainer,
  id: string,
  acceptance: Acceptance,
): Promise<{ quote: Quote; is_new: boolean }> {
  const { order_id } = await knownQuote(container, id);
  return whileOrderHeld(container, order_id, async () => {
    const quote = await knownQuote(container, id);
    const is_new = quote.state !== "accepted";
    await whileStockHeld(container, quote, async () => {
      if (is_new) {
        await claim(container, quote, acceptance);
      }
      await placeOrNote(container, id);
    });
    return { quote: await knownQuote(container, id), is_new };
  });
}

async function claim(
  container: MedusaContainer,
  quote: Quote,
  acceptance: Acceptance,
): Promise<void> {
  const now = clock.now();
  const today = civilDateOf(now);
  assertOpen(quote, today);
  const ids = [...new Set(quote.lines.map((line) => line.variant_id))];
  await forSale(container, quote.sales_channel_id, ids, now);
  await assertInStock(container, quote);
  // Decided in one statement: of two that come this far, one has accepted it.
  if (!(await markAccepted(databaseOf(container), quote.id, acceptance, { now, today }))) {
    assertOpen(await knownQuote(container, quote.id), today);
  }
}

/** Throws "quote_expired" or "quote_not_sent" (409) unless a quote may be answered on the day. */
export function assertOpen({ state, valid_until }: Quote, today: string): void {
  if (state !== "sent") {
    throw quoteConflict("quote_not_sent", "The quote is not open to be answered", { state });
  }
  if (valid_until !== null && valid_until < today) {
    throw quoteConflict("quote_expired", `The quote was valid until ${valid_until}`, {
      valid_until,
    });
  }
}

/** Takes up accepted quotes whose order does not stand yet; gives how many stand now. */
export async function placeWaitingQuotes(container: MedusaContainer, limit = 50): Promise<number> {
  let placed = 0;
  for (const id of await waitingQuotes(databaseOf(container), limit)) {
    placed += (await takeUp(container, id)) ? 1 : 0;
  }
  return placed;
}

/** One whose order is just now worked with waits for the next time, and stops no other. */
async function takeUp(container: MedusaContainer, id: string): Promise<boolean> {
  const quote = await knownQuote(container, id);
  try {
    return await whileOrderHeld(container, quote.order_id, () =>
      whileStockHeld(container, quote, () => placeOrNote(container, id)),
    );
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The order of quote ${id} waits: ${String(error)}`);
    return false;
  }
}

/** What is accepted stands whether its order could be made just now or not. */
async function placeOrNote(container: MedusaContainer, id: string): Promise<boolean> {
  try {
    await placeQuote(container, id);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The order of quote ${id} could not be made: ${reason}`);
    await noteQuoteFailure(databaseOf(container), id, reason);
    return false;
  }
}

/**
 * Makes an accepted quote into one order on account, with its snapshot, its stock reserved, its payment
 * authorised and its terms noted. Each part looks for what it did before, so a run that breaks off anywhere
 * is taken up by the next one, and two runs in a row do what one does. Only one may run at a time.
 */
async function placeQuote(container: MedusaContainer, id: string): Promise<void> {
  const db = databaseOf(container);
  const quote = await knownQuote(container, id);
  if (quote.state !== "accepted" || quote.ordered_at) {
    return;
  }
  const productIds = [...new Set(quote.lines.map((line) => line.product_id))];
  const facts = await sellingFactsThen(db, productIds, quote.decided_at ?? clock.now());
  const { customer_id } = await findBusinessCustomer(container, quote.business_customer_id ?? "");
  const known = await sqlRows(db, 'SELECT 1 FROM "order" WHERE id = ?', [quote.order_id]);
  if (known.length === 0) {
    const explained = await explainedProducts(container, facts, quote.decided_at ?? new Date());
    const lost = quote.lines.filter(({ product_id }) => !explained.has(product_id));
    if (lost.length > 0) {
      const titles = lost.map(({ title }) => title).join(", ");
      throw new Error(`goods_not_for_sale: no chain explains what was sold: ${titles}`);
    }
    const region_id = await swedishRegion(container);
    await container
      .resolve(Modules.ORDER)
      .createOrders(orderOfQuote(quote, { region_id, customer_id, facts }));
  }
  const { total_minor } = await ensureSale(container, quote.order_id);
  await reserveGoods(container, quote);
  await recordAccountTerms(db, termsOf(quote));
  await authorisePayment(container, quote.order_id, total_minor);
  await container.resolve(Modules.EVENT_BUS).emit({
    name: OrderWorkflowEvents.PLACED,
    data: { id: quote.order_id },
  });
  await markOrdered(db, id, clock.now());
}

/** What the order's invoices are made out by. */
function termsOf(quote: Quote) {
  const { buyer } = quote;
  return {
    order_id: quote.order_id,
    buyer: {
      name: buyer.name,
      organisation_number: buyer.organisation_number,
      vat_number: buyer.vat_number,
      email: buyer.invoice_email,
      address: buyer.address,
      peppol_id: buyer.peppol_id,
    },
    buyer_reference: quote.reference,
    order_reference: quote.order_reference || null,
    payment_days: buyer.payment_days,
    is_reserved_procurement: quote.is_reserved_procurement,
    quote_id: quote.id,
  };
}

/** Throws "quote_not_found" (404). */
export async function knownQuote(container: MedusaContainer, id: string): Promise<Quote> {
  const quote = await findQuote(databaseOf(container), id);
  if (!quote) {
    throw quoteNotFound();
  }
  return quote;
}
