import { civilDateOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { clock } from "../../lib/clock";
import type { Quote, QuoteBuyer, QuoteFields } from "../../modules/trade/quotes/quote";
import { changeQuote, insertQuote, markEnded, markSent } from "../../modules/trade/quotes/write";
import { assertChannelOpen } from "../lib/channel-open";
import { databaseOf } from "../lib/database";
import {
  businessCustomerByNumber,
  buyerOf,
  ensureBusinessCustomer,
  findBusinessCustomer,
  type StoredBusinessCustomer,
} from "./business-customers";
import { mailArrived } from "./coordinator-mails";
import { assertOpen, knownQuote } from "./place-quote";
import {
  type AskedFreight,
  type AskedLine,
  assertGoods,
  quoteFreights,
  quoteLines,
  tradeChannel,
} from "./quote-lines";
import { mailQuote, mailRequested, mailWithdrawn } from "./quote-mails";
import { quoteConflict, tradeInputError } from "./refusals";

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_DAYS = 30;

/** A request as it comes from the shop. */
export type QuoteRequest = Omit<
  QuoteFields,
  "business_customer_id" | "note" | "lines" | "freights" | "valid_until" | "buyer"
> & {
  buyer: Pick<QuoteBuyer, "name" | "kind" | "organisation_number" | "invoice_email">;
  lines: readonly AskedLine[];
};

/**
 * Stores what a buyer asks for; gives its id. A coordinator sets the prices: until then they are what the
 * buyer pays by the price lists. Throws as {@link quoteLines} does, "trade_channel_unknown" (400), and
 * "channel_closed" (409): what is sent already may be accepted though its channel should close.
 */
export async function requestQuote(
  container: MedusaContainer,
  { buyer, lines: asked, ...request }: QuoteRequest,
): Promise<Quote> {
  const now = clock.now();
  await tradeChannel(container, request.sales_channel_id);
  await assertChannelOpen(container, request.sales_channel_id);
  const known = await businessCustomerByNumber(container, buyer.organisation_number);
  const lines = await quoteLines(container, asked, {
    sales_channel_id: request.sales_channel_id,
    customer_group_id: known?.customer_group_id ?? null,
    at: now,
  });
  assertGoods(lines);
  const id = await insertQuote(
    databaseOf(container),
    "buyer",
    {
      ...request,
      business_customer_id: known?.id ?? null,
      buyer: {
        ...buyer,
        ...{ vat_number: null, peppol_id: null, payment_days: 30 },
        address: request.delivery_address,
      },
      note: "",
      lines,
      freights: await quoteFreights(container, lines, []),
      valid_until: null,
    },
    now,
  );
  const quote = await knownQuote(container, id);
  await mailRequested(container, quote);
  await mailArrived(container, quote);
  return quote;
}

/** A quote as a coordinator writes it. What is left out stays as it is, or is the customer's own. */
export interface QuoteDraft {
  sales_channel_id?: string | undefined;
  business_customer_id?: string | undefined;
  locale?: QuoteFields["locale"] | undefined;
  contact_name?: string | undefined;
  contact_email?: string | undefined;
  contact_phone?: string | undefined;
  delivery_address?: QuoteFields["delivery_address"] | undefined;
  reference?: string | undefined;
  order_reference?: string | undefined;
  is_reserved_procurement?: boolean | undefined;
  note?: string | undefined;
  valid_until?: string | null | undefined;
  lines?: readonly AskedLine[] | undefined;
  freights?: readonly AskedFreight[] | undefined;
}

/**
 * Begins a quote to a business customer; gives its id. Throws as {@link quoteLines} and
 * {@link quoteFreights} do, "business_customer_not_found" (404), "valid_until_past" (400).
 */
export async function createQuote(
  container: MedusaContainer,
  draft: QuoteDraft & Required<Pick<QuoteDraft, "sales_channel_id" | "business_customer_id">>,
): Promise<string> {
  const customer = await findBusinessCustomer(container, draft.business_customer_id);
  const empty: QuoteFields = {
    ...{ sales_channel_id: draft.sales_channel_id, business_customer_id: customer.id },
    ...{ locale: "sv", buyer: buyerOf(customer), contact_name: customer.name },
    ...{ contact_email: customer.invoice_email, contact_phone: "" },
    delivery_address: customer.delivery_address,
    ...{ reference: customer.reference, order_reference: "", is_reserved_procurement: false },
    ...{ message: "", note: "", lines: [], freights: [], valid_until: null },
  };
  const fields = await drafted(container, empty, draft, customer);
  return insertQuote(databaseOf(container), "coordinator", fields, clock.now());
}

/** Changes a quote that is being written; throws "quote_not_open" (409) for another, and as {@link createQuote}. */
export async function updateQuote(
  container: MedusaContainer,
  id: string,
  draft: QuoteDraft,
): Promise<void> {
  const quote = await knownQuote(container, id);
  const customerId = draft.business_customer_id ?? quote.business_customer_id;
  const customer = customerId ? await findBusinessCustomer(container, customerId) : null;
  const fields = await drafted(container, quote, draft, customer);
  if (!(await changeQuote(databaseOf(container), id, fields))) {
    throw notOpen(quote);
  }
}

async function drafted(
  container: MedusaContainer,
  before: QuoteFields,
  draft: QuoteDraft,
  customer: StoredBusinessCustomer | null,
): Promise<QuoteFields> {
  const sales_channel_id = draft.sales_channel_id ?? before.sales_channel_id;
  await tradeChannel(container, sales_channel_id);
  const valid_until = draft.valid_until === undefined ? before.valid_until : draft.valid_until;
  assertNotPast(valid_until);
  const isOtherCustomer = customer !== null && customer.id !== before.business_customer_id;
  const lines = await quoteLines(container, draft.lines ?? before.lines, {
    ...{ sales_channel_id, customer_group_id: customer?.customer_group_id ?? null },
    at: clock.now(),
  });
  return {
    sales_channel_id,
    business_customer_id: customer?.id ?? null,
    locale: draft.locale ?? before.locale,
    buyer: customer && isOtherCustomer ? buyerOf(customer) : before.buyer,
    contact_name: draft.contact_name ?? before.contact_name,
    contact_email: draft.contact_email ?? before.contact_email,
    contact_phone: draft.contact_phone ?? before.contact_phone,
    delivery_address: draft.delivery_address ?? before.delivery_address,
    reference: draft.reference ?? before.reference,
    order_reference: draft.order_reference ?? before.order_reference,
    is_reserved_procurement: draft.is_reserved_procurement ?? before.is_reserved_procurement,
    message: before.message,
    note: draft.note ?? before.note,
    lines,
    freights: await quoteFreights(container, lines, draft.freights ?? before.freights),
    valid_until,
  };
}

/**
 * Sends a quote to its buyer, who becomes a business customer if it is none yet; one that is sent already is
 * mailed again. VAT is the day's. `key` names the press of the button. Throws "quote_not_open",
 * "quote_without_goods", "goods_not_for_sale" (409) or "valid_until_past" (400).
 */
export async function sendQuote(
  container: MedusaContainer,
  id: string,
  key: string,
): Promise<Quote> {
  const now = clock.now();
  const quote = await knownQuote(container, id);
  if (quote.state === "sent") {
    assertOpen(quote, civilDateOf(now));
    await mailQuote(container, quote, `${id}:${key}`);
    return quote;
  }
  if (quote.state !== "requested") {
    throw notOpen(quote);
  }
  assertGoods(quote.lines);
  assertNotPast(quote.valid_until);
  const { delivery_address, reference } = quote;
  const customer = await ensureBusinessCustomer(container, quote.buyer, {
    ...{ delivery_address, reference },
  });
  const lines = await quoteLines(container, quote.lines, {
    ...{ sales_channel_id: quote.sales_channel_id, at: now },
    customer_group_id: customer.customer_group_id,
  });
  const last = civilDateOf(new Date(now.getTime() + VALID_DAYS * DAY_MS));
  const sent = await markSent(
    databaseOf(container),
    id,
    {
      ...quote,
      ...{ business_customer_id: customer.id, buyer: buyerOf(customer), lines },
      freights: await quoteFreights(container, lines, quote.freights),
      valid_until: quote.valid_until ?? last,
    },
    now,
  );
  if (!sent) {
    throw notOpen(await knownQuote(container, id));
  }
  await mailQuote(container, sent, `${id}:${key}`);
  return sent;
}

/** Takes a quote back; a buyer who knows of it is told why. Throws "quote_not_open" (409). */
export async function withdrawQuote(
  container: MedusaContainer,
  id: string,
  reason: string,
): Promise<Quote> {
  const before = await knownQuote(container, id);
  const quote = await markEnded(databaseOf(container), id, "withdrawn", reason, clock.now());
  if (!quote) {
    throw notOpen(before);
  }
  if (quote.sent_at || quote.origin === "buyer") {
    await mailWithdrawn(container, quote);
  }
  return quote;
}

/** The buyer says no. Said again it is the same; throws "quote_not_sent" or "quote_expired" (409). */
export async function declineQuote(
  container: MedusaContainer,
  id: string,
  reason: string,
): Promise<Quote> {
  const before = await knownQuote(container, id);
  if (before.state === "declined") {
    return before;
  }
  assertOpen(before, civilDateOf(clock.now()));
  const quote = await markEnded(databaseOf(container), id, "declined", reason, clock.now());
  if (!quote) {
    const now = await knownQuote(container, id);
    throw quoteConflict("quote_not_sent", "The quote is answered already", { state: now.state });
  }
  return quote;
}

function notOpen({ state }: Quote): Error {
  return quoteConflict("quote_not_open", "The quote is not being written", { state });
}

function assertNotPast(valid_until: string | null): void {
  if (valid_until !== null && valid_until < civilDateOf(clock.now())) {
    throw tradeInputError("valid_until_past", "The quote's last day is over", {
      field: "valid_until",
    });
  }
}
