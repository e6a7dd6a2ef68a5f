/** The part of a price that is given, from 0 to 1. */
export function givenShare(price_minor: bigint, given_minor: bigint): number {
  if (price_minor <= 0n) return 0;
  return Math.min(1, Math.max(0, Number((given_minor * 10_000n) / price_minor) / 10_000));
}
