import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Hash,
  hexOf,
  inclusionPath,
  isIncluded,
  merkleLeaf,
  merkleRoot,
  merkleTree,
} from "./merkle";
import { RUNS } from "./testing/arbitraries";
import { expectCode } from "./testing/expect-code";
import { sha256 } from "./testing/sha256";

/** The leaves and roots that certificate transparency's implementations are tested with. */
const TEXTS = ["", "\u0000", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const leavesOf = (texts: readonly string[]) => texts.map((text) => merkleLeaf(text, sha256));

/** A batch and one of its leaves. */
const batch = fc
  .array(fc.string({ unit: "binary", maxLength: 12 }), { minLength: 1, maxLength: 70 })
  .chain((texts) =>
    fc.record({
      leaves: fc.constant(leavesOf(texts)),
      index: fc.integer({ min: 0, max: texts.length - 1 }),
    }),
  );

/** RFC 6962's own definition of the tree, as it stands there. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  const [first] = leaves;
  if (first === undefined || leaves.length === 1) {
    return first ?? hexOf(sha256(""));
  }
  let k = 1;
  while (2 * k < leaves.length) {
    k *= 2;
  }
  const children = [rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k))];
  return hexOf(sha256(Buffer.from(`01${children.join("")}`, "hex")));
}

function flipped(hash: Hash, bit: number): Hash {
  const bytes = Buffer.from(hash, "hex");
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes.toString("hex");
}

describe("merkleTree", () => {
  it("gives the roots that certificate transparency's tests expect", () => {
    const tree = merkleTree(sha256);
    expect(tree.root()).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const [index, leaf] of leavesOf(TEXTS).entries()) {
      tree.add(leaf);
      expect(tree.root()).toBe(ROOTS[index]);
      expect(tree.leaf_count).toBe(index + 1);
    }
  });

  it("has the shape that the RFC defines, whatever the number of leaves", () => {
    fc.assert(
      fc.property(batch, ({ leaves }) => {
        expect(merkleRoot(leaves, sha256)).toBe(rootByDefinition(leaves));
      }),
      RUNS,
    );
  });

  it("takes nothing that is no hash for a leaf", () => {
    const tree = merkleTree(sha256);
    expectCode(() => tree.add("0".repeat(63)), "hash_invalid");
    expectCode(() => tree.add("A".repeat(64)), "hash_invalid");
  });
});

describe("a leaf's proof", () => {
  it("is the one in RFC 6962's example of seven leaves", () => {
    const leaves = leavesOf(TEXTS.slice(0, 7));
    const node = (from: number, to: number) => merkleRoot(leaves.slice(from, to), sha256);
    expect(inclusionPath(leaves, 0, sha256).path).toEqual([node(1, 2), node(2, 4), node(4, 7)]);
    expect(inclusionPath(leaves, 3, sha256).path).toEqual([node(2, 3), node(0, 2), node(4, 7)]);
    expect(inclusionPath(leaves, 4, sha256).path).toEqual([node(5, 6), node(6, 7), node(0, 4)]);
    expect(inclusionPath(leaves, 6, sha256).path).toEqual([node(4, 6), node(0, 4)]);
  });

  it("holds for every leaf of every batch", () => {
    fc.assert(
      fc.property(batch, ({ leaves }) => {
        const root = merkleRoot(leaves, sha256);
        for (const [index, leaf] of leaves.entries()) {
          expect(isIncluded(leaf, inclusionPath(leaves, index, sha256), root, sha256)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("fails with any bit of leaf, path or root flipped", () => {
    fc.assert(
      fc.property(batch, fc.nat(), fc.integer({ min: 0, max: 255 }), (one, at, bit) => {
        const leaf = one.leaves[one.index] ?? "";
        const root = merkleRoot(one.leaves, sha256);
        const proof = inclusionPath(one.leaves, one.index, sha256);
        const hashes = [leaf, root, ...proof.path];
        const place = at % hashes.length;
        const [leaf_2 = "", root_2 = "", ...path] = hashes.map((hash, index) =>
          index === place ? flipped(hash, bit) : hash,
        );
        expect(isIncluded(leaf_2, { ...proof, path }, root_2, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it("fails at every other place of the tree, and in a path cut short or drawn out", () => {
    const distinct = batch.filter(({ leaves }) => new Set(leaves).size === leaves.length);
    fc.assert(
      fc.property(distinct, ({ leaves, index }) => {
        const leaf = leaves[index] ?? "";
        const root = merkleRoot(leaves, sha256);
        const proof = inclusionPath(leaves, index, sha256);
        for (const leaf_index of leaves.keys()) {
          const isHere = isIncluded(leaf, { ...proof, leaf_index }, root, sha256);
          expect(isHere).toBe(leaf_index === index);
        }
        const cut = { ...proof, path: proof.path.slice(0, -1) };
        expect(proof.path.length > 0 && isIncluded(leaf, cut, root, sha256)).toBe(false);
        const longer = { ...proof, path: [...proof.path, root] };
        expect(isIncluded(leaf, longer, root, sha256)).toBe(false);
      }),
      RUNS,
    );
  });

  it("of an inner node is none: a node never passes for a leaf", () => {
    const leaves = leavesOf(TEXTS);
    const pair = leaves.slice(0, 2).map((leaf) => Buffer.from(leaf, "hex"));
    const asText = Buffer.concat(pair).toString("latin1");
    expect(merkleLeaf(asText, sha256)).not.toBe(merkleRoot(leaves.slice(0, 2), sha256));
  });

  it("is refused where it is not one at all", () => {
    const [leaf = ""] = leavesOf([""]);
    const proof = { leaf_index: 0, leaf_count: 1, path: [] };
    expect(isIncluded(leaf, proof, leaf, sha256)).toBe(true);
    for (const broken of [
      { ...proof, leaf_index: -1 },
      { ...proof, leaf_index: 1 },
      { ...proof, leaf_index: 0.5 },
      { ...proof, leaf_count: 0 },
      { ...proof, leaf_count: Number.NaN },
      { ...proof, path: [""] },
    ]) {
      expect(isIncluded(leaf, broken, leaf, sha256)).toBe(false);
    }
    expect(isIncluded("", proof, "", sha256)).toBe(false);
    expectCode(() => inclusionPath([leaf], 1, sha256), "leaf_index_invalid");
    expectCode(() => inclusionPath([leaf], -1, sha256), "leaf_index_invalid");
    expectCode(() => inclusionPath([leaf], 0.5, sha256), "leaf_index_invalid");
  });
});
