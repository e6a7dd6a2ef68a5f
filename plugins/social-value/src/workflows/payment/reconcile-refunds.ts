import { parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { sqlRows } from "../../lib/sql";
import { REFUNDS_MADE, refundAtStripe } from "../../lib/stripe-refund";
import { databaseOf } from "../lib/database";

interface UnprovenRefund {
  id: string;
  amount: string;
  payment_id: string;
  intent_id: string;
}

/** What a pass did: how many refunds Stripe has now, and which it would not make. */
export interface RefundsReconciled {
  made: number;
  failed: { refund_id: string; message: string }[];
}

/**
 * Finds refunds that Medusa has noted and Stripe may never have heard of (the process died in between, or
 * the answer was lost) and has Stripe make them, each once.
 */
export async function reconcileRefunds(
  container: MedusaContainer,
  { since, until }: { since: Date; until: Date },
): Promise<RefundsReconciled> {
  const result: RefundsReconciled = { made: 0, failed: [] };
  for (const { id, amount, payment_id, intent_id } of await unproven(container, since, until)) {
    try {
      await refundAtStripe({ intent_id, refund_id: id, amount_minor: parseMinor(amount) });
      await noteMade(container, payment_id, id);
      result.made += 1;
    } catch (error) {
      result.failed.push({ refund_id: id, message: String(error) });
    }
  }
  return result;
}

const LIMIT = 100;

function unproven(container: MedusaContainer, since: Date, until: Date): Promise<UnprovenRefund[]> {
  return sqlRows<UnprovenRefund>(
    databaseOf(container),
    `SELECT r.id, r.raw_amount->>'value' AS amount, p.id AS payment_id, p.data->>'id' AS intent_id
       FROM refund r JOIN payment p ON p.id = r.payment_id
      WHERE p.provider_id LIKE 'pp_stripe%' AND p.data->>'id' LIKE 'pi\\_%'
        AND r.created_at >= ? AND r.created_at < ? AND r.deleted_at IS NULL
        AND NOT coalesce(jsonb_exists(p.data->'${REFUNDS_MADE}', r.id), false)
      ORDER BY r.created_at, r.id LIMIT ${LIMIT}`,
    [since, until],
  );
}

/** As the provider notes it; in one statement, for another refund may be noted at the same time. */
async function noteMade(container: MedusaContainer, paymentId: string, refundId: string) {
  await sqlRows(
    databaseOf(container),
    `UPDATE payment SET data = data || jsonb_build_object('${REFUNDS_MADE}',
            coalesce(data->'${REFUNDS_MADE}', '[]'::jsonb) || to_jsonb(?::text))
      WHERE id = ?`,
    [refundId, paymentId],
  );
}
