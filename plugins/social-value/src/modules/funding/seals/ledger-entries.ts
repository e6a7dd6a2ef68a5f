import type { Hash, SealedTransaction } from "@insteg/domain";
import type { Read } from "../read";
import { TRANSACTION_COLUMNS, type TransactionRow, transactionOf } from "./sealed-transactions";

/** What the ledger and its seals have at one sequence: at least one of the two. */
export interface LedgerEntry {
  sequence: bigint;
  transaction: SealedTransaction | null;
  leaf: { transaction_id: string; seal_number: bigint; hash: Hash } | null;
}

interface Leaf {
  leaf_sequence: string;
  leaf_transaction_id: string;
  seal_number: string;
  leaf_hash: Hash;
}

type None<Row> = { [K in keyof Row]: null };
type EntryRow = (TransactionRow & (Leaf | None<Leaf>)) | (None<TransactionRow> & Leaf);

const PAGE = 256;

/**
 * Every sequence of the ledger and of its leaves, in order, a page at a time. The next page is asked for
 * while this one is worked on, so that the database and the reader are both busy.
 */
export async function* ledgerEntries(read: Read): AsyncGenerator<LedgerEntry[]> {
  let next = readEntries(read, 0n);
  try {
    for (;;) {
      const entries = await next;
      const last = entries.at(-1);
      if (!last) {
        return;
      }
      next = readEntries(read, last.sequence);
      // It may fail before anybody waits for it: whoever does will hear of it.
      next.catch(() => {});
      yield entries;
    }
  } finally {
    // Whoever stops early leaves a page that is on its way, and the connection busy until it is here.
    await next.catch(() => {});
  }
}

async function readEntries(read: Read, after: bigint): Promise<LedgerEntry[]> {
  const rows = await read<EntryRow>(
    `SELECT t.*, l.sequence::text AS leaf_sequence, l.transaction_id AS leaf_transaction_id,
            l.seal_number::text AS seal_number, encode(l.hash, 'hex') AS leaf_hash
       FROM (SELECT ${TRANSACTION_COLUMNS} FROM ledger_transaction t
              WHERE t.sequence > ? ORDER BY t.sequence LIMIT ?) t
       FULL JOIN (SELECT * FROM ledger_leaf WHERE sequence > ? ORDER BY sequence LIMIT ?) l
         ON l.sequence = t.sequence::bigint
      ORDER BY coalesce(t.sequence::bigint, l.sequence) LIMIT ?`,
    [String(after), PAGE, String(after), PAGE, PAGE],
  );
  return rows.map(entryOf);
}

function entryOf(row: EntryRow): LedgerEntry {
  return {
    sequence: BigInt(row.sequence === null ? row.leaf_sequence : row.sequence),
    transaction: row.sequence === null ? null : transactionOf(row),
    leaf:
      row.leaf_sequence === null
        ? null
        : {
            transaction_id: row.leaf_transaction_id,
            seal_number: BigInt(row.seal_number),
            hash: row.leaf_hash,
          },
  };
}
