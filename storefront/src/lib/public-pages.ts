import type { Locale } from "@/i18n/routing";
import { paths } from "./paths";

/**
 * The pages that everybody may find, beside those of each product, enterprise and value chain. A new
 * public page is added here: the sitemap and the test of languages read this list.
 */
export const publicPages: readonly ((locale: Locale) => string)[] = [
  paths.home,
  (locale) => paths.products(locale),
  (locale) => paths.enterprises(locale),
  (locale) => paths.valueChains(locale),
  (locale) => paths.channels(locale),
  (locale) => paths.trade(locale),
  paths.apply,
  paths.about,
  (locale) => paths.impact(locale),
  paths.map,
  (locale) => paths.withdraw(locale),
  paths.terms,
  paths.privacy,
  paths.accessibility,
];

/**
 * Where search engines have nothing to find: one reader's own pages, what lists of choices repeat, and
 * what is no page. Each stands below a language.
 */
export const privateParts = ["korg", "kassa", "order", "portal", "faktura", "urval", "konto"];
