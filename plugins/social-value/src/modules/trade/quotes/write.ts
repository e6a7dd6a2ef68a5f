import { randomUUID } from "node:crypto";
import type { CivilDate } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Quote, QuoteFields } from "./quote";
import { QUOTE_COLUMNS } from "./read";

const FIELDS = [
  ...["sales_channel_id", "business_customer_id", "locale", "buyer", "contact_name"],
  ...["contact_email", "contact_phone", "delivery_address", "reference", "order_reference"],
  ...["is_reserved_procurement", "message", "note", "lines", "freights", "valid_until"],
] as readonly (keyof QuoteFields)[];
const JSON_FIELDS: readonly (keyof QuoteFields)[] = [
  "buyer",
  "delivery_address",
  "lines",
  "freights",
];

const valuesOf = (fields: QuoteFields) =>
  FIELDS.map((name) => (JSON_FIELDS.includes(name) ? JSON.stringify(fields[name]) : fields[name]));

/** Stores a new quote; gives its id. */
export async function insertQuote(
  db: Knex,
  origin: Quote["origin"],
  fields: QuoteFields,
  now: Date,
): Promise<string> {
  const suffix = randomUUID().replaceAll("-", "");
  await sqlRows(
    db,
    `INSERT INTO quote (id, order_id, origin, created_at, ${FIELDS.join(", ")})
     VALUES (?, ?, ?, ?, ${FIELDS.map(() => "?").join(", ")})`,
    [`quot_${suffix}`, `order_quote_${suffix}`, origin, now, ...valuesOf(fields)],
  );
  return `quot_${suffix}`;
}

/** Changes a quote that is being written; undefined when it is not. */
export async function changeQuote(
  db: Knex,
  id: string,
  fields: QuoteFields,
): Promise<Quote | undefined> {
  const [row] = await sqlRows<Quote>(
    db,
    `UPDATE quote SET ${FIELDS.map((name) => `${name} = ?`).join(", ")}
      WHERE id = ? AND state = 'requested' RETURNING ${QUOTE_COLUMNS}`,
    [...valuesOf(fields), id],
  );
  return row;
}

/** Notes that a quote goes to its buyer, as `fields` say; undefined when it is not being written. */
export async function markSent(
  db: Knex,
  id: string,
  fields: QuoteFields,
  now: Date,
): Promise<Quote | undefined> {
  const [row] = await sqlRows<Quote>(
    db,
    `UPDATE quote SET state = 'sent', sent_at = ?, ${FIELDS.map((name) => `${name} = ?`).join(", ")}
      WHERE id = ? AND state = 'requested' RETURNING ${QUOTE_COLUMNS}`,
    [now, ...valuesOf(fields), id],
  );
  return row;
}

/** Who accepts a quote, and what their invoices refer to. */
export interface Acceptance {
  accepted_by: string;
  reference: string;
  /** As it was asked for with when it is left out. */
  order_reference?: string | undefined;
}

/** Accepts a quote that is with its buyer and has not expired on the day; undefined when it is not so. */
export async function markAccepted(
  db: Knex,
  id: string,
  { accepted_by, reference, order_reference }: Acceptance,
  { now, today }: { now: Date; today: CivilDate },
): Promise<Quote | undefined> {
  const [row] = await sqlRows<Quote>(
    db,
    `UPDATE quote SET state = 'accepted', decided_at = ?, accepted_by = ?, reference = ?,
            order_reference = coalesce(?, order_reference)
      WHERE id = ? AND state = 'sent' AND valid_until >= ? RETURNING ${QUOTE_COLUMNS}`,
    [now, accepted_by, reference, order_reference ?? null, id, today],
  );
  return row;
}

/** Ends a quote without an order; undefined when it is in none of the states it may be ended in. */
export async function markEnded(
  db: Knex,
  id: string,
  state: "declined" | "withdrawn",
  reason: string,
  now: Date,
): Promise<Quote | undefined> {
  const from = state === "declined" ? ["sent"] : ["requested", "sent"];
  const [row] = await sqlRows<Quote>(
    db,
    `UPDATE quote SET state = ?, decided_at = ?, reason = ?
      WHERE id = ? AND state = ANY(?) RETURNING ${QUOTE_COLUMNS}`,
    [state, now, reason, id, from],
  );
  return row;
}

/** Notes that the order of an accepted quote stands. */
export async function markOrdered(db: Knex, id: string, now: Date): Promise<void> {
  await sqlRows(
    db,
    "UPDATE quote SET ordered_at = coalesce(ordered_at, ?), failure = NULL WHERE id = ?",
    [now, id],
  );
}

/** Notes why an order could not be made: it is tried again ever more seldom, once an hour at least. */
export async function noteQuoteFailure(db: Knex, id: string, message: string): Promise<void> {
  await sqlRows(
    db,
    `UPDATE quote SET failure = left(?, 500), tries = tries + 1,
            next_try_at = now() + least(interval '1 hour', interval '15 seconds' * power(2, least(tries, 10)))
      WHERE id = ?`,
    [message, id],
  );
}
