import { formatMinor as decimalText, parseMinor } from "@insteg/domain";
import { type Locale, regionalLocale } from "../i18n/routing";

/**
 * Medusa's decimal kronor as integer öre, rounded half up on the decimal text: no binary fraction is
 * ever multiplied. Throws DomainError `amount_invalid` for what is no amount.
 */
export function toMinor(amount: number): bigint {
  return parseMinor(amount);
}

/** Öre as text in the reader's language, always with both decimals: `18,40 kr`. */
export function formatMinor(amount_minor: bigint, locale: Locale, currency = "SEK"): string {
  return new Intl.NumberFormat(regionalLocale[locale], {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: 2,
  }).format(decimalText(amount_minor) as Intl.StringNumericLiteral);
}

/** Basis points as per cent: 1250 → `12,5 %`. */
export function formatBasisPoints(share_bp: number, locale: Locale): string {
  return new Intl.NumberFormat(regionalLocale[locale], {
    style: "percent",
    maximumFractionDigits: 2,
  }).format(share_bp / 10_000);
}

/** The sum of a list of amounts in öre. */
export function sumMinor(amounts_minor: readonly bigint[]): bigint {
  return amounts_minor.reduce((sum, amount) => sum + amount, 0n);
}
