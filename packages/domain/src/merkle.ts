import { DomainError } from "./errors";

/** A SHA-256 in hex: 64 digits, lower case. */
export type Hash = string;

/** SHA-256 of bytes, or of a text in UTF-8: each platform has its own, and the rules take it. */
export type Sha256 = (data: Uint8Array | string) => Uint8Array;

/** Where a leaf stands in its tree, and the hashes beside its way to the root, from the leaf up. */
export interface InclusionPath {
  leaf_index: number;
  leaf_count: number;
  path: Hash[];
}

const HASH = /^[0-9a-f]{64}$/;
const HASH_BYTES = 32;
// As in RFC 6962: leaves and nodes are hashed with different first bytes, so neither passes for the other.
const LEAF_PREFIX = "\u0000";
const NODE_PREFIX = 1;

export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** The hash of a leaf that holds a text: SHA-256(0x00 ‖ UTF-8). */
export function merkleLeaf(text: string, sha256: Sha256): Hash {
  return hexOf(sha256(LEAF_PREFIX + text));
}

/** A tree in the making: leaves go in one by one, and only a root per level is kept. */
export interface MerkleTree {
  readonly leaf_count: number;
  add(leaf: Hash): void;
  /** The root of the leaves so far, in RFC 6962's shape; of none, the hash of nothing. */
  root(): Hash;
}

export function merkleTree(sha256: Sha256): MerkleTree {
  // The roots of whole subtrees from the left, each larger than the next: the binary digits of the count.
  const subtrees: Uint8Array[] = [];
  let leaf_count = 0;
  return {
    get leaf_count() {
      return leaf_count;
    },
    add(leaf) {
      let hash = bytesOf(leaf);
      for (let rest = leaf_count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        hash = nodeOf(subtrees.pop() ?? hash, hash, sha256);
      }
      subtrees.push(hash);
      leaf_count += 1;
    },
    root() {
      if (subtrees.length === 0) {
        return hexOf(sha256(""));
      }
      return hexOf(subtrees.reduceRight((right, left) => nodeOf(left, right, sha256)));
    },
  };
}

/** The root over the leaves; see {@link MerkleTree}. @throws DomainError hash_invalid */
export function merkleRoot(leaves: readonly Hash[], sha256: Sha256): Hash {
  const tree = merkleTree(sha256);
  for (const leaf of leaves) {
    tree.add(leaf);
  }
  return tree.root();
}

/** The path of one leaf to the root of them all. @throws DomainError hash_invalid, leaf_index_invalid */
export function inclusionPath(
  leaves: readonly Hash[],
  leaf_index: number,
  sha256: Sha256,
): InclusionPath {
  const leaf_count = leaves.length;
  if (!Number.isInteger(leaf_index) || leaf_index < 0 || leaf_index >= leaf_count) {
    throw new DomainError("leaf_index_invalid", { leaf_index, leaf_count });
  }
  const path: Hash[] = [];
  let [from, to] = [0, leaf_count];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    const isLeft = leaf_index < middle;
    path.unshift(
      merkleRoot(isLeft ? leaves.slice(middle, to) : leaves.slice(from, middle), sha256),
    );
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return { leaf_index, leaf_count, path };
}

/** Whether the leaf stands where the path says in the tree of this root; false for what is no hash. */
export function isIncluded(
  leaf: Hash,
  { leaf_index, leaf_count, path }: InclusionPath,
  root: Hash,
  sha256: Sha256,
): boolean {
  const places = [leaf_index, leaf_count];
  if (!places.every(Number.isSafeInteger) || leaf_index < 0 || leaf_index >= leaf_count) {
    return false;
  }
  if (![leaf, root, ...path].every(isHash)) {
    return false;
  }
  // The way up as RFC 9162 (2.1.3.2) walks it: `last` is the index of the level's rightmost node.
  let [index, last] = [leaf_index, leaf_count - 1];
  let hash = bytesOf(leaf);
  for (const sibling of path) {
    if (last === 0) {
      return false;
    }
    if (index % 2 === 1 || index === last) {
      hash = nodeOf(bytesOf(sibling), hash, sha256);
      // A node without a right sibling rises unchanged until it has a left one.
      while (index % 2 === 0 && index > 0) {
        [index, last] = [half(index), half(last)];
      }
    } else {
      hash = nodeOf(hash, bytesOf(sibling), sha256);
    }
    [index, last] = [half(index), half(last)];
  }
  return last === 0 && hexOf(hash) === root;
}

function nodeOf(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const data = new Uint8Array(1 + 2 * HASH_BYTES);
  data[0] = NODE_PREFIX;
  data.set(left, 1);
  data.set(right, 1 + HASH_BYTES);
  return sha256(data);
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) {
    power *= 2;
  }
  return power;
}

function half(index: number): number {
  return Math.floor(index / 2);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function hexOf(bytes: Uint8Array): Hash {
  let hex = "";
  for (const byte of bytes) {
    hex += HEX[byte];
  }
  return hex;
}

function bytesOf(hash: Hash): Uint8Array {
  if (!isHash(hash)) {
    throw new DomainError("hash_invalid", { hash });
  }
  const bytes = new Uint8Array(HASH_BYTES);
  for (let index = 0; index < HASH_BYTES; index += 1) {
    bytes[index] = Number.parseInt(hash.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}
