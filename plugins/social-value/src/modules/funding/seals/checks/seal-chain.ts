import {
  type Anchor,
  type MerkleTree,
  merkleTree,
  NO_PREVIOUS_HASH,
  sealHash,
} from "@insteg/domain";
import type { Read } from "../../read";
import { type FaultCode, type FaultData, LedgerFault } from "../fault";
import { sha256 } from "../sha256";
import { readSeals, type StoredSeal } from "../stored-seals";

const PAGE = 512;

/** The seals in order, one open at a time: its batch's leaves go into the tree until it is closed. */
export class SealChain {
  readonly #next: AsyncGenerator<StoredSeal>;
  readonly #anchor: Anchor | undefined;
  #last: StoredSeal | undefined;
  #open: StoredSeal | undefined;
  #tree: MerkleTree = merkleTree(sha256);
  count = 0;

  constructor(read: Read, anchor: Anchor | undefined) {
    this.#next = allSeals(read);
    this.#anchor = anchor;
  }

  /** The seal that covers the batch being read; undefined after the last one. */
  get open(): StoredSeal | undefined {
    return this.#open;
  }

  /** Opens the next seal: it must follow the one before it, and have the hash of what it says. */
  async openNext(): Promise<void> {
    const { value: seal } = await this.#next.next();
    this.#open = seal;
    if (!seal) {
      this.#requireAnchor();
      return;
    }
    const number = (this.#last?.number ?? 0n) + 1n;
    requireEqual("seal_number_gap", seal, number, seal.number);
    const first_sequence = (this.#last?.last_sequence ?? 0n) + 1n;
    requireEqual("seal_range_gap", seal, first_sequence, seal.first_sequence);
    const previous_hash = this.#last?.hash ?? NO_PREVIOUS_HASH;
    requireEqual("seal_unchained", seal, previous_hash, seal.previous_hash);
    requireEqual("seal_hash_differs", seal, sealHash(seal, sha256), seal.hash);
    if (this.#anchor && this.#anchor.number === seal.number) {
      requireEqual("anchor_differs", seal, this.#anchor.hash, seal.hash);
    }
    this.#tree = merkleTree(sha256);
    this.count += 1;
  }

  add(leaf: string): void {
    this.#tree.add(leaf);
  }

  /** Closes the open seal: it must have the count and the root of the batch that was read. */
  close(): void {
    if (!this.#open) {
      return;
    }
    const { leaf_count } = this.#tree;
    requireEqual("seal_count_differs", this.#open, leaf_count, this.#open.transaction_count);
    requireEqual("seal_root_differs", this.#open, this.#tree.root(), this.#open.merkle_root);
    this.#last = this.#open;
  }

  #requireAnchor(): void {
    const last = this.#last?.number ?? 0n;
    if (this.#anchor && this.#anchor.number > last) {
      const { number, hash } = this.#anchor;
      throw new LedgerFault("anchor_missing", { seal: String(number), hash, last: String(last) });
    }
  }
}

function requireEqual(
  code: FaultCode,
  { number }: StoredSeal,
  expected: FaultValue,
  found: FaultValue,
): void {
  if (expected !== found) {
    const data: FaultData = { expected: String(expected), found: String(found) };
    throw new LedgerFault(code, { seal: String(number), ...data });
  }
}

type FaultValue = string | number | bigint;

async function* allSeals(read: Read): AsyncGenerator<StoredSeal> {
  let after = -1n;
  for (;;) {
    const page = await readSeals(read, { after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last) {
      return;
    }
    after = last.number;
  }
}
