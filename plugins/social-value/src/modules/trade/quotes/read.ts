import type { CivilDate, QuoteState } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Quote } from "./quote";

export const QUOTE_COLUMNS = `id, number::int, order_id, origin, state, sales_channel_id,
  business_customer_id, locale, buyer, contact_name, contact_email, contact_phone, delivery_address,
  reference, order_reference, is_reserved_procurement, message, note, lines, freights, valid_until,
  created_at, sent_at, decided_at, accepted_by, reason, ordered_at, failure`;

/** A quote as it stands, or undefined. */
export async function findQuote(db: Knex, id: string): Promise<Quote | undefined> {
  const [row] = await sqlRows<Quote>(db, `SELECT ${QUOTE_COLUMNS} FROM quote WHERE id = ?`, [id]);
  return row;
}

export interface QuotesPage {
  state?: QuoteState | undefined;
  /** Part of the buyer's name, its number, or the quote's own number. */
  q?: string | undefined;
  business_customer_id?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of quotes, the latest first, and how many there are; what has expired is so on the day `today`. */
export async function listQuotes(
  db: Knex,
  { state, q, business_customer_id, limit, offset }: QuotesPage,
  today: CivilDate,
): Promise<{ quotes: Quote[]; count: number }> {
  const bindings = [today, state ?? null, business_customer_id ?? null, q?.trim() || null];
  const [quotes, [counted]] = await Promise.all([
    sqlRows<Quote>(
      db,
      `${FOUND} SELECT ${QUOTE_COLUMNS} FROM found ORDER BY created_at DESC, id LIMIT ? OFFSET ?`,
      [...bindings, limit, offset],
    ),
    sqlRows<{ n: number }>(db, `${FOUND} SELECT count(*)::int AS n FROM found`, bindings),
  ]);
  return { quotes, count: counted?.n ?? 0 };
}

/** Bindings: today, a state, a business customer's id, words to search for; null leaves one out. */
const FOUND = `
  WITH asked AS (SELECT ?::text AS today, ?::text AS state, ?::text AS customer, ?::text AS q),
  found AS (
    SELECT quote.* FROM quote, asked
     WHERE (asked.state IS NULL OR asked.state =
              CASE WHEN quote.state = 'sent' AND valid_until < today THEN 'expired' ELSE quote.state END)
       AND (customer IS NULL OR business_customer_id = customer)
       AND (q IS NULL OR number::text = q OR position(lower(q) IN lower(buyer->>'name')) > 0
            OR position(q IN buyer->>'organisation_number') > 0))`;

/** Quotes that were accepted and whose order does not stand yet, those due to be tried, oldest first. */
export async function waitingQuotes(db: Knex, limit: number): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT id FROM quote WHERE state = 'accepted' AND ordered_at IS NULL AND next_try_at <= now()
      ORDER BY next_try_at, id LIMIT ?`,
    [limit],
  );
  return rows.map((row) => row.id);
}
