import { sumOf } from "./amount";

/** Öre a month, for one enterprise: reserves are its own. */
export interface RunwayInput {
  /** what the training reserve holds now; negative while a refund of a drawn lot is not made up for */
  reserve_minor: bigint;
  /** what its places need of sales in a month: the sum of max(0, cost − public support) */
  need_minor: bigint;
  /** what sales contributed to its places and its reserve in each of the last closed months */
  contributed_minor: readonly bigint[];
}

export interface Runway {
  /** the average month's contribution, rounded down; never below zero */
  rate_minor: bigint;
  /** what a month at that rate takes out of the reserve */
  deficit_minor: bigint;
  /** months in tenths; null when the rate alone covers the need, so that the reserve is never used up */
  runway_tenths: number | null;
}

/**
 * How many coming months are fully covered at the current rate. Each month needs `need_minor`; sales
 * bring the average of the last closed months, and the reserve gives the rest:
 * runway = reserve ÷ (need − rate), rounded down to a tenth of a month. Draws are no contributions, so a
 * reserve that is used up does not look like income.
 */
export function runwayOf({ reserve_minor, need_minor, contributed_minor }: RunwayInput): Runway {
  const months = BigInt(contributed_minor.length);
  const sum_minor = sumOf(contributed_minor);
  const rate_minor = sum_minor <= 0n ? 0n : sum_minor / months;
  const deficit_minor = need_minor > rate_minor ? need_minor - rate_minor : 0n;
  if (deficit_minor === 0n) {
    return { rate_minor, deficit_minor, runway_tenths: null };
  }
  const held_minor = reserve_minor > 0n ? reserve_minor : 0n;
  return { rate_minor, deficit_minor, runway_tenths: Number((10n * held_minor) / deficit_minor) };
}
