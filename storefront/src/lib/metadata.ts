import type { Metadata } from "next";
import { type Locale, locales, routing } from "@/i18n/routing";
import { inLocale } from "./paths";

/** A page's title and description, and where the same page stands in the other language. */
export function pageMetadata(path: string, title: string, description?: string): Metadata {
  const languages: Record<string, string> = { "x-default": inLocale(path, routing.defaultLocale) };
  for (const locale of locales) languages[locale] = inLocale(path, locale);
  return { title, description, alternates: { canonical: path, languages } };
}

/** For pages that are one reader's own: cart, checkout, order. */
export function privateMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false } };
}

/** The params of a page below `[locale]`; the layout has refused every other locale. */
export interface LocaleProps<Params = object> {
  params: Promise<{ locale: Locale } & Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
