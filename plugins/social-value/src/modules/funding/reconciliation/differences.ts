import type { Read } from "../read";

export const DIFFERENCE_KINDS = [
  "capture_not_posted",
  "refund_not_posted",
  "amount_differs",
  "payment_unknown",
  "order_without_sale",
  "unmatched",
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Where Medusa's payments and the ledger do not say the same. Amounts in öre. */
export interface Difference {
  kind: DifferenceKind;
  order_id: string | null;
  display_id: number | null;
  /** The capture, refund or transaction that it is about. */
  subject_id: string;
  medusa_minor: number;
  ledger_minor: number;
  at: Date;
}

/** What was compared, and how much of it differs; `differences` are the newest of them. */
export interface Reconciled {
  captures: number;
  refunds: number;
  orders: number;
  count: number;
  differences: Difference[];
}

/** Medusa keeps amounts as exact decimals of kronor beside their rounded numbers. */
const MOVED = `
  SELECT 'capture' AS kind, 'capture:' || c.id AS key, c.id, c.payment_id, c.created_at,
         round((c.raw_amount ->> 'value')::numeric * 100)::bigint AS amount_minor
    FROM capture c WHERE c.deleted_at IS NULL
  UNION ALL
  SELECT 'refund', 'refund:' || r.id, r.id, r.payment_id, r.created_at,
         round((r.raw_amount ->> 'value')::numeric * 100)::bigint
    FROM refund r WHERE r.deleted_at IS NULL`;

/** What each transaction took from the customer (captures) or gave back (refunds), öre. */
const POSTED = `
  SELECT t.id, t.idempotency_key AS key, t.order_id, t.event_at, t.kind,
         abs(coalesce(sum(p.amount_minor) FILTER (WHERE p.account = 'customer:payment'), 0))::bigint
           AS amount_minor
    FROM ledger_transaction t LEFT JOIN ledger_posting p ON p.transaction_id = t.id
   WHERE t.kind IN ('capture', 'refund') AND t.payment_id IS NOT NULL GROUP BY t.id`;

const ALL = `
  WITH moved AS (${MOVED}), posted AS (${POSTED}),
  paid AS (
    SELECT m.*, o.order_id FROM moved m
      JOIN payment p ON p.id = m.payment_id
      LEFT JOIN order_payment_collection o ON o.payment_collection_id = p.payment_collection_id
       AND o.deleted_at IS NULL
     -- A payment taken while its order is being placed has none for a moment; later, money lacks its order.
     WHERE o.order_id IS NOT NULL OR m.created_at < now() - interval '5 minutes')
  SELECT paid.kind || '_not_posted' AS kind, paid.order_id, paid.id AS subject_id,
         paid.amount_minor AS medusa_minor, 0::bigint AS ledger_minor, paid.created_at AS at
    FROM paid WHERE NOT EXISTS (SELECT 1 FROM posted WHERE posted.key = paid.key)
  UNION ALL
  SELECT 'amount_differs', paid.order_id, paid.id, paid.amount_minor, posted.amount_minor,
         paid.created_at
    FROM paid JOIN posted ON posted.key = paid.key AND posted.amount_minor <> paid.amount_minor
  UNION ALL
  SELECT 'payment_unknown', posted.order_id, posted.id, 0, posted.amount_minor, posted.event_at
    FROM posted WHERE NOT EXISTS (SELECT 1 FROM moved WHERE moved.key = posted.key)
  UNION ALL
  SELECT 'order_without_sale', o.id, o.id, 0, 0, o.created_at
    FROM "order" o
   WHERE o.is_draft_order IS NOT TRUE AND o.deleted_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM sale s WHERE s.order_id = o.id)
  UNION ALL
  SELECT 'unmatched', t.order_id, max(t.id), 0, sum(p.amount_minor)::bigint, max(t.event_at)
    FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
   WHERE p.account = 'network:unmatched' GROUP BY t.order_id HAVING sum(p.amount_minor) <> 0`;

/**
 * Compares every capture, refund and order of Medusa's with the ledger: what is not posted, what is
 * posted with another amount or for a payment that there is not, orders without a snapshot, and money
 * that no line explains. At most `limit` differences, the newest first, from `offset` on.
 */
export async function readDifferences(
  read: Read,
  { limit, offset }: { limit: number; offset: number },
): Promise<Reconciled> {
  const rows = await read<DifferenceRow>(
    `SELECT d.kind, d.order_id, o.display_id::text, d.subject_id, d.medusa_minor::text,
            d.ledger_minor::text, (extract(epoch FROM d.at) * 1000)::bigint::text AS at_ms,
            count(*) OVER ()::text AS count
       FROM (${ALL}) d LEFT JOIN "order" o ON o.id = d.order_id
      ORDER BY d.at DESC, d.kind, d.subject_id LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  const [counts] = await read<Record<"captures" | "refunds" | "orders", string>>(
    `SELECT (SELECT count(*) FROM capture WHERE deleted_at IS NULL)::text AS captures,
            (SELECT count(*) FROM refund WHERE deleted_at IS NULL)::text AS refunds,
            (SELECT count(*) FROM sale)::text AS orders`,
    [],
  );
  return {
    captures: Number(counts?.captures ?? 0),
    refunds: Number(counts?.refunds ?? 0),
    orders: Number(counts?.orders ?? 0),
    count: Number(rows[0]?.count ?? 0),
    differences: rows.map(differenceOf),
  };
}

/** Everything as text but what is missing; `at_ms` counts from 1970. */
interface DifferenceRow extends Pick<Difference, "kind" | "order_id" | "subject_id"> {
  display_id: string | null;
  medusa_minor: string;
  ledger_minor: string;
  at_ms: string;
  count: string;
}

function differenceOf(row: DifferenceRow): Difference {
  const { kind, order_id, display_id, subject_id } = row;
  return {
    kind,
    order_id,
    display_id: display_id === null ? null : Number(display_id),
    subject_id,
    medusa_minor: Number(row.medusa_minor),
    ledger_minor: Number(row.ledger_minor),
    at: new Date(Number(row.at_ms)),
  };
}
