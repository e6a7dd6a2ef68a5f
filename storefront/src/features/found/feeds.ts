import { formatMinor } from "@insteg/domain";
import { type Locale, regionalLocale } from "@/i18n/routing";
import type { Product, Variant } from "@/lib/backend/product";
import { wholeAddress } from "@/lib/env";
import { paths } from "@/lib/paths";
import { element, type Xml } from "@/lib/xml";

/** How a feed is called, in its language. */
export interface FeedWords {
  title: string;
  description: string;
}

/** Goods in the news, the newest first. */
export const newsLimit = 50;

/** The newest goods as RSS 2.0. */
export function newsXml(locale: Locale, words: FeedWords, products: readonly Product[]): Xml {
  const self = wholeAddress(paths.newest(locale));
  const [newest] = products;
  return channelXml("xmlns:atom", "http://www.w3.org/2005/Atom", [
    ...headXml(locale, words),
    element("language", regionalLocale[locale]),
    newest ? element("lastBuildDate", rfc822(newest.created_at)) : null,
    element("atom:link", "", { href: self, rel: "self", type: "application/rss+xml" }),
    ...products.map((product) => newsItem(locale, product)),
  ]);
}

function newsItem(locale: Locale, product: Product): Xml {
  const link = wholeAddress(paths.product(locale, product.handle));
  return element("item", [
    element("title", product.title),
    element("link", link),
    element("description", product.subtitle || product.description || product.title),
    element("pubDate", rfc822(product.created_at)),
    // An id, not the address: the address changes with the handle.
    element("guid", product.id, { isPermaLink: "false" }),
  ]);
}

/**
 * What can be bought just now, by the fields of Google's product data specification: an item for each
 * variant that has a price and stock.
 */
export function productFeedXml(
  locale: Locale,
  words: FeedWords,
  products: readonly Product[],
): Xml {
  const items = products.flatMap((product) =>
    product.variants
      .filter(isBuyable)
      .map((variant) => productItem(locale, product, variant, variant.price_minor)),
  );
  const namespace = "http://base.google.com/ns/1.0";
  return channelXml("xmlns:g", namespace, [...headXml(locale, words), ...items]);
}

type Priced = Variant & { price_minor: bigint };

const isBuyable = (variant: Variant): variant is Priced =>
  variant.price_minor !== null && variant.available !== 0;

function productItem(locale: Locale, product: Product, variant: Variant, price_minor: bigint): Xml {
  const isOneOfMany = product.variants.length > 1;
  const title = isOneOfMany ? `${product.title}, ${variant.title}` : product.title;
  const [picture, ...others] = pictures(locale, product);
  return element("item", [
    element("g:id", variant.id),
    isOneOfMany ? element("g:item_group_id", product.id) : null,
    element("g:title", title.slice(0, 150)),
    element(
      "g:description",
      (product.description || product.subtitle || product.title).slice(0, 5000),
    ),
    element("g:link", wholeAddress(paths.product(locale, product.handle))),
    element("g:image_link", picture ?? ""),
    ...others.slice(0, 10).map((url) => element("g:additional_image_link", url)),
    element("g:availability", "in_stock"),
    element("g:price", `${formatMinor(price_minor)} SEK`),
    element("g:condition", "new"),
    product.provenance ? element("g:brand", product.provenance.enterprise.name.slice(0, 70)) : null,
    // Goods made by hand have no number of the trade's.
    element("g:identifier_exists", "no"),
    ...unitPricing(product, variant),
  ]);
}

/** Google takes photos but no drawings; goods that have only drawings show the picture drawn for sharing. */
function pictures(locale: Locale, product: Product): string[] {
  const all = [product.thumbnail, ...product.images.map(({ url }) => url)];
  const photos = [...new Set(all)].filter((url) => url !== null && !/\.(svg|avif)$/i.test(url));
  const shown = photos.length > 0 ? photos : [paths.sharePicture(locale, "vara", product.handle)];
  return shown.map((path) => wholeAddress(String(path)));
}

/** The basis of the comparison price, where the goods are sold by weight or volume. */
function unitPricing({ metadata }: Product, { content_milli }: Variant): Xml[] {
  const unit = metadata.content_unit;
  if (!content_milli || (unit !== "kg" && unit !== "l")) return [];
  return [
    element("g:unit_pricing_measure", `${content_milli / 1000} ${unit}`),
    element("g:unit_pricing_base_measure", `1 ${unit}`),
  ];
}

const headXml = (locale: Locale, { title, description }: FeedWords): Xml[] => [
  element("title", title),
  element("link", wholeAddress(paths.home(locale))),
  element("description", description),
];

const channelXml = (prefix: string, namespace: string, content: readonly (Xml | null)[]): Xml =>
  element("rss", [element("channel", content)], { version: "2.0", [prefix]: namespace });

/** A moment as mail and RSS write it: `Fri, 27 Nov 2026 14:00:00 GMT`. */
const rfc822 = (moment: string): string => new Date(moment).toUTCString();
