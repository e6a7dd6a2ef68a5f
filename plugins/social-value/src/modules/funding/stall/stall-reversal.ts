import { randomUUID } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { hashOf } from "../ledger/transaction";
import type { Receipt } from "./stall-sale";

/** A reversing entry as it comes from a phone. */
export interface NewReversal {
  stall_sale_id: string;
  enterprise_id: string;
  key: string;
  member_id: string;
  reversed_at: Date;
  /** When the phone says that it was made. */
  told_at: string;
}

export interface StallReversal {
  id: string;
  stall_sale_id: string;
  reversed_at: Date;
  state: "received" | "refunded";
  /** What is given back, öre; null until it is decided. */
  refund_minor: bigint | null;
}

/**
 * Writes a reversal down once. "already" when the sale is reversed by this very entry, "conflict" when
 * the key was used for something else, and "reversed" when another entry has reversed the sale.
 */
export async function receiveReversal(
  db: Knex,
  reversal: NewReversal,
): Promise<Receipt | "reversed"> {
  const { stall_sale_id, enterprise_id, key, member_id, reversed_at, told_at } = reversal;
  const input_hash = hashOf([key, stall_sale_id, told_at]);
  const inserted = await sqlRows(
    db,
    `INSERT INTO stall_reversal (id, stall_sale_id, enterprise_id, key, input_hash, member_id, reversed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [
      `str_${randomUUID().replaceAll("-", "")}`,
      stall_sale_id,
      enterprise_id,
      key,
      input_hash,
      member_id,
      reversed_at,
    ],
  );
  if (inserted.length > 0) {
    return "accepted";
  }
  const [earlier] = await sqlRows<{ input_hash: string }>(
    db,
    "SELECT input_hash FROM stall_reversal WHERE enterprise_id = ? AND key = ?",
    [enterprise_id, key],
  );
  if (!earlier) {
    return "reversed";
  }
  return earlier.input_hash === input_hash ? "already" : "conflict";
}

/** The reversal of a sale, or undefined. */
export async function reversalOf(
  db: Knex,
  stallSaleId: string,
): Promise<StallReversal | undefined> {
  const [row] = await sqlRows<
    Omit<StallReversal, "refund_minor"> & { refund_minor: string | null }
  >(
    db,
    `SELECT id, stall_sale_id, reversed_at, state, refund_minor::text
       FROM stall_reversal WHERE stall_sale_id = ?`,
    [stallSaleId],
  );
  return (
    row && { ...row, refund_minor: row.refund_minor === null ? null : BigInt(row.refund_minor) }
  );
}

/** Notes what a reversal gives back, öre, once: what was decided first stays. */
export async function decideRefund(db: Knex, id: string, refund_minor: bigint): Promise<void> {
  await sqlRows(
    db,
    "UPDATE stall_reversal SET refund_minor = coalesce(refund_minor, ?) WHERE id = ?",
    [refund_minor.toString(), id],
  );
}

export async function noteRefunded(db: Knex, id: string): Promise<void> {
  await sqlRows(db, "UPDATE stall_reversal SET state = 'refunded' WHERE id = ?", [id]);
}
