import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inclusionPath, isIncluded, merkleRoot } from "./merkle";
import {
  encodeTransaction,
  NO_PREVIOUS_HASH,
  type SealContent,
  type SealedPosting,
  type SealedTransaction,
  sealHash,
  sumOfSealed,
  transactionLeaf,
} from "./seal";
import { RUNS } from "./testing/arbitraries";
import { sha256 } from "./testing/sha256";

const text = fc.string({ unit: "binary", maxLength: 8 });
const optional = fc.option(text);
const id = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
const digits: fc.Arbitrary<string> = id.map(String);
const optionalDigits = fc.option(digits);
const amount: fc.Arbitrary<string> = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map(String);

const posting: fc.Arbitrary<SealedPosting> = fc.tuple(
  digits,
  text,
  amount,
  optional,
  optional,
  optional,
  optional,
  optional,
  optional,
  optionalDigits,
);

const transaction: fc.Arbitrary<SealedTransaction> = fc.record({
  sequence: id,
  id: text,
  kind: text,
  idempotency_key: text,
  input_hash: text,
  order_id: optional,
  payment_id: optional,
  origin_transaction_id: optional,
  currency_code: text,
  event_at_us: fc.bigInt({ min: 0n, max: 2n ** 60n }).map(String),
  created_at_us: fc.bigInt({ min: 0n, max: 2n ** 60n }).map(String),
  postings: fc.array(posting, { maxLength: 4 }),
});

const PAYMENT: SealedPosting = [
  "41",
  "customer:payment",
  "-12500",
  "line_å",
  null,
  null,
  null,
  null,
  "2026-11",
  null,
];

const SALE: SealedTransaction = {
  sequence: 7n,
  id: "ltx_1",
  kind: "capture",
  idempotency_key: "capture:cap_1",
  input_hash: "abc",
  order_id: "order_1",
  payment_id: "pay_1",
  origin_transaction_id: null,
  currency_code: "sek",
  event_at_us: "1795521600123456",
  created_at_us: "1795521601000000",
  postings: [PAYMENT],
};

const SEAL: SealContent = {
  number: 1n,
  first_sequence: 1n,
  last_sequence: 9n,
  transaction_count: 8,
  merkle_root: "ab".repeat(32),
  previous_hash: NO_PREVIOUS_HASH,
};

/** The posting with another value in one column. */
function changed(posting: SealedPosting, column: number, value: string): SealedPosting {
  const columns = posting.map((own, index) => (index === column ? value : own));
  return columns as readonly (string | null)[] as SealedPosting;
}

/** Every way to change one field of a thing to another value of its kind. */
function changes<T extends object>(thing: T): T[] {
  return Object.entries(thing).map(([key, value]) => ({
    ...thing,
    [key]:
      typeof value === "bigint" ? value + 1n : typeof value === "number" ? value + 1 : `${value}x`,
  }));
}

describe("encodeTransaction", () => {
  it("writes what it always has: sealed leaves are made of this very text", () => {
    expect(encodeTransaction(SALE)).toBe(
      '["insteg.ledger_transaction.v1","7","ltx_1","capture","capture:cap_1","abc","order_1","pay_1",null,' +
        '"sek","1795521600123456","1795521601000000",[["41","customer:payment","-12500","line_å",null,null,' +
        'null,null,"2026-11",null]]]',
    );
    expect(transactionLeaf(SALE, sha256)).toBe(
      "03b96651d8cc183bb184779f792d5c7eb48d3427871e48988c304cabe64ffc0c",
    );
  });

  it("can be read back, so that no two transactions share a text", () => {
    fc.assert(
      fc.property(transaction, (one) => {
        const [, sequence, ...rest] = JSON.parse(encodeTransaction(one));
        const { sequence: _, ...fields } = one;
        expect(BigInt(sequence)).toBe(one.sequence);
        expect(rest).toEqual(Object.values(fields));
      }),
      RUNS,
    );
  });

  it("changes with every column, null and empty apart", () => {
    const variants = [
      ...changes({ ...SALE, postings: undefined }).map((one) => ({
        ...one,
        postings: SALE.postings,
      })),
      ...PAYMENT.map((value, column) => ({
        ...SALE,
        postings: [changed(PAYMENT, column, `${value}x`)],
      })),
      { ...SALE, order_id: null },
      { ...SALE, order_id: "" },
      { ...SALE, postings: [] },
      { ...SALE, postings: [...SALE.postings, ...SALE.postings] },
    ];
    const texts = variants.map((one) => encodeTransaction(one));
    expect(texts.filter((one) => one === encodeTransaction(SALE))).toHaveLength(1);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("sumOfSealed", () => {
  it("is exact where a number would round", () => {
    const amounts = ["9007199254740993", "-9007199254740992"];
    const postings = amounts.map((amount_minor) => changed(PAYMENT, 2, amount_minor));
    expect(sumOfSealed({ ...SALE, postings })).toBe(1n);
    expect(sumOfSealed({ ...SALE, postings: [] })).toBe(0n);
  });
});

describe("a transaction's proof", () => {
  it("holds for each transaction of a batch, and for none that was changed", () => {
    const batch = fc.array(transaction, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(batch, fc.nat(), (transactions, at) => {
        const leaves = transactions.map((one) => transactionLeaf(one, sha256));
        const root = merkleRoot(leaves, sha256);
        const index = at % leaves.length;
        const proof = inclusionPath(leaves, index, sha256);
        const [sealed] = transactions.slice(index);
        const leafOf = (one: SealedTransaction) => transactionLeaf(one, sha256);
        expect(sealed && isIncluded(leafOf(sealed), proof, root, sha256)).toBe(true);
        const changed = sealed && { ...sealed, input_hash: `${sealed.input_hash}.` };
        expect(changed && isIncluded(leafOf(changed), proof, root, sha256)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe("sealHash", () => {
  it("gives what it always has", () => {
    expect(sealHash(SEAL, sha256)).toBe(
      "6384c63a6b3f345cc1123cbe950326fa0b248311ed0241a47bfb4a824abd40ba",
    );
  });

  it("changes with everything that a seal says", () => {
    const hashes = [SEAL, ...changes(SEAL)].map((seal) => sealHash(seal, sha256));
    expect(new Set(hashes).size).toBe(1 + Object.keys(SEAL).length);
  });
});
