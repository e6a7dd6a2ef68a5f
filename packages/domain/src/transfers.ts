import { lesserOf, sumOf } from "./amount";
import { divideOverRemaining } from "./division";

/** What a payout settles of one charge's sales; null for what no charge brought. Öre, any sign. */
export interface ChargedPart {
  charge_id: string | null;
  amount_minor: bigint;
}

/** A charge that an order was paid with, and what may still be moved of it, öre. */
export interface ChargeLeft {
  charge_id: string;
  order_id: string;
  remaining_minor: bigint;
}

/**
 * How a payout is moved, charge by charge: one transfer for each, all summing to the payout. What is
 * negative (a refund of a sale that was paid out before) is set off against the others in proportion to
 * them. No charge is the source of more than what remains of it: what exceeds that goes by the same
 * order's other charges, in the order given, and the rest by none. A charge that is not in `charges` has
 * nothing left. Sorted by charge, the one without last. Empty when nothing is left.
 */
export function planTransfers(
  parts: readonly ChargedPart[],
  charges: readonly ChargeLeft[],
): ChargedPart[] {
  const nets = new Map<string, bigint>();
  for (const { charge_id, amount_minor } of parts) {
    add(nets, charge_id ?? NO_CHARGE, amount_minor);
  }
  const payout_minor = sumOf(nets.values());
  if (payout_minor <= 0n) {
    return [];
  }
  const positive = [...nets]
    .filter(([, amount]) => amount > 0n)
    .map(([key, amount]) => ({ key, remaining: amount }));
  return [...withinCharges(divideOverRemaining(payout_minor, positive), charges)]
    .filter(([, amount]) => amount > 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, amount_minor]) => ({
      charge_id: key === NO_CHARGE ? null : key,
      amount_minor,
    }));
}

/** Takes from each charge what it can give, then from its order's others, and the rest from none. */
function withinCharges(
  wanted: ReadonlyMap<string, bigint>,
  charges: readonly ChargeLeft[],
): Map<string, bigint> {
  const taken = new Map<string, bigint>();
  const lacking = new Map<string, bigint>();
  let unsourced_minor = sumOf(wanted.values());
  for (const { charge_id, order_id, remaining_minor } of charges) {
    const wanted_minor = wanted.get(charge_id) ?? 0n;
    const own_minor = lesserOf(wanted_minor, atLeastZero(remaining_minor));
    taken.set(charge_id, own_minor);
    add(lacking, order_id, wanted_minor - own_minor);
    unsourced_minor -= own_minor;
  }
  for (const { charge_id, order_id, remaining_minor } of charges) {
    const room_minor = atLeastZero(remaining_minor) - (taken.get(charge_id) ?? 0n);
    const more_minor = lesserOf(lacking.get(order_id) ?? 0n, room_minor);
    add(taken, charge_id, more_minor);
    add(lacking, order_id, -more_minor);
    unsourced_minor -= more_minor;
  }
  return taken.set(NO_CHARGE, unsourced_minor);
}

function add(sums: Map<string, bigint>, key: string, amount_minor: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount_minor);
}

function atLeastZero(amount_minor: bigint): bigint {
  return amount_minor > 0n ? amount_minor : 0n;
}

/** Sorts after every id, and is none. */
const NO_CHARGE = "~";
