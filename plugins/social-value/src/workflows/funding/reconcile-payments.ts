import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { postPayment } from "./post-payment";

const BATCH = 200;

/** What a reconciliation found and did. */
export interface Reconciliation {
  posted: number;
  failed: { payment_id: string; message: string }[];
}

/**
 * Finds captures and refunds that the ledger lacks and posts them: what an event lost when the process
 * died between payment and posting. `since` bounds the search by their time; `skip` names payments that
 * are not to be tried now. A payment that cannot be posted is reported and stops no other.
 */
export async function reconcilePayments(
  container: MedusaContainer,
  since: Date,
  skip: (paymentId: string) => boolean = () => false,
): Promise<Reconciliation> {
  const result: Reconciliation = { posted: 0, failed: [] };
  let after = "";
  for (;;) {
    const batch = await paymentsNotPosted(container, since, after);
    for (const payment_id of batch.filter((id) => !skip(id))) {
      try {
        const outcomes = await postPayment(container, payment_id);
        result.posted += outcomes.filter((outcome) => outcome.is_new).length;
      } catch (error) {
        result.failed.push({ payment_id, message: String(error) });
      }
    }
    const last = batch.at(-1);
    if (last === undefined) {
      return result;
    }
    after = last;
  }
}

/** Reads Medusa's payments beside the ledger in one statement; a join no module can make alone. */
async function paymentsNotPosted(
  container: MedusaContainer,
  since: Date,
  after: string,
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = await sqlRows<{ payment_id: string }>(
    db,
    `SELECT DISTINCT moved.payment_id
       FROM (SELECT payment_id, 'capture:' || id AS key FROM capture
              WHERE created_at >= ? AND deleted_at IS NULL
             UNION ALL
             SELECT payment_id, 'refund:' || id FROM refund
              WHERE created_at >= ? AND deleted_at IS NULL) moved
       JOIN payment p ON p.id = moved.payment_id
       JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id
        AND o.deleted_at IS NULL
      WHERE moved.payment_id > ?
        AND NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.idempotency_key = moved.key)
      ORDER BY moved.payment_id LIMIT ?`,
    [since, since, after, BATCH],
  );
  return rows.map((row) => row.payment_id);
}
