import { type Locale, regionalLocale } from "@/i18n/routing";

/** "12,5" in a batch's unit as thousandths of it; null for what is no quantity, or none. */
export function readMilli(text: string): number | null {
  const [, whole = "", part = ""] =
    /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text.replace(/\s/g, "")) ?? [];
  const milli = Number(whole) * 1_000 + Number(part.padEnd(3, "0"));
  return whole !== "" && milli > 0 ? milli : null;
}

/** Thousandths of a unit as a number that is read: `12,5`. */
export function formatMilli(milli: number, locale: Locale): string {
  return new Intl.NumberFormat(regionalLocale[locale], { maximumFractionDigits: 3 }).format(
    milli / 1_000,
  );
}
