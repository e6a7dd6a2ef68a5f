import { defineRouting } from "next-intl/routing";

export const locales = ["sv", "en"] as const;
export type Locale = (typeof locales)[number];

/**
 * Swedish is the default. The language always stands first in the path and nowhere else: neither
 * a cookie nor the browser's setting moves a reader who followed a link.
 */
export const routing = defineRouting({
  locales,
  defaultLocale: "sv",
  localePrefix: "always",
  localeDetection: false,
  localeCookie: false,
  // hreflang stands in each page's metadata instead.
  alternateLinks: false,
});

/** The locale as the backend (`x-medusa-locale`) and `Intl` name it. */
export const regionalLocale: Record<Locale, "sv-SE" | "en-US"> = { sv: "sv-SE", en: "en-US" };

/** Narrows a path segment to one of the shop's locales. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
