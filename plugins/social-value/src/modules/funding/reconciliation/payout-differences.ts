import { UNDONE_STATES } from "../payouts/payout";
import type { Read } from "../read";

/** One way in which payouts, their postings and the ledger say different things. Öre. */
export interface PayoutDifference {
  kind: /** the payout's amount against its transaction in the ledger */
    | "ledger"
    /** the payout's amount against the postings that it settles */
    | "postings"
    /** one that was undone against its mirror, or a mirror of one that stands */
    | "return"
    /** a transaction of a payout that there is not */
    | "unknown"
    /** a posting that two standing payouts settle */
    | "settled_twice";
  payout_id: string;
  expected_minor: bigint;
  found_minor: bigint;
}

/** Everything in which the payouts differ from the ledger; empty when there is no difference. */
export async function payoutDifferences(read: Read): Promise<PayoutDifference[]> {
  const rows = await read<
    Omit<PayoutDifference, "expected_minor" | "found_minor"> & {
      expected_minor: string;
      found_minor: string;
    }
  >(STATEMENT, []);
  return rows.map((row) => ({
    ...row,
    expected_minor: BigInt(row.expected_minor),
    found_minor: BigInt(row.found_minor),
  }));
}

const STATEMENT = `
  WITH paid AS (
    SELECT t.kind, split_part(t.idempotency_key, ':', 2) AS payout_id,
           sum(p.amount_minor) AS amount_minor
      FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     WHERE t.kind IN ('payout', 'payout_return') AND p.account LIKE 'enterprise:%:paid_out'
     GROUP BY 1, 2
  ), settled AS (
    SELECT s.payout_id, sum(p.amount_minor) AS amount_minor
      FROM payout_posting s JOIN ledger_posting p ON p.id = s.posting_id GROUP BY 1
  ), expected AS (
    SELECT id, amount_minor,
           CASE WHEN state IN ${UNDONE_STATES} THEN -amount_minor ELSE 0 END AS return_minor
      FROM payout
  ), differences AS (
    SELECT 'ledger' AS kind, e.id AS payout_id, e.amount_minor AS expected_minor,
           coalesce(p.amount_minor, 0) AS found_minor
      FROM expected e LEFT JOIN paid p ON p.payout_id = e.id AND p.kind = 'payout'
    UNION ALL
    SELECT 'postings', e.id, e.amount_minor, coalesce(s.amount_minor, 0)
      FROM expected e LEFT JOIN settled s ON s.payout_id = e.id
    UNION ALL
    SELECT 'return', e.id, e.return_minor, coalesce(p.amount_minor, 0)
      FROM expected e LEFT JOIN paid p ON p.payout_id = e.id AND p.kind = 'payout_return'
    UNION ALL
    SELECT 'unknown', p.payout_id, 0, p.amount_minor
      FROM paid p WHERE NOT EXISTS (SELECT 1 FROM payout WHERE id = p.payout_id)
    UNION ALL
    SELECT 'settled_twice', max(s.payout_id), max(l.amount_minor), sum(l.amount_minor)
      FROM payout_posting s JOIN payout o ON o.id = s.payout_id
       AND o.state NOT IN ${UNDONE_STATES}
      JOIN ledger_posting l ON l.id = s.posting_id
     GROUP BY s.posting_id HAVING count(*) > 1
  )
  SELECT kind, payout_id, expected_minor::text, found_minor::text FROM differences
   WHERE expected_minor <> found_minor ORDER BY kind, payout_id`;
