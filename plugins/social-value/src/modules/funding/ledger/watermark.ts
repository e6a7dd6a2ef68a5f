import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** Up to here the ledger is complete: nothing at or below these numbers can still come. */
export interface Watermark {
  sequence: bigint;
  posting_id: bigint;
}

/** PostgreSQL's lock_not_available: the wait took longer than the function allows. */
const LOCK_TIMEOUT = "55P03";

/**
 * Waits for every writer to the ledger that has begun, and gives the highest numbers there are. Numbers
 * are drawn before they are committed, so without the wait a lower one could come after the highest seen.
 * New writers wait only while this waits, at most two seconds: then it gives up, and gives null. Never
 * call it inside a transaction: the lock would be held until that ends.
 */
export async function readWatermark(db: Knex): Promise<Watermark | null> {
  try {
    const [row] = await sqlRows<{ sequence: string; posting_id: string }>(
      db,
      "SELECT sequence::text, posting_id::text FROM ledger_watermark()",
      [],
    );
    return {
      sequence: BigInt(row?.sequence ?? 0),
      posting_id: BigInt(row?.posting_id ?? 0),
    };
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_TIMEOUT) {
      return null;
    }
    throw error;
  }
}
