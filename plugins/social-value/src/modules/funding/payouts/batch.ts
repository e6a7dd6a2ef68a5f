import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { listPayouts, type PayoutProviderId } from "./payout";
import type { Payer } from "./payout-state";
import { pain001 } from "./providers/pain001";

/** A run pays each enterprise once, so this is far above any batch. */
const MOST_PAYOUTS = 100_000;

/**
 * The bank transfer file of a batch, the same each time. Throws "payout_batch_not_found" for a batch
 * that is none, or that went to another provider than the bank.
 */
export async function transferFile(db: Knex, reference: string): Promise<string> {
  const [batch] = await sqlRows<{
    reference: string;
    provider: PayoutProviderId;
    payer: Payer;
    created_at: Date;
  }>(db, "SELECT reference, provider, payer, created_at FROM payout_batch WHERE reference = ?", [
    reference,
  ]);
  if (batch?.provider !== "manual") {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "payout_batch_not_found",
      `There is no batch ${reference} of bank transfers`,
      { reference },
    );
  }
  const { payouts } = await listPayouts(
    db,
    { batch: reference },
    { limit: MOST_PAYOUTS, offset: 0 },
  );
  return pain001({ ...batch, payouts: [...payouts].reverse() });
}
