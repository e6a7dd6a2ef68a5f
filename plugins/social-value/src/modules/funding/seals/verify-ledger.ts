import type { Anchor } from "@insteg/domain";
import { inTurn, type Read } from "../read";
import type { Counts, LedgerCheck } from "./checks/check";
import { checkClosedMonths } from "./checks/closed-months";
import { checkGuards } from "./checks/guards";
import { checkOrigins, checkOrphans } from "./checks/postings";
import { checkRollups } from "./checks/rollups";
import { checkTransactionsAndSeals } from "./checks/transactions-and-seals";
import { LedgerFault } from "./fault";

export interface Verification {
  /** null when nothing differs */
  fault: LedgerFault | null;
  /** what was walked; up to the fault when there is one */
  counts: Counts;
}

/** In the order in which they run: what the ledger says comes before what guards it. */
const CHECKS: readonly LedgerCheck[] = [
  checkTransactionsAndSeals,
  checkOrphans,
  checkOrigins,
  checkRollups,
  checkClosedMonths,
  checkGuards,
];

/**
 * Checks all that the ledger holds and gives the first fault, or none. With an anchor the chain must
 * still have that seal. Writes nothing, and may run beside a shop that sells: give it a reader of one
 * repeatable-read transaction.
 */
export async function verifyLedger(
  read: Read,
  anchor?: Anchor,
  checks: readonly LedgerCheck[] = CHECKS,
): Promise<Verification> {
  const counts: Counts = { transactions: 0, postings: 0, seals: 0, unsealed: 0 };
  const context = { read: inTurn(read), anchor, counts };
  try {
    for (const check of checks) {
      await check(context);
    }
    return { fault: null, counts };
  } catch (error) {
    if (error instanceof LedgerFault) {
      return { fault: error, counts };
    }
    throw error;
  }
}
