import { locales } from "@/i18n/routing";
import type { Address } from "@/lib/backend/listing";
import { wholeAddress } from "@/lib/env";
import { languagesOf } from "@/lib/languages";
import { paths } from "@/lib/paths";
import { publicPages } from "@/lib/public-pages";
import { element, type Xml } from "@/lib/xml";

/** Addresses in one file; a shop with more has several, named by an index. */
export const addressesInFile = 5_000;

/** A public page in one language. */
export interface Entry {
  path: string;
  /** When what it shows was last changed, as the backend writes it; absent when it does not tell. */
  changed?: string;
}

interface Found {
  products: readonly Address[];
  enterprises: readonly Address[];
  chains: readonly Address[];
}

/** Every page that everybody may find, in every language. */
export function sitemapEntries({ products, enterprises, chains }: Found): Entry[] {
  return locales.flatMap((locale) => [
    ...publicPages.map((path) => ({ path: path(locale) })),
    ...products.map((one) => entry(paths.product(locale, one.handle), one)),
    ...enterprises.map((one) => entry(paths.enterprise(locale, one.handle), one)),
    ...chains.map((one) => entry(paths.valueChain(locale, one.handle), one)),
  ]);
}

const entry = (path: string, { updated_at }: Address): Entry => ({ path, changed: updated_at });

/** How many files the addresses fill. */
export const fileCount = (count: number): number => Math.max(1, Math.ceil(count / addressesInFile));

/** The addresses of one file; `number` counts from 1. */
export const entriesOfFile = (entries: readonly Entry[], number: number): Entry[] =>
  entries.slice((number - 1) * addressesInFile, number * addressesInFile);

/** A file of addresses, each with the same page in every language. */
export function sitemapXml(entries: readonly Entry[]): Xml {
  const attributes = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  };
  return element("urlset", entries.map(urlXml), attributes);
}

function urlXml({ path, changed }: Entry): Xml {
  return element("url", [
    element("loc", wholeAddress(path)),
    changed ? element("lastmod", changed) : null,
    ...Object.entries(languagesOf(path)).map(([hreflang, other]) =>
      element("xhtml:link", "", { rel: "alternate", hreflang, href: wholeAddress(other) }),
    ),
  ]);
}

/** The index of a shop whose addresses fill several files. */
export function sitemapIndexXml(files: number): Xml {
  const locations = Array.from({ length: files }, (_, index) =>
    element("sitemap", [element("loc", wholeAddress(`/sitemap/${index + 1}.xml`))]),
  );
  const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return element("sitemapindex", locations, { xmlns });
}
