import {
  merkleTree,
  NO_PREVIOUS_HASH,
  type SealContent,
  sealHash,
  transactionLeaf,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "../ledger/locks";
import { readWatermark } from "../ledger/watermark";
import { readerOf } from "../read";
import { readTransactions } from "./sealed-transactions";
import { sha256 } from "./sha256";
import { newestSeals } from "./stored-seals";

/** Held while a seal is made, so that each follows the one before it and the chain never forks. */
const SEAL_LOCK = "ledger_seal";

/** A full tree of thirteen levels: a proof of it is thirteen hashes long, and its leaves 256 kB. */
const MOST_TRANSACTIONS = 8_192;
const MOST_SEALS = 20;
const PAGE = 512;

export interface SealingLimits {
  most_transactions?: number;
  most_seals?: number;
}

/** What a run of the sealer did. Busy: writers took too long, and the next run will find it all. */
export interface Sealing {
  status: "sealed" | "busy";
  seals: number;
  transactions: number;
}

/**
 * Seals what the ledger has and no seal covers, oldest first, in batches. Each seal is one database
 * transaction, so that a run may end anywhere and another may run beside it: what is sealed is sealed,
 * and the next goes on from there.
 */
export async function sealLedger(db: Knex, limits: SealingLimits = {}): Promise<Sealing> {
  const { most_transactions = MOST_TRANSACTIONS, most_seals = MOST_SEALS } = limits;
  const watermark = await readWatermark(db);
  const sealing: Sealing = { status: watermark ? "sealed" : "busy", seals: 0, transactions: 0 };
  while (watermark && sealing.seals < most_seals) {
    const count = await db.transaction((trx) =>
      sealNext(trx, { up_to: watermark.sequence, most_transactions }),
    );
    if (count === 0) {
      break;
    }
    sealing.seals += 1;
    sealing.transactions += count;
  }
  return sealing;
}

interface Batch {
  up_to: bigint;
  most_transactions: number;
}

/** Makes the next seal, and gives how many transactions it covers; makes none when there are none. */
async function sealNext(trx: Knex, batch: Batch): Promise<number> {
  await lockInOrder(trx, [SEAL_LOCK]);
  const [last] = await newestSeals(readerOf(trx), { limit: 1 });
  const first_sequence = (last?.last_sequence ?? 0n) + 1n;
  const { leaves, merkle_root } = await readLeaves(trx, first_sequence, batch);
  const last_sequence = leaves.at(-1)?.sequence;
  if (last_sequence === undefined) {
    return 0;
  }
  const seal = {
    number: (last?.number ?? 0n) + 1n,
    first_sequence,
    last_sequence,
    transaction_count: leaves.length,
    merkle_root,
    previous_hash: last?.hash ?? NO_PREVIOUS_HASH,
  };
  await insertSeal(trx, seal, leaves);
  return leaves.length;
}

interface Leaf {
  sequence: bigint;
  transaction_id: string;
  hash: string;
}

/** The leaves of the next batch and their root; the transactions themselves are held a page at a time. */
async function readLeaves(trx: Knex, first_sequence: bigint, { up_to, most_transactions }: Batch) {
  const leaves: Leaf[] = [];
  const tree = merkleTree(sha256);
  let after = first_sequence - 1n;
  while (leaves.length < most_transactions) {
    const limit = Math.min(PAGE, most_transactions - leaves.length);
    const page = await readTransactions(readerOf(trx), { after, up_to, limit });
    for (const transaction of page) {
      const leaf = transactionLeaf(transaction, sha256);
      tree.add(leaf);
      leaves.push({
        sequence: transaction.sequence,
        transaction_id: transaction.id,
        hash: leaf,
      });
      after = transaction.sequence;
    }
    if (page.length < limit) {
      break;
    }
  }
  return { leaves, merkle_root: tree.root() };
}

async function insertSeal(trx: Knex, seal: SealContent, leaves: readonly Leaf[]): Promise<void> {
  await sqlRows(
    trx,
    `INSERT INTO ledger_seal (number, first_sequence, last_sequence, transaction_count, merkle_root,
                              previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      String(seal.number),
      String(seal.first_sequence),
      String(seal.last_sequence),
      seal.transaction_count,
      seal.merkle_root,
      seal.previous_hash,
      sealHash(seal, sha256),
    ],
  );
  await sqlRows(
    trx,
    `INSERT INTO ledger_leaf (sequence, transaction_id, seal_number, hash)
     SELECT leaf.sequence, leaf.transaction_id, ?, decode(leaf.hash, 'hex')
       FROM unnest(?::bigint[], ?::text[], ?::text[]) AS leaf (sequence, transaction_id, hash)`,
    [
      String(seal.number),
      leaves.map((leaf) => String(leaf.sequence)),
      leaves.map((leaf) => leaf.transaction_id),
      leaves.map((leaf) => leaf.hash),
    ],
  );
}
