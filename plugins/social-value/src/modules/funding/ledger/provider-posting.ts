import { type ProviderMovement, providerPostings } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "./locks";
import { findTransaction, hashOf, insertTransaction, type PostingOutcome } from "./transaction";

/** One row of the provider's books that concerns a payment of ours. Amounts in öre. */
export interface ProviderEvent extends ProviderMovement {
  /** The row's own id there: each is posted once. */
  id: string;
  kind: "payment_fee" | "dispute";
  payment_id: string;
  order_id: string | null;
  /** Of a dispute's row. */
  dispute_id: string | null;
  currency_code: string;
  event_at: Date;
}

/**
 * Posts what the provider charged for a payment, or took and gave back in a dispute, exactly once for each
 * row of its books. The transaction names no order: it is none of what the customer paid for, and no refund
 * or payout may take it for that; `provider_movement` tells whose it is. What moves nothing is only noted,
 * so that nobody asks again: null. Throws "idempotency_conflict" for the same row with other amounts.
 */
export function postProviderEvent(db: Knex, event: ProviderEvent): Promise<PostingOutcome | null> {
  const { id, kind, payment_id, taken_minor, fee_minor, currency_code, event_at } = event;
  const transaction = {
    kind,
    idempotency_key: `stripe:${id}`,
    input_hash: hashOf([
      id,
      kind,
      payment_id,
      String(taken_minor),
      String(fee_minor),
      currency_code,
    ]),
    currency_code,
    event_at,
  };
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [transaction.idempotency_key]);
    const earlier = await findTransaction(trx, transaction);
    if (earlier) {
      return { transaction_id: earlier, is_new: false };
    }
    const postings = providerPostings(event);
    const transaction_id =
      postings.length > 0 ? await insertTransaction(trx, transaction, postings) : null;
    await noteMovement(trx, event, transaction_id);
    return transaction_id === null ? null : { transaction_id, is_new: true };
  });
}

async function noteMovement(
  trx: Knex,
  event: ProviderEvent,
  transactionId: string | null,
): Promise<void> {
  const { id, kind, payment_id, order_id, dispute_id, taken_minor, fee_minor } = event;
  await sqlRows(
    trx,
    `INSERT INTO provider_movement
       (id, kind, payment_id, order_id, dispute_id, taken_minor, fee_minor, transaction_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    [
      ...[id, kind, payment_id, order_id, dispute_id],
      ...[taken_minor.toString(), fee_minor.toString(), transactionId],
    ],
  );
}
