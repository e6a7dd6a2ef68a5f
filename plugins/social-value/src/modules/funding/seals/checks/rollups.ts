import { rollupDifference } from "../../rollups/difference";
import { LedgerFault } from "../fault";
import type { CheckContext } from "./check";

/** The rollups that every figure is read from are what the postings up to their watermark sum to. */
export async function checkRollups({ read }: CheckContext): Promise<void> {
  const difference = await rollupDifference(read);
  if (difference) {
    const { rollup, key, stored, recomputed } = difference;
    throw new LedgerFault("rollup_differs", {
      table: rollup,
      key,
      found: stored ?? "–",
      expected: recomputed ?? "–",
    });
  }
}
