import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { postPaymentCaptures } from "./post-payment-captures";

const BATCH = 200;

/** What a reconciliation found and did. */
export interface Reconciliation {
  posted: number;
  failed: { payment_id: string; message: string }[];
}

/**
 * Finds captured payments that the ledger lacks and posts them: what an event lost when the process
 * died between capture and posting. `since` bounds the search by the capture's time. A payment that
 * cannot be posted is reported and does not stop the others.
 */
export async function reconcileCaptures(
  container: MedusaContainer,
  since: Date,
): Promise<Reconciliation> {
  const result: Reconciliation = { posted: 0, failed: [] };
  for (const payment_id of await paymentsNotPosted(container, since)) {
    try {
      const outcomes = await postPaymentCaptures(container, payment_id);
      result.posted += outcomes.filter((outcome) => outcome.is_new).length;
    } catch (error) {
      result.failed.push({ payment_id, message: String(error) });
    }
  }
  return result;
}

/** Reads Medusa's captures beside the ledger in one statement; a join no module can make alone. */
async function paymentsNotPosted(container: MedusaContainer, since: Date): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = await sqlRows<{ payment_id: string }>(
    db,
    `SELECT c.payment_id FROM capture c
       JOIN payment p ON p.id = c.payment_id
       JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id
        AND o.deleted_at IS NULL
      WHERE c.created_at >= ? AND c.deleted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM ledger_transaction t
                         WHERE t.idempotency_key = 'capture:' || c.id)
      GROUP BY c.payment_id ORDER BY min(c.created_at), c.payment_id LIMIT ?`,
    [since, BATCH],
  );
  return rows.map((row) => row.payment_id);
}
