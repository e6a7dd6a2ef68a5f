import { sumOf } from "./amount";
import { divideOverRemaining } from "./division";

/** What a payout settles of one charge's sales; null for what no charge brought. Öre, any sign. */
export interface ChargedPart {
  charge_id: string | null;
  amount_minor: bigint;
}

/**
 * How a payout is moved, charge by charge: one transfer for each charge that has something left, all
 * summing to the payout. What is negative (a refund of a sale that was paid out before) is set off
 * against the others in proportion to them, so that none moves more than its own charge brought.
 * Sorted by charge, the one without last. Empty when nothing is left.
 */
export function planTransfers(parts: readonly ChargedPart[]): ChargedPart[] {
  const nets = new Map<string, bigint>();
  for (const { charge_id, amount_minor } of parts) {
    const key = charge_id ?? NO_CHARGE;
    nets.set(key, (nets.get(key) ?? 0n) + amount_minor);
  }
  const payout_minor = sumOf(nets.values());
  if (payout_minor <= 0n) {
    return [];
  }
  const positive = [...nets]
    .filter(([, amount]) => amount > 0n)
    .map(([key, amount]) => ({ key, remaining: amount }));
  return [...divideOverRemaining(payout_minor, positive)]
    .filter(([, amount]) => amount > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, amount_minor]) => ({
      charge_id: key === NO_CHARGE ? null : key,
      amount_minor,
    }));
}

/** Sorts after every id, and is none. */
const NO_CHARGE = "~";
