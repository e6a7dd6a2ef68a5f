import { collectionPostings, type Posting } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "./locks";
import {
  findTransaction,
  hashOf,
  insertTransaction,
  type NewTransaction,
  type PostingOutcome,
} from "./transaction";

/** A sale whose money the enterprise itself took in, or paid back. Amounts in öre. */
export interface CollectionEvent {
  /** One posting for each: the sale in the enterprise's own records, or the refund of it. */
  source_id: string;
  enterprise_id: string;
  /** What was captured, or refunded. */
  total_minor: bigint;
  /** What changed hands: rounded to whole kronor, if in cash. */
  paid_minor: bigint;
  currency_code: string;
  event_at: Date;
}

/** Money of such a sale that the enterprise paid back. */
export interface CollectionReturnEvent extends CollectionEvent {
  /** The `source_id` of the collection that it returns. */
  sale_id: string;
}

/**
 * Posts that an enterprise took in a sale's money itself, with what rounding made, exactly once. It stands
 * beside the capture and names no order: it is none of what the customer paid for. Throws
 * "idempotency_conflict" for the same source with another input.
 */
export function postCollection(db: Knex, event: CollectionEvent): Promise<PostingOutcome> {
  return postOnce(db, transactionOf("collection", event, null), collectionPostings(event));
}

/**
 * Posts that the enterprise paid money of a sale back itself, once for each refund; as
 * {@link postCollection}. A sale that was once returned whole, under its own name, has no more to return.
 */
export async function postCollectionReturn(
  db: Knex,
  event: CollectionReturnEvent,
): Promise<PostingOutcome> {
  const sale = { ...event, source_id: event.sale_id };
  const known = await sqlRows<{ id: string; kind: string }>(
    db,
    "SELECT id, kind FROM ledger_transaction WHERE idempotency_key IN (?, ?)",
    [keyOf("collection", sale), keyOf("collection_return", sale)],
  );
  const whole = known.find(({ kind }) => kind === "collection_return");
  if (whole) {
    return { transaction_id: whole.id, is_new: false };
  }
  const origin = known.find(({ kind }) => kind === "collection");
  const mirrors = collectionPostings(event).map((posting) => ({
    ...posting,
    amount_minor: -posting.amount_minor,
  }));
  return postOnce(db, transactionOf("collection_return", event, origin?.id ?? null), mirrors);
}

function postOnce(
  db: Knex,
  transaction: NewTransaction,
  postings: readonly Posting[],
): Promise<PostingOutcome> {
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [transaction.idempotency_key]);
    const earlier = await findTransaction(trx, transaction);
    if (earlier) {
      return { transaction_id: earlier, is_new: false };
    }
    return { transaction_id: await insertTransaction(trx, transaction, postings), is_new: true };
  });
}

type Kind = "collection" | "collection_return";

function keyOf(kind: Kind, { source_id }: CollectionEvent): string {
  return `${kind}:${source_id}`;
}

function transactionOf(
  kind: Kind,
  event: CollectionEvent,
  origin_transaction_id: string | null,
): NewTransaction {
  const { source_id, enterprise_id, total_minor, paid_minor, currency_code, event_at } = event;
  const amounts = [total_minor, paid_minor].map(String);
  return {
    kind,
    idempotency_key: keyOf(kind, event),
    input_hash: hashOf([source_id, enterprise_id, ...amounts, currency_code]),
    origin_transaction_id,
    currency_code,
    event_at,
  };
}
