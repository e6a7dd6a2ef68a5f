import { z } from "@medusajs/framework/zod";
import { Count, Instant } from "./units";

const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256, hex");

const transaction = {
  transaction_id: z.string(),
  kind: z.string(),
  encoded: z
    .string()
    .describe(
      "All that the ledger has of the transaction and its postings: a JSON array (RFC 8785)",
    ),
};

/** A seal of the ledger: a batch of consecutive transactions, chained to the seal before it. */
export const Seal = z.strictObject({
  number: z.int().min(1),
  first_sequence: z.int().min(1),
  last_sequence: z.int().min(1),
  transaction_count: z.int().min(1),
  merkle_root: Sha256.describe("Of the batch's tree, in RFC 6962's shape"),
  previous_hash: Sha256.describe("The hash of the seal before it; zeros for the first"),
  hash: Sha256.describe(
    'SHA-256 of the JSON array ["insteg.ledger_seal.v1", number, first_sequence, last_sequence, ' +
      "transaction_count, merkle_root, previous_hash], all strings: what anchors keep",
  ),
  sealed_at: Instant,
});

export const ProofAnswer = z.strictObject({
  proof: z.strictObject({
    order_id: z.string(),
    transactions: z.array(
      z.discriminatedUnion("sealed", [
        z.strictObject({
          ...transaction,
          sealed: z.literal(false).describe("Posted so lately that no seal covers it yet"),
        }),
        z.strictObject({
          ...transaction,
          sealed: z.literal(true),
          leaf_hash: Sha256.describe("SHA-256 of a zero byte and `encoded` in UTF-8"),
          leaf_index: Count,
          leaf_count: z.int().min(1),
          path: z
            .array(Sha256)
            .describe("RFC 6962's audit path: from the leaf up to `seal.merkle_root`"),
          seal: Seal,
        }),
      ]),
    ),
  }),
});
