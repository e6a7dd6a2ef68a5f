import { startOfMonth } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { TransactionKind } from "../ledger/transaction";

/** A transaction as a voucher; its lines sum to zero, with the ledger's signs. Öre. */
export interface Voucher {
  sequence: string;
  kind: TransactionKind;
  order_id: string | null;
  event_at: Date;
  /** the month that it is booked in */
  month: string;
  lines: { account: string; enterprise_id: string | null; amount_minor: bigint }[];
}

export interface VoucherPage {
  /** 'YYYY-MM', both included */
  first_month: string;
  last_month: string;
  /** of the last voucher of the page before, '0' for the first page */
  after: string;
  limit: number;
}

/**
 * A page of the period's vouchers in the order in which they were posted. What is booked in a month
 * happened in it or was written after it began, so earlier transactions are not looked at.
 */
export async function vouchers(db: Knex, page: VoucherPage): Promise<Voucher[]> {
  const { first_month, last_month, after, limit } = page;
  const begins = startOfMonth(first_month);
  const rows = await sqlRows<
    Omit<Voucher, "lines"> & {
      lines: { account: string; enterprise_id: string | null; amount_minor: string }[];
    }
  >(
    db,
    `SELECT t.sequence::text, t.kind, t.order_id, t.event_at, v.month, v.lines
       FROM ledger_transaction t
       CROSS JOIN LATERAL (
         SELECT coalesce(max(p.month),
                         to_char(t.event_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM')) AS month,
                json_agg(json_build_object('account', p.account, 'enterprise_id', p.enterprise_id,
                                           'amount_minor', p.amount_minor::text) ORDER BY p.id) AS lines
           FROM ledger_posting p WHERE p.transaction_id = t.id) v
      WHERE t.sequence > ? AND (t.event_at >= ? OR t.created_at >= ?)
        AND v.month >= ? AND v.month <= ?
      ORDER BY t.sequence LIMIT ?`,
    [after, begins, begins, first_month, last_month, limit],
  );
  return rows.map((row) => ({
    ...row,
    lines: (row.lines ?? []).map((line) => ({ ...line, amount_minor: BigInt(line.amount_minor) })),
  }));
}
