import { type Hash, hexOf, merkleLeaf, type Sha256 } from "./merkle";

/**
 * A posting as a seal covers it: every column of it, in this order and as text; numbers in decimal
 * digits, öre. A list and not an object, since there are many of them and a seal only needs the text.
 */
export type SealedPosting = readonly [
  id: string,
  account: string,
  amount_minor: string,
  line_id: string | null,
  component: string | null,
  enterprise_id: string | null,
  stage_id: string | null,
  place_id: string | null,
  month: string | null,
  /** the posting that it takes from */
  origin_posting_id: string | null,
];

/** A transaction as a seal covers it: every column of it, and its postings by rising id. */
export interface SealedTransaction {
  sequence: bigint;
  id: string;
  kind: string;
  idempotency_key: string;
  input_hash: string;
  order_id: string | null;
  payment_id: string | null;
  origin_transaction_id: string | null;
  currency_code: string;
  /** microseconds since 1970-01-01 UTC, in decimal digits: the database keeps what a Date would lose */
  event_at_us: string;
  created_at_us: string;
  postings: readonly SealedPosting[];
}

/** What a seal says of its batch: all transactions whose sequence lies in the range. */
export interface SealContent {
  number: bigint;
  first_sequence: bigint;
  last_sequence: bigint;
  transaction_count: number;
  merkle_root: Hash;
  previous_hash: Hash;
}

/** What the first seal has for the hash before it. */
export const NO_PREVIOUS_HASH: Hash = "0".repeat(64);

// Another set of columns is another version, so that no two texts can mean different things.
const TRANSACTION_FORMAT = "insteg.ledger_transaction.v1";
const SEAL_FORMAT = "insteg.ledger_seal.v1";

/**
 * A transaction as one text, the same for everybody: a JSON array of strings and nulls without spaces,
 * as RFC 8785 writes it. Strings are quoted and positions fixed, so two transactions never share a text.
 */
export function encodeTransaction(transaction: SealedTransaction): string {
  return JSON.stringify([
    TRANSACTION_FORMAT,
    String(transaction.sequence),
    transaction.id,
    transaction.kind,
    transaction.idempotency_key,
    transaction.input_hash,
    transaction.order_id,
    transaction.payment_id,
    transaction.origin_transaction_id,
    transaction.currency_code,
    transaction.event_at_us,
    transaction.created_at_us,
    transaction.postings,
  ]);
}

/** What the transaction's postings sum to, in öre: zero, if it is whole. */
export function sumOfSealed({ postings }: SealedTransaction): bigint {
  return postings.reduce((sum, [, , amount_minor]) => sum + BigInt(amount_minor), 0n);
}

/** The leaf that a transaction is in its batch's tree. */
export function transactionLeaf(transaction: SealedTransaction, sha256: Sha256): Hash {
  return merkleLeaf(encodeTransaction(transaction), sha256);
}

/** The hash of a seal, over all that it says: the next seal names it, and an anchor keeps it. */
export function sealHash(seal: SealContent, sha256: Sha256): Hash {
  const text = JSON.stringify([
    SEAL_FORMAT,
    String(seal.number),
    String(seal.first_sequence),
    String(seal.last_sequence),
    String(seal.transaction_count),
    seal.merkle_root,
    seal.previous_hash,
  ]);
  return hexOf(sha256(text));
}
