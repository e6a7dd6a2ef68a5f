import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { type Locale, locales, regionalLocale, routing } from "@/i18n/routing";
import { wholeAddress } from "./env";
import { languagesOf } from "./languages";
import { paths, type ShareKind } from "./paths";

/** What a shared link shows beside the title. */
interface Shared {
  /** The picture that is drawn for it; the shop's own when absent. */
  picture?: { kind: ShareKind; handle: string };
}

/**
 * A page's title and description, where the same page stands in the other language, and what a link to
 * it shows where it is shared.
 *
 * @param path the page's own address, with its language
 */
export function pageMetadata(
  path: string,
  title: string,
  description?: string,
  { picture }: Shared = {},
): Metadata {
  const locale = localeOf(path);
  const image = wholeAddress(paths.sharePicture(locale, picture?.kind ?? "sida", picture?.handle));
  return {
    title,
    description,
    alternates: {
      canonical: wholeAddress(path),
      languages: wholeLanguages(path),
      types: { "application/rss+xml": wholeAddress(paths.newest(locale)) },
    },
    openGraph: {
      ...{ title, description, url: wholeAddress(path), siteName: "Insteg", type: "website" },
      locale: ogLocale(locale),
      alternateLocale: locales.filter((other) => other !== locale).map(ogLocale),
      images: [{ url: image, width: 1200, height: 630, alt: title, type: "image/png" }],
    },
    twitter: { card: "summary_large_image" },
  };
}

/** For an address that no page answers to: its title says so too. */
export async function missingMetadata(): Promise<Metadata> {
  return privateMetadata((await getTranslations("notFound"))("title"));
}

/** For pages that are one reader's own: cart, checkout, order. */
export function privateMetadata(title: string): Metadata {
  return { title, robots: { index: false, follow: false } };
}

const wholeLanguages = (path: string) =>
  Object.fromEntries(
    Object.entries(languagesOf(path)).map(([language, other]) => [language, wholeAddress(other)]),
  );

const localeOf = (path: string): Locale =>
  locales.find((locale) => path.split("/")[1] === locale) ?? routing.defaultLocale;

const ogLocale = (locale: Locale) => regionalLocale[locale].replace("-", "_");

/** The params of a page below `[locale]`; the layout has refused every other locale. */
export interface LocaleProps<Params = object> {
  params: Promise<{ locale: Locale } & Params>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
