import type { Anchor } from "@insteg/domain";
import { readerOf, verifyLedger } from "@insteg/social-value/modules/funding/seals";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** The first fault of the ledger as code and data, or "clean". */
export async function faultOf(db: Knex, anchor?: Anchor) {
  const { fault } = await verifyLedger(readerOf(db), anchor);
  return fault ? { code: fault.code, ...fault.data } : "clean";
}
