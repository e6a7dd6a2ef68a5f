import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";

/** The whole, in basis points: 10 000 = 100 %. */
export const BASIS_POINTS = 10000n;

const WHOLE_BP = Number(BASIS_POINTS);

/** @throws DomainError basis_points_invalid unless an integer 0..10 000 */
export function assertBasisPoints(field: string, value_bp: number): void {
  if (!Number.isInteger(value_bp) || value_bp < 0 || value_bp > WHOLE_BP) {
    throw new DomainError("basis_points_invalid", { field, value_bp });
  }
}

/**
 * amount · share_bp / 10 000, half up, in the amount's own unit.
 * @throws DomainError basis_points_invalid
 */
export function shareOf(amount: bigint, share_bp: number): bigint {
  assertBasisPoints("share_bp", share_bp);
  return divideRoundHalfUp(amount * BigInt(share_bp), BASIS_POINTS);
}

/**
 * Holds a chain version to its rule: every share is an integer 1..10 000 and they sum to 10 000.
 * @throws DomainError basis_points_invalid; shares_do_not_sum with data {sum_bp}
 */
export function assertSharesSumToWhole(shares: readonly { key: string; share_bp: number }[]): void {
  let sum_bp = 0;
  for (const { key, share_bp } of shares) {
    if (share_bp === 0) {
      throw new DomainError("basis_points_invalid", { field: "share_bp", value_bp: share_bp, key });
    }
    assertBasisPoints("share_bp", share_bp);
    sum_bp += share_bp;
  }
  if (sum_bp !== WHOLE_BP) {
    throw new DomainError("shares_do_not_sum", { sum_bp });
  }
}
