import { sumOf } from "./amount";
import { compareText } from "./compare";
import { DomainError } from "./errors";

export interface Weighted {
  key: string;
  weight: bigint;
}

export interface Remaining {
  key: string;
  remaining: bigint;
}

/**
 * Divides a total over keys in proportion to their weights, by largest remainder: the parts sum to
 * the total and each is within one unit of its exact quota. Equal remainders go to the lower key,
 * so the order of the list never matters.
 * @param total >= 0, minor units (öre)
 * @throws DomainError amount_negative, weight_negative, duplicate_key, division_without_weights
 */
export function divide(total: bigint, weights: readonly Weighted[]): Map<string, bigint> {
  const sum = checkedSum(total, weights);
  const parts = new Map<string, bigint>();
  if (total === 0n) {
    for (const { key } of weights) {
      parts.set(key, 0n);
    }
    return parts;
  }
  if (sum === 0n) {
    throw new DomainError("division_without_weights", { total: String(total) });
  }
  const remainders: { key: string; remainder: bigint }[] = [];
  let left = total;
  for (const { key, weight } of weights) {
    const part = (total * weight) / sum;
    parts.set(key, part);
    left -= part;
    remainders.push({ key, remainder: (total * weight) % sum });
  }
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? compareText(a.key, b.key) : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { key } of remainders.slice(0, Number(left))) {
    parts.set(key, (parts.get(key) ?? 0n) + 1n);
  }
  return parts;
}

/**
 * Divides an amount over what remains of each key, in proportion to it and never more than it.
 * Any sequence of amounts that sums to the whole gives each key exactly what it had: the last takes
 * all. The increment is divided, not a cumulative entitlement, because largest remainder is not
 * house-monotone: a growing total can shrink a part, and the difference would be negative.
 * @param amount >= 0, minor units (öre)
 * @throws DomainError amount_exceeds_remaining, amount_negative, weight_negative, duplicate_key
 */
export function divideOverRemaining(
  amount: bigint,
  remaining: readonly Remaining[],
): Map<string, bigint> {
  const whole = sumOf(remaining.map((entry) => entry.remaining));
  if (amount > whole) {
    throw new DomainError("amount_exceeds_remaining", {
      amount: String(amount),
      remaining: String(whole),
    });
  }
  return divide(
    amount,
    remaining.map((entry) => ({ key: entry.key, weight: entry.remaining })),
  );
}

function checkedSum(total: bigint, weights: readonly Weighted[]): bigint {
  if (total < 0n) {
    throw new DomainError("amount_negative", { amount: String(total) });
  }
  const seen = new Set<string>();
  let sum = 0n;
  for (const { key, weight } of weights) {
    if (seen.has(key)) {
      throw new DomainError("duplicate_key", { key });
    }
    if (weight < 0n) {
      throw new DomainError("weight_negative", { key, weight: String(weight) });
    }
    seen.add(key);
    sum += weight;
  }
  return sum;
}
