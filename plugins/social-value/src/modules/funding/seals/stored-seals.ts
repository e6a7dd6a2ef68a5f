import type { SealContent } from "@insteg/domain";
import type { Read } from "../read";

/** A seal as it is stored. */
export interface StoredSeal extends SealContent {
  hash: string;
  sealed_at: Date;
}

type SealRow = Record<keyof StoredSeal, string>;

/** Of `ledger_seal s`. */
export const SEAL_COLUMNS = `s.number::text AS number, s.first_sequence::text AS first_sequence,
  s.last_sequence::text AS last_sequence, s.transaction_count::text AS transaction_count,
  s.merkle_root, s.previous_hash, s.hash,
  to_char(s.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS sealed_at`;

/** Seals after a number, in order. */
export async function readSeals(
  read: Read,
  { after, limit }: { after: bigint; limit: number },
): Promise<StoredSeal[]> {
  const rows = await read<SealRow>(
    `SELECT ${SEAL_COLUMNS} FROM ledger_seal s WHERE s.number > ? ORDER BY s.number LIMIT ?`,
    [String(after), limit],
  );
  return rows.map(sealOf);
}

/** Seals from the newest on, for a page. */
export async function newestSeals(
  read: Read,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<StoredSeal[]> {
  const rows = await read<SealRow>(
    `SELECT ${SEAL_COLUMNS} FROM ledger_seal s ORDER BY s.number DESC LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  return rows.map(sealOf);
}

export function sealOf(row: SealRow): StoredSeal {
  return {
    number: BigInt(row.number),
    first_sequence: BigInt(row.first_sequence),
    last_sequence: BigInt(row.last_sequence),
    transaction_count: Number(row.transaction_count),
    merkle_root: row.merkle_root,
    previous_hash: row.previous_hash,
    hash: row.hash,
    sealed_at: new Date(row.sealed_at),
  };
}
