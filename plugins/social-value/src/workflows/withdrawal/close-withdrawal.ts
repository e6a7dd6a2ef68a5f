import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { endPart } from "../../modules/funding/withdrawals/withdrawal";
import { databaseOf } from "../lib/database";

/**
 * Ends an enterprise's part of a withdrawal that has not ended, with why: what it held back of payouts is
 * let go. Throws "withdrawal_not_open" (404).
 */
export async function closeWithdrawal(
  container: MedusaContainer,
  input: { withdrawal_id: string; enterprise_id: string; reason: string; by: string },
): Promise<void> {
  const { withdrawal_id, enterprise_id, reason, by } = input;
  const end = { outcome: "closed" as const, at: clock.now(), by, reason };
  if (!(await endPart(databaseOf(container), { withdrawal_id, enterprise_id }, end))) {
    const words = "There is no such withdrawal that is open";
    throw networkError(MedusaError.Types.NOT_FOUND, "withdrawal_not_open", words, {
      ...{ id: withdrawal_id, enterprise_id },
    });
  }
}
