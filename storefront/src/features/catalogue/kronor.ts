import { type Locale, regionalLocale } from "../../i18n/routing";

const ore = 100n;

/** The whole kronor that hold a range of öre: down at its low end, up at its high. */
export function wholeKronor(range: { min_minor: bigint; max_minor: bigint }) {
  return {
    from: Number(range.min_minor / ore),
    to: Number((range.max_minor + ore - 1n) / ore),
  };
}

/** Whole kronor as text: `1 200 kr`. */
export function formatKronor(kronor: number, locale: Locale): string {
  return new Intl.NumberFormat(regionalLocale[locale], {
    style: "currency",
    currency: "SEK",
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0,
  }).format(kronor);
}
