import type { ChargedPart } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { stripeCharges } from "../../../lib/charges";
import { sqlRows } from "../../../lib/sql";

/**
 * What a payout settles, by the charge that its sales were paid with. What a transaction without a
 * payment moved (an exchange, a reserve's draw) goes by its line's order; the rest has no charge.
 */
export async function chargedParts(db: Knex, payoutId: string): Promise<ChargedPart[]> {
  const rows = await sqlRows<{ payment_id: string | null; amount_minor: string }>(
    db,
    `SELECT coalesce(t.payment_id, first.payment_id) AS payment_id,
            sum(p.amount_minor)::text AS amount_minor
       FROM payout_posting settled
       JOIN ledger_posting p ON p.id = settled.posting_id
       JOIN ledger_transaction t ON t.id = p.transaction_id
       LEFT JOIN sale_line l ON l.line_id = p.line_id
       LEFT JOIN LATERAL (SELECT c.payment_id FROM ledger_transaction c
                           WHERE c.order_id = l.order_id AND c.kind = 'capture'
                           ORDER BY c.sequence LIMIT 1) first ON true
      WHERE settled.payout_id = ? GROUP BY 1`,
    [payoutId],
  );
  const charges = await stripeCharges(
    db,
    rows.flatMap((row) => row.payment_id ?? []),
  );
  return rows.map(({ payment_id, amount_minor }) => ({
    charge_id: charges.get(payment_id ?? "") ?? null,
    amount_minor: BigInt(amount_minor),
  }));
}
