import type { Read } from "../read";

/** The first rollup that is not what its postings sum to; null stands for a row that is not there. */
export interface RollupDifference {
  rollup: "funding_rollup" | "account_rollup" | "rollup_watermark" | "owed_posting";
  /** the row's key, its parts with ' · ' between */
  key: string;
  /** in the rollup: öre, or for the watermark the posting's id */
  stored: string | null;
  /** by the postings */
  recomputed: string | null;
}

/**
 * Sums all postings up to the watermark anew and gives the first rollup, by its key, that differs, or
 * null when none does. It writes its own sums out, so that it does not repeat a fault of the database's
 * functions. Run it in one repeatable-read transaction.
 */
export async function rollupDifference(read: Read): Promise<RollupDifference | null> {
  for (const statement of [WATERMARK, FUNDING, ACCOUNTS, OWED]) {
    const [difference] = await read<RollupDifference>(statement, []);
    if (difference) {
      return difference;
    }
  }
  return null;
}

const WATERMARK = `
  SELECT 'rollup_watermark' AS rollup, 'posting_id' AS key, w.posting_id::text AS stored,
         p.last_id::text AS recomputed
    FROM (SELECT coalesce(max(id), 0) AS last_id FROM ledger_posting) p
    LEFT JOIN rollup_watermark w ON true
   WHERE w.posting_id IS NULL OR w.posting_id > p.last_id`;

const KEY = [
  "place_id",
  "month",
  "sales_channel_id",
  "value_chain_id",
  "product_id",
  "enterprise_id",
  "seller_id",
] as const;

const FUNDING = `
  WITH recomputed AS (
    SELECT coalesce(p.place_id, '') AS place_id, coalesce(p.month, '') AS month,
           coalesce(s.sales_channel_id, '') AS sales_channel_id,
           coalesce(l.value_chain_id, '') AS value_chain_id,
           coalesce(l.product_id, '') AS product_id,
           coalesce(p.enterprise_id, '') AS enterprise_id,
           coalesce(l.seller_id, '') AS seller_id,
           sum(p.amount_minor) AS amount_minor, count(*) AS postings
      FROM rollup_watermark w
      JOIN ledger_posting p ON p.id <= w.posting_id
      LEFT JOIN sale_line l ON l.line_id = p.line_id
      LEFT JOIN sale s ON s.order_id = l.order_id
     WHERE p.place_id IS NOT NULL
        OR (p.account LIKE 'enterprise:%' AND split_part(p.account, ':', 3) = 'training_reserve')
     GROUP BY 1, 2, 3, 4, 5, 6, 7
  )
  SELECT 'funding_rollup' AS rollup, concat_ws(' · ', ${KEY.join(", ")}) AS key,
         r.amount_minor::text AS stored, c.amount_minor::text AS recomputed
    FROM recomputed c FULL JOIN funding_rollup r USING (${KEY.join(", ")})
   WHERE r.amount_minor IS DISTINCT FROM c.amount_minor OR r.postings IS DISTINCT FROM c.postings
   ORDER BY ${KEY.join(", ")} LIMIT 1`;

const ACCOUNTS = `
  WITH recomputed AS (
    SELECT p.account, coalesce(p.month, '') AS month, sum(p.amount_minor) AS amount_minor,
           count(*) AS postings
      FROM rollup_watermark w JOIN ledger_posting p ON p.id <= w.posting_id GROUP BY 1, 2
  )
  SELECT 'account_rollup' AS rollup, concat_ws(' · ', account, month) AS key,
         r.amount_minor::text AS stored, c.amount_minor::text AS recomputed
    FROM recomputed c FULL JOIN account_rollup r USING (account, month)
   WHERE r.amount_minor IS DISTINCT FROM c.amount_minor OR r.postings IS DISTINCT FROM c.postings
   ORDER BY account, month LIMIT 1`;

/** Misses nothing that is owed, and holds nothing that a payout may not settle, or with other facts. */
const OWED = `
  WITH payable AS (
    SELECT p.id, p.enterprise_id, t.currency_code, p.account, p.amount_minor, t.event_at, p.line_id,
           l.order_id, p.place_id IS NOT NULL AS is_of_place,
           NOT EXISTS (SELECT 1 FROM payout_posting s JOIN payout o ON o.id = s.payout_id
                        WHERE s.posting_id = p.id AND o.state IN ('created', 'sent', 'paid')) AS is_owed
      FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
      LEFT JOIN sale_line l ON l.line_id = p.line_id
     WHERE t.kind NOT IN ('payout', 'payout_return') AND p.enterprise_id IS NOT NULL
       AND (p.place_id IS NOT NULL
            OR (split_part(p.account, ':', 1) = 'enterprise'
                AND split_part(p.account, ':', 3) IN ('general', 'shipping', 'vat')))
  )
  SELECT 'owed_posting' AS rollup, coalesce(e.id, o.posting_id)::text AS key,
         o.amount_minor::text AS stored, e.amount_minor::text AS recomputed
    FROM payable e FULL JOIN owed_posting o ON o.posting_id = e.id
   WHERE e.id IS NULL
      OR (o.posting_id IS NULL AND e.is_owed AND e.id <= (SELECT posting_id FROM rollup_watermark))
      OR (o.posting_id IS NOT NULL
          AND (e.enterprise_id, e.currency_code, e.account, e.amount_minor, e.event_at, e.line_id,
               e.order_id, e.is_of_place)
              IS DISTINCT FROM
              (o.enterprise_id, o.currency_code, o.account, o.amount_minor, o.event_at, o.line_id,
               o.order_id, o.is_of_place))
   ORDER BY coalesce(e.id, o.posting_id) LIMIT 1`;
