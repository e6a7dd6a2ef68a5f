import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/**
 * The Stripe charges that payments were paid with, by payment: only those that went through Medusa's
 * Stripe provider, which keeps Stripe's own answer with the payment. One statement over its table.
 */
export async function stripeCharges(
  db: Knex,
  paymentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sqlRows<{ id: string; charge_id: string }>(
    db,
    `SELECT id, data->>'latest_charge' AS charge_id FROM payment
      WHERE id = ANY(?) AND provider_id LIKE 'pp_stripe%' AND data->>'latest_charge' LIKE 'ch_%'`,
    [paymentIds],
  );
  return new Map(rows.map((row) => [row.id, row.charge_id]));
}
