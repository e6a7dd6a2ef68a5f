import { DomainError } from "./errors";
import { divideRoundHalfUp } from "./money";

/** What a comparison price (jämförpris) is told by: kronor per kilo, litre or piece. */
export const CONTENT_UNITS = ["kg", "l", "st"] as const;
export type ContentUnit = (typeof CONTENT_UNITS)[number];

/**
 * The price of one whole unit, öre, of goods that hold `content_milli` thousandths of it: a jar of 350 g
 * holds 350. Rounded half up.
 * @throws DomainError denominator_not_positive for goods that hold nothing
 * @throws DomainError amount_negative
 */
export function comparisonPrice(price_minor: bigint, content_milli: number): bigint {
  if (price_minor < 0n) {
    throw new DomainError("amount_negative", { amount_minor: String(price_minor) });
  }
  return divideRoundHalfUp(price_minor * 1000n, BigInt(content_milli));
}
