import {
  encodeTransaction,
  type Hash,
  type InclusionPath,
  inclusionPath,
  type SealedTransaction,
} from "@insteg/domain";
import type { Read } from "../read";
import { readTransactionsOfOrder } from "./sealed-transactions";
import { sha256 } from "./sha256";
import { SEAL_COLUMNS, type StoredSeal, sealOf } from "./stored-seals";

/**
 * What proves that one transaction is part of a sealed ledger: hashing `encoded` gives the leaf, the
 * path leads from it to the seal's root, and the seal's hash is in the chain that anchors keep.
 */
export interface TransactionProof {
  transaction: SealedTransaction;
  encoded: string;
  /** null while no seal covers it yet */
  sealed: (InclusionPath & { leaf_hash: Hash; seal: StoredSeal }) | null;
}

/** The proof of each transaction of an order, in the order they were made. */
export async function proofsOfOrder(read: Read, orderId: string): Promise<TransactionProof[]> {
  const transactions = await readTransactionsOfOrder(read, orderId);
  const seals = await sealsOf(read, transactions);
  const proofs: TransactionProof[] = [];
  let batch: SealedBatch | undefined;
  for (const transaction of transactions) {
    const seal = seals.get(transaction.sequence);
    // An order's transactions come in sequence, so those of one seal stand together.
    if (seal && batch?.seal.number !== seal.number) {
      batch = { seal, leaves: await readLeaves(read, seal) };
    }
    const encoded = encodeTransaction(transaction);
    const sealed = seal && batch ? placeIn(batch, transaction) : null;
    proofs.push({ transaction, encoded, sealed });
  }
  return proofs;
}

interface SealedBatch {
  seal: StoredSeal;
  leaves: { sequence: bigint; hash: Hash }[];
}

function placeIn({ seal, leaves }: SealedBatch, { sequence }: SealedTransaction) {
  const index = leaves.findIndex((leaf) => leaf.sequence === sequence);
  const hashes = leaves.map((leaf) => leaf.hash);
  return {
    leaf_hash: hashes[index] ?? "",
    ...inclusionPath(hashes, index, sha256),
    seal,
  };
}

/** The seals that cover the transactions, by sequence. */
async function sealsOf(
  read: Read,
  transactions: readonly SealedTransaction[],
): Promise<Map<bigint, StoredSeal>> {
  const rows = await read<Parameters<typeof sealOf>[0] & { sequence: string }>(
    `SELECT l.sequence::text AS sequence, ${SEAL_COLUMNS}
       FROM ledger_leaf l JOIN ledger_seal s ON s.number = l.seal_number
      WHERE l.sequence = ANY(?::bigint[])`,
    [transactions.map(({ sequence }) => String(sequence))],
  );
  return new Map(rows.map(({ sequence, ...row }) => [BigInt(sequence), sealOf(row)]));
}

async function readLeaves(read: Read, seal: StoredSeal): Promise<SealedBatch["leaves"]> {
  const rows = await read<{ sequence: string; hash: Hash }>(
    `SELECT l.sequence::text AS sequence, encode(l.hash, 'hex') AS hash FROM ledger_leaf l
      WHERE l.sequence BETWEEN ? AND ? ORDER BY l.sequence`,
    [String(seal.first_sequence), String(seal.last_sequence)],
  );
  return rows.map(({ sequence, hash }) => ({ sequence: BigInt(sequence), hash }));
}
