import { DomainError } from "./errors";

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** Numbers end at 1.8e308; a longer text is a mistake, and a limit keeps 10n ** n affordable. */
const MAX_DIGITS = 400;

/**
 * numerator / denominator rounded to the nearest integer, halves away from zero.
 * @throws DomainError denominator_not_positive
 */
export function divideRoundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) {
    throw new DomainError("denominator_not_positive", { denominator: String(denominator) });
  }
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/**
 * Decimal major units (kronor) to minor units (öre), half away from zero on the exact decimal text.
 * A number is read through its shortest decimal text, so 1.005 is 1.005 and not 1.00499….
 * @throws DomainError amount_invalid for NaN, infinities and text that is not a plain decimal
 */
export function parseMinor(amount: string | number | bigint, fractionDigits = 2): bigint {
  if (!Number.isInteger(fractionDigits) || fractionDigits < 0 || fractionDigits > MAX_DIGITS) {
    throw new DomainError("amount_invalid", { fraction_digits: fractionDigits });
  }
  const text = String(amount);
  const match = text.length <= 2 * MAX_DIGITS ? DECIMAL.exec(text) : null;
  const exponent = Number(match?.[4] ?? 0);
  if (!match || Math.abs(exponent) > MAX_DIGITS) {
    throw new DomainError("amount_invalid", { amount: text.slice(0, 100) });
  }
  const fraction = match[3] ?? "";
  const digits = BigInt((match[2] ?? "") + fraction);
  const scale = fractionDigits + exponent - fraction.length;
  const minor =
    scale >= 0 ? digits * 10n ** BigInt(scale) : divideRoundHalfUp(digits, 10n ** BigInt(-scale));
  return match[1] === "-" ? -minor : minor;
}

/** Minor units (öre) as plain decimal major units with two decimals: 12345n -> "123.45". */
export function formatMinor(amount_minor: bigint): string {
  const negative = amount_minor < 0n;
  const digits = String(negative ? -amount_minor : amount_minor).padStart(3, "0");
  return `${negative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
