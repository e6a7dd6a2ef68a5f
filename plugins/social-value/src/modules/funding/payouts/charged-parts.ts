import type { ChargedPart } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { stripeCharges } from "../../../lib/charges";
import { sqlRows } from "../../../lib/sql";

/**
 * What a payout settles, by the charge that its sales were paid with. What a transaction without a
 * payment moved (an exchange, a reserve's draw) goes by its line's order, whose first charge it is put
 * on: what that cannot give, `planTransfers` takes from the order's others. The rest has no charge. Where
 * the network funds a discount, its part of a transaction has none either: a charge is the source of
 * no more than the customer paid by it.
 */
export async function chargedParts(db: Knex, payoutId: string): Promise<ChargedPart[]> {
  const rows = await sqlRows<{ payment_id: string | null; amount_minor: string }>(
    db,
    `WITH settled AS (
       SELECT t.id, coalesce(t.payment_id, first.payment_id) AS payment_id,
              sum(p.amount_minor) AS amount_minor
         FROM payout_posting settled
         JOIN ledger_posting p ON p.id = settled.posting_id
         JOIN ledger_transaction t ON t.id = p.transaction_id
         LEFT JOIN sale_line l ON l.line_id = p.line_id
         LEFT JOIN LATERAL (SELECT c.payment_id FROM ledger_transaction c
                             WHERE c.order_id = l.order_id AND c.kind = 'capture'
                             ORDER BY c.sequence LIMIT 1) first ON true
        WHERE settled.payout_id = ? GROUP BY 1, 2
     ), charged AS (
       SELECT s.payment_id, s.amount_minor,
              coalesce(trunc(s.amount_minor * paid.customer
                             / nullif(paid.customer + paid.network, 0)), s.amount_minor) AS charged_minor
         FROM settled s CROSS JOIN LATERAL (
           SELECT coalesce(sum(amount_minor) FILTER (WHERE account = 'customer:payment'), 0) AS customer,
                  coalesce(sum(amount_minor) FILTER (WHERE account = 'network:promotion'), 0) AS network
             FROM ledger_posting WHERE transaction_id = s.id) paid
     )
     SELECT payment_id, sum(charged_minor)::text AS amount_minor FROM charged GROUP BY 1
     UNION ALL
     SELECT NULL, sum(amount_minor - charged_minor)::text FROM charged
     HAVING sum(amount_minor - charged_minor) <> 0`,
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
