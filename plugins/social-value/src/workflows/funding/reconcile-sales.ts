import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import { placeSale } from "./place-sale";

const BATCH = 200;

/** What a reconciliation of placed orders found and did. */
export interface SaleReconciliation {
  placed: number;
  failed: { order_id: string; message: string }[];
}

/**
 * Finds placed orders that were last changed between two times and have no snapshot, and sales that
 * the network pays for in full and that are not posted: what was lost when the process died after
 * the order was made, or with its event. `until` leaves alone what may be on its way this moment.
 * An order that fails is reported and does not stop the others.
 */
export async function reconcileSales(
  container: MedusaContainer,
  { since, until }: { since: Date; until: Date },
): Promise<SaleReconciliation> {
  const result: SaleReconciliation = { placed: 0, failed: [] };
  let after = "";
  for (;;) {
    const batch = await ordersNotPlaced(container, { since, until, after });
    for (const order_id of batch) {
      try {
        await placeSale(container, order_id);
        result.placed += 1;
      } catch (error) {
        result.failed.push({ order_id, message: String(error) });
      }
    }
    const last = batch.at(-1);
    if (last === undefined) {
      return result;
    }
    after = last;
  }
}

/** Reads Medusa's orders beside the ledger in one statement; a join no module can make alone. */
async function ordersNotPlaced(
  container: MedusaContainer,
  { since, until, after }: { since: Date; until: Date; after: string },
): Promise<string[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT o.id FROM "order" o LEFT JOIN sale s ON s.order_id = o.id
      WHERE o.updated_at >= ? AND o.updated_at < ? AND o.id > ?
        AND NOT o.is_draft_order AND o.status <> 'canceled' AND o.deleted_at IS NULL
        AND (s.order_id IS NULL
             OR (s.total_minor = 0
                 AND EXISTS (SELECT 1 FROM sale_line l
                              WHERE l.order_id = o.id AND l.network_discount_minor > 0)
                 AND NOT EXISTS (SELECT 1 FROM ledger_transaction t
                                  WHERE t.idempotency_key = 'sale:' || o.id)))
      ORDER BY o.id LIMIT ?`,
    [since, until, after, BATCH],
  );
  return rows.map((row) => row.id);
}
