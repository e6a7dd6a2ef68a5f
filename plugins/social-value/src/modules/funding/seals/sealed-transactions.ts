import type { SealedTransaction } from "@insteg/domain";
import type { Read } from "../read";

/** A row of ledger_transaction with its postings, as `TRANSACTION_COLUMNS` asks for it. */
export type TransactionRow = Omit<SealedTransaction, "sequence" | "postings"> & {
  sequence: string;
  postings: string | null;
};

/**
 * Of `ledger_transaction t`. Times in whole microseconds, which is all that the database keeps. The
 * postings come as one JSON text, in the order of `SealedPosting`: a value for each column of each
 * posting would take more time to fetch than all hashing does.
 */
export const TRANSACTION_COLUMNS = `t.sequence::text AS sequence, t.id, t.kind, t.idempotency_key,
  t.input_hash, t.order_id, t.payment_id, t.origin_transaction_id, t.currency_code,
  trunc(extract(epoch FROM t.event_at) * 1000000)::text AS event_at_us,
  trunc(extract(epoch FROM t.created_at) * 1000000)::text AS created_at_us,
  (SELECT json_agg(ARRAY[p.id::text, p.account, p.amount_minor::text, p.line_id, p.component,
                         p.enterprise_id, p.stage_id, p.place_id, p.month, p.origin_posting_id::text]
                   ORDER BY p.id)::text
     FROM ledger_posting p WHERE p.transaction_id = t.id) AS postings`;

/** Transactions after a sequence and up to another one, in order. */
export async function readTransactions(
  read: Read,
  range: { after: bigint; up_to: bigint; limit: number },
): Promise<SealedTransaction[]> {
  const rows = await read<TransactionRow>(
    `SELECT ${TRANSACTION_COLUMNS} FROM ledger_transaction t
      WHERE t.sequence > ? AND t.sequence <= ? ORDER BY t.sequence LIMIT ?`,
    [String(range.after), String(range.up_to), range.limit],
  );
  return rows.map(transactionOf);
}

/** All transactions of an order, in order. */
export async function readTransactionsOfOrder(
  read: Read,
  orderId: string,
): Promise<SealedTransaction[]> {
  const rows = await read<TransactionRow>(
    `SELECT ${TRANSACTION_COLUMNS} FROM ledger_transaction t WHERE t.order_id = ? ORDER BY t.sequence`,
    [orderId],
  );
  return rows.map(transactionOf);
}

export function transactionOf(row: TransactionRow): SealedTransaction {
  return {
    ...row,
    sequence: BigInt(row.sequence),
    postings: row.postings === null ? [] : JSON.parse(row.postings),
  };
}
