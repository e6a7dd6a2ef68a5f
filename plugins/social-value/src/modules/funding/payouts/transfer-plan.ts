import { type ChargedPart, type ChargeLeft, planTransfers } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { stripeCharges } from "../../../lib/charges";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "../ledger/locks";
import { chargedParts } from "./charged-parts";
import { UNDONE_STATES } from "./payout";

/**
 * By which charges a payout is moved, öre; null for what is moved from the balance. Worked out once, while
 * nobody else plans, of what the payouts that stand have left of each charge, and stored: whoever asks
 * again is told the same, so that a payout that is sent anew asks the provider for the same transfers.
 */
export async function transferPlan(db: Knex, payoutId: string): Promise<ChargedPart[]> {
  return db.transaction(async (trx) => {
    await lockInOrder(trx, ["payout_part"]);
    const planned = await plannedParts(trx, payoutId);
    if (planned.length > 0) {
      return planned;
    }
    const plan = planTransfers(await chargedParts(trx, payoutId), await chargesLeft(trx, payoutId));
    await sqlRows(
      trx,
      `INSERT INTO payout_part (payout_id, charge_id, amount_minor)
       SELECT ?, part.* FROM unnest(?::text[], ?::bigint[]) AS part`,
      [
        payoutId,
        plan.map((part) => part.charge_id),
        plan.map((part) => part.amount_minor.toString()),
      ],
    );
    return plan;
  });
}

async function plannedParts(trx: Knex, payoutId: string): Promise<ChargedPart[]> {
  const rows = await sqlRows<{ charge_id: string | null; amount_minor: string }>(
    trx,
    `SELECT charge_id, amount_minor::text FROM payout_part
      WHERE payout_id = ? ORDER BY charge_id NULLS LAST`,
    [payoutId],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}

/**
 * The charges of every order that the payout settles something of, in the order in which they were
 * captured, each with what it brought, less what was refunded of it and what other payouts move of it.
 */
async function chargesLeft(trx: Knex, payoutId: string): Promise<ChargeLeft[]> {
  const paid = await sqlRows<{ payment_id: string; order_id: string; paid_minor: string }>(
    trx,
    `SELECT t.payment_id, t.order_id, (-sum(p.amount_minor))::text AS paid_minor
       FROM ledger_transaction t
       JOIN ledger_posting p ON p.transaction_id = t.id AND p.account = 'customer:payment'
      WHERE t.payment_id IS NOT NULL AND t.order_id IN (
              SELECT l.order_id FROM payout_posting s JOIN ledger_posting o ON o.id = s.posting_id
                JOIN sale_line l ON l.line_id = o.line_id WHERE s.payout_id = ?)
      GROUP BY t.payment_id, t.order_id ORDER BY min(t.sequence)`,
    [payoutId],
  );
  const charges = await stripeCharges(
    trx,
    paid.map((row) => row.payment_id),
  );
  const moved = await movedByCharge(trx, [...charges.values()]);
  return paid.flatMap(({ payment_id, order_id, paid_minor }) => {
    const charge_id = charges.get(payment_id);
    return charge_id === undefined
      ? []
      : [
          {
            charge_id,
            order_id,
            remaining_minor: BigInt(paid_minor) - (moved.get(charge_id) ?? 0n),
          },
        ];
  });
}

async function movedByCharge(
  trx: Knex,
  chargeIds: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await sqlRows<{ charge_id: string; amount_minor: string }>(
    trx,
    `SELECT r.charge_id, sum(r.amount_minor)::text AS amount_minor
       FROM payout_part r JOIN payout o ON o.id = r.payout_id AND o.state NOT IN ${UNDONE_STATES}
      WHERE r.charge_id = ANY(?) GROUP BY r.charge_id`,
    [chargeIds],
  );
  return new Map(rows.map((row) => [row.charge_id, BigInt(row.amount_minor)]));
}
