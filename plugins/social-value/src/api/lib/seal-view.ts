import type { StoredSeal } from "../../modules/funding/seals/stored-seals";

/** A seal as JSON has it; its numbers stay far below 2^53. */
export function sealView(seal: StoredSeal) {
  return {
    number: Number(seal.number),
    first_sequence: Number(seal.first_sequence),
    last_sequence: Number(seal.last_sequence),
    transaction_count: seal.transaction_count,
    merkle_root: seal.merkle_root,
    previous_hash: seal.previous_hash,
    hash: seal.hash,
    sealed_at: seal.sealed_at.toISOString(),
  };
}

export type SealView = ReturnType<typeof sealView>;
