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
  /** Of the sale in the enterprise's own records: one collection, and one return of it, for each. */
  source_id: string;
  enterprise_id: string;
  /** What was captured, or refunded. */
  total_minor: bigint;
  /** What changed hands: rounded to whole kronor, if in cash. */
  paid_minor: bigint;
  currency_code: string;
  event_at: Date;
}

/**
 * Posts that an enterprise took in a sale's money itself, with what rounding made, exactly once. It stands
 * beside the capture and names no order: it is none of what the customer paid for. Throws
 * "idempotency_conflict" for the same source with another input.
 */
export function postCollection(db: Knex, event: CollectionEvent): Promise<PostingOutcome> {
  return postOnce(db, transactionOf("collection", event, null), collectionPostings(event));
}

/** Posts that the enterprise paid a sale's money back itself, exactly once; as {@link postCollection}. */
export async function postCollectionReturn(
  db: Knex,
  event: CollectionEvent,
): Promise<PostingOutcome> {
  const [origin] = await sqlRows<{ id: string }>(
    db,
    "SELECT id FROM ledger_transaction WHERE idempotency_key = ?",
    [keyOf("collection", event)],
  );
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
