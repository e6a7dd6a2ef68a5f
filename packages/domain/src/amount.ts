import { DomainError } from "./errors";

export function sumOf(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) {
    sum += amount;
  }
  return sum;
}

/** Math.min does not take a bigint. */
export function lesserOf(a: bigint, b: bigint): bigint {
  if (a < b) {
    return a;
  }
  return b;
}

/** @throws DomainError amount_negative */
export function assertNotNegative(field: string, amount_minor: bigint): void {
  if (amount_minor < 0n) {
    throw new DomainError("amount_negative", { field, amount: String(amount_minor) });
  }
}
