/** The shop's languages, each with an index of its own: its documents hold that language alone. */
export const SHOP_LOCALES = { sv: "sv-SE", en: "en-US" } as const;
export type ShopLanguage = keyof typeof SHOP_LOCALES;
export const SHOP_LANGUAGES = Object.keys(SHOP_LOCALES) as ShopLanguage[];

/** The language of a request's `x-medusa-locale`; Swedish for every other. */
export function languageOf(locale: string | undefined): ShopLanguage {
  return locale === SHOP_LOCALES.en ? "en" : "sv";
}
