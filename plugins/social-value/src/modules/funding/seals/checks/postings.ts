import { LedgerFault } from "../fault";
import type { CheckContext } from "./check";

/** Every posting belongs to a transaction that is there; the walk sees only those that do. */
export async function checkOrphans({ read }: CheckContext): Promise<void> {
  const [orphan] = await read<{ id: string; transaction_id: string }>(
    `SELECT p.id::text AS id, p.transaction_id FROM ledger_posting p
      WHERE NOT EXISTS (SELECT FROM ledger_transaction t WHERE t.id = p.transaction_id)
      ORDER BY p.id LIMIT 1`,
    [],
  );
  if (orphan) {
    throw new LedgerFault("posting_without_transaction", {
      posting: orphan.id,
      transaction: orphan.transaction_id,
    });
  }
}

interface Overtaken {
  id: string;
  transaction_id: string;
  sequence: string;
  account: string;
  amount_minor: string;
  taken_minor: string;
}

/**
 * What names a posting as its origin takes from it, and never more than it has. What goes back to the
 * order, draws, months' closes and payouts are held apart: a refund after a payout takes again what was
 * paid out, and one after a month's close what the close had moved. A lot of a training reserve may be
 * overtaken, when a sale is refunded whose lot had been drawn.
 */
export async function checkOrigins({ read }: CheckContext): Promise<void> {
  const [overtaken] = await read<Overtaken>(
    `WITH taking AS (
       SELECT m.origin_posting_id AS id, sum(m.amount_minor) AS minor
         FROM ledger_posting m JOIN ledger_transaction t ON t.id = m.transaction_id
        WHERE m.origin_posting_id IS NOT NULL
        GROUP BY m.origin_posting_id, CASE t.kind WHEN 'exchange' THEN 'refund'
                                                  WHEN 'payout_return' THEN 'payout' ELSE t.kind END
     )
     SELECT p.id::text AS id, p.transaction_id, t.sequence::text AS sequence, p.account,
            p.amount_minor::text AS amount_minor, taking.minor::text AS taken_minor
       FROM taking JOIN ledger_posting p ON p.id = taking.id
       JOIN ledger_transaction t ON t.id = p.transaction_id
      WHERE p.account NOT LIKE 'enterprise:%:training_reserve'
        AND taking.minor NOT BETWEEN least(0, -p.amount_minor) AND greatest(0, -p.amount_minor)
      ORDER BY p.id LIMIT 1`,
    [],
  );
  if (overtaken) {
    throw new LedgerFault("posting_overtaken", {
      posting: overtaken.id,
      transaction: overtaken.transaction_id,
      sequence: overtaken.sequence,
      account: overtaken.account,
      expected: overtaken.amount_minor,
      found: overtaken.taken_minor,
    });
  }
}
