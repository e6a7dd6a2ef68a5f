import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";

/**
 * Runs `work` while nobody else pays out. The lock ends with its database transaction, so a process that
 * dies leaves none behind. Throws "payout_run_under_way" instead of waiting: whoever waits would hold a
 * connection that the run itself may need.
 */
export async function whileNobodyPays<T>(db: Knex, work: () => Promise<T>): Promise<T> {
  return db.transaction(async (trx) => {
    const [lock] = await sqlRows<{ is_mine: boolean }>(
      trx,
      "SELECT pg_try_advisory_xact_lock(hashtextextended('payout_run', 0)) AS is_mine",
      [],
    );
    if (!lock?.is_mine) {
      throw networkError(
        MedusaError.Types.CONFLICT,
        "payout_run_under_way",
        "Payouts are being made already",
      );
    }
    return work();
  });
}
