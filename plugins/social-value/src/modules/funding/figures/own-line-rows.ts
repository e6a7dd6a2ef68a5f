import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { TransactionKind } from "../ledger/transaction";
import { type OwnScope, STANDING_PAYOUT } from "./own-postings";

export const LINE_STATES = ["expected", "earned", "due", "paid", "reversed"] as const;
/**
 * How far the own part of a line has come: ordered and not paid for; earned; due in part or whole; paid
 * out, all that was earned; given back in full.
 */
export type LineState = (typeof LINE_STATES)[number];

export interface OwnLinesPage extends OwnScope {
  state?: LineState | undefined;
  limit: number;
  offset: number;
  at: Date;
}

/** Which line it is, and what is known of its sale. */
export interface LineFacts {
  /** the sale line's id, or the transaction's */
  key: string;
  line_id: string | null;
  state: LineState;
  at: Date;
  order_id: string | null;
  item_id: string | null;
  sales_channel_id: string | null;
  value_chain_id: string | null;
  quantity: number | null;
  /** false: another enterprise of the chain sold it, and what it sold for is that enterprise's */
  is_seller: boolean;
}

/** An own line as the database sums it, in öre. */
export interface LineRow extends LineFacts {
  kind: TransactionKind;
  share_minor: string;
  vat_minor: string;
  contribution_minor: string;
  reserve_minor: string;
  paid_minor: string;
  payout_id: string | null;
  payout_number: number | null;
  count: number;
}

const MONTHS_EXPECTED = 12;

/**
 * A page of own lines and how many there are, in one statement. `dueKeys` names the lines of which
 * something is due. A line's own stages are in its snapshot, so what a later version says changes nothing.
 */
export async function pageRows(
  db: Knex,
  { enterprise_id, currency_code, state, limit, offset, at }: OwnLinesPage,
  accounts: readonly string[],
  dueKeys: readonly string[],
): Promise<{ rows: LineRow[]; count: number }> {
  const since = new Date(at);
  since.setUTCMonth(since.getUTCMonth() - MONTHS_EXPECTED);
  const ask = (size: number, from: number) =>
    sqlRows<LineRow>(db, PAGE, [
      ...[currency_code, accounts, enterprise_id],
      ...[dueKeys, enterprise_id],
      ...[currency_code, since, enterprise_id],
      ...[enterprise_id, JSON.stringify([{ enterprise_id }])],
      ...[state ?? null, state ?? null, size, from],
    ]);
  const rows = await ask(limit, offset);
  // Past the last page no row tells how many there are.
  const [first] = rows.length > 0 || offset === 0 ? rows : await ask(1, 0);
  return { rows, count: first?.count ?? 0 };
}

const PAGE = `WITH own AS (
    SELECT p.id, coalesce(p.line_id, p.transaction_id) AS key, p.line_id, p.amount_minor, t.kind,
           t.event_at, standing.payout_id, standing.number,
           CASE WHEN p.account LIKE 'place:%' THEN 'place'
                ELSE split_part(p.account, ':', 3) END AS name
      FROM ledger_posting p
      JOIN ledger_transaction t ON t.id = p.transaction_id AND t.currency_code = ?
       AND t.kind NOT IN ('payout', 'payout_return')
      ${STANDING_PAYOUT}
     WHERE p.account = ANY(?) AND p.enterprise_id = ?
  ), booked AS (
    SELECT key, line_id, (array_agg(kind ORDER BY id))[1] AS kind, min(event_at) AS first_at,
           coalesce(sum(amount_minor) FILTER (WHERE name IN ('general', 'shipping')), 0) AS share_minor,
           coalesce(sum(amount_minor) FILTER (WHERE name = 'vat'), 0) AS vat_minor,
           coalesce(sum(amount_minor) FILTER (WHERE name IN ('place', 'training_reserve')), 0)
             AS contribution_minor,
           coalesce(sum(amount_minor) FILTER (WHERE name = 'training_reserve'), 0) AS reserve_minor,
           coalesce(sum(amount_minor) FILTER (WHERE payout_id IS NOT NULL), 0) AS paid_minor,
           bool_or(payout_id IS NOT NULL) AS is_settled,
           bool_or(payout_id IS NULL AND name <> 'training_reserve') AS is_open,
           (array_agg(payout_id ORDER BY number DESC NULLS LAST))[1] AS payout_id,
           max(number) AS payout_number
      FROM own GROUP BY key, line_id
  ), rows AS (
    SELECT b.key, b.line_id, b.kind, coalesce(s.placed_at, b.first_at) AS at,
           CASE WHEN b.share_minor = 0 AND b.vat_minor = 0 AND b.contribution_minor = 0 THEN 'reversed'
                WHEN b.key = ANY(?) THEN 'due'
                WHEN b.is_settled AND NOT b.is_open THEN 'paid'
                ELSE 'earned' END AS state,
           l.order_id, l.item_id, s.sales_channel_id, l.value_chain_id, l.quantity,
           coalesce(l.seller_id = ?, false) AS is_seller,
           b.share_minor, b.vat_minor, b.contribution_minor, b.reserve_minor, b.paid_minor,
           b.payout_id, b.payout_number
      FROM booked b
      LEFT JOIN sale_line l ON l.line_id = b.line_id
      LEFT JOIN sale s ON s.order_id = l.order_id
    UNION ALL
    SELECT l.line_id, l.line_id, 'capture', s.placed_at, 'expected', l.order_id, l.item_id,
           s.sales_channel_id, l.value_chain_id, l.quantity, l.seller_id = asked.enterprise_id,
           0, 0, 0, 0, 0, NULL, NULL
      FROM sale s
      JOIN sale_line l ON l.order_id = s.order_id
      CROSS JOIN (SELECT ?::text AS currency_code, ?::timestamptz AS since, ?::text AS enterprise_id)
        AS asked
     WHERE s.placed_at >= asked.since AND s.currency_code = asked.currency_code
       AND (l.seller_id = ? OR l.stages @> ?::jsonb)
       AND l.gross_minor + l.network_discount_minor > coalesce(
             (SELECT sum(r.gross_minor) FROM sale_reduction r WHERE r.line_id = l.line_id), 0)
       AND NOT EXISTS (SELECT FROM ledger_posting p WHERE p.line_id = l.line_id)
  )
  SELECT key, line_id, kind, state, at, order_id, item_id, sales_channel_id, value_chain_id, quantity,
         is_seller, share_minor::text, vat_minor::text, contribution_minor::text, reserve_minor::text,
         paid_minor::text, payout_id, payout_number::integer, count(*) OVER ()::integer AS count
    FROM rows WHERE ?::text IS NULL OR state = ?
   ORDER BY at DESC, key LIMIT ? OFFSET ?`;
