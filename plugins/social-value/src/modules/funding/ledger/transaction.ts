import { createHash, randomUUID } from "node:crypto";
import type { Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";

export const TRANSACTION_KINDS = [
  "capture",
  "refund",
  "exchange",
  "reserve_draw",
  "month_close",
  "payout",
  "payout_return",
  "self_billing",
  "collection",
  "collection_return",
  "payment_fee",
  "dispute",
  "correction",
] as const;

export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

export interface NewTransaction {
  kind: TransactionKind;
  /** Unique for the event that it comes from, such as `capture:<id>`. */
  idempotency_key: string;
  /** Of the event's facts; see {@link hashOf}. */
  input_hash: string;
  order_id?: string | null;
  payment_id?: string | null;
  /** The transaction that this one mirrors, where there is one and only one. */
  origin_transaction_id?: string | null;
  currency_code: string;
  event_at: Date;
}

/** A posting to be made; a mirror, a draw or a settlement names the posting that it takes from. */
export interface NewPosting extends Posting {
  origin_posting_id?: string | null;
}

/** What posting an event did: a new transaction, or the one that the same event made before. */
export interface PostingOutcome {
  transaction_id: string;
  is_new: boolean;
}

/** SHA-256, in hex, of an event's facts; the same facts in the same order give the same hash. */
export function hashOf(facts: readonly string[]): string {
  return createHash("sha256").update(facts.join("\n")).digest("hex");
}

/**
 * The id of the transaction that the same event made before, or null. Throws "idempotency_conflict"
 * when the key was used with other facts.
 */
export async function findTransaction(
  trx: Knex,
  { idempotency_key, input_hash }: Pick<NewTransaction, "idempotency_key" | "input_hash">,
): Promise<string | null> {
  const [earlier] = await sqlRows<{ id: string; input_hash: string }>(
    trx,
    "SELECT id, input_hash FROM ledger_transaction WHERE idempotency_key = ?",
    [idempotency_key],
  );
  if (earlier && earlier.input_hash !== input_hash) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "idempotency_conflict",
      `${idempotency_key} was posted before with another input`,
      { idempotency_key },
    );
  }
  return earlier?.id ?? null;
}

/**
 * Inserts a transaction and all its postings in one statement, so that the database's check of the
 * balance sees them together. Gives the transaction's id.
 */
export async function insertTransaction(
  trx: Knex,
  transaction: NewTransaction,
  postings: readonly NewPosting[],
): Promise<string> {
  const id = `ltx_${randomUUID()}`;
  await sqlRows(
    trx,
    `WITH inserted AS (
       INSERT INTO ledger_transaction (id, kind, idempotency_key, input_hash, order_id, payment_id,
                                       origin_transaction_id, currency_code, event_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
     )
     INSERT INTO ledger_posting (transaction_id, account, amount_minor, line_id, component,
                                 enterprise_id, stage_id, place_id, month, origin_posting_id)
     SELECT inserted.id, p.* FROM inserted,
       unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::bigint[]) AS p`,
    [
      id,
      transaction.kind,
      transaction.idempotency_key,
      transaction.input_hash,
      transaction.order_id ?? null,
      transaction.payment_id ?? null,
      transaction.origin_transaction_id ?? null,
      transaction.currency_code,
      transaction.event_at,
      postings.map((posting) => posting.account),
      postings.map((posting) => posting.amount_minor.toString()),
      postings.map((posting) => posting.line_id),
      postings.map((posting) => posting.component),
      postings.map((posting) => posting.enterprise_id),
      postings.map((posting) => posting.stage_id),
      postings.map((posting) => posting.place_id),
      postings.map((posting) => posting.month),
      postings.map((posting) => posting.origin_posting_id ?? null),
    ],
  );
  return id;
}
