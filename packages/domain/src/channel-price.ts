import { BASIS_POINTS } from "./basis-points";
import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";

/** To what a changed price is rounded, in öre: the öre itself or the whole krona. */
export const PRICE_STEPS_MINOR = [1, 100] as const;
export type PriceStep = (typeof PRICE_STEPS_MINOR)[number];

/**
 * A price raised or lowered by basis points of itself (−2 500: a quarter off), rounded half up to the step
 * and never to nothing.
 * @throws DomainError price_change_invalid for a price that is not positive, or a change of all of it or more
 */
export function changedPrice(
  price_minor: bigint,
  change_bp: number,
  step_minor: PriceStep,
): bigint {
  if (price_minor <= 0n || !Number.isInteger(change_bp) || change_bp <= -Number(BASIS_POINTS)) {
    throw new DomainError("price_change_invalid", { change_bp });
  }
  const step = BigInt(step_minor);
  const steps = divideRoundHalfUp(
    price_minor * (BASIS_POINTS + BigInt(change_bp)),
    BASIS_POINTS * step,
  );
  return (steps > 0n ? steps : 1n) * step;
}
