import { formatMinor } from "@insteg/domain";
import { type Locale, regionalLocale } from "@/i18n/routing";
import type { Enterprise, EnterpriseCard } from "@/lib/backend/enterprise";
import type { Product, Variant } from "@/lib/backend/product";
import { wholeAddress } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { Thing } from "./json-ld";

/** A step of the way to a page; the last is the page itself. */
export interface Crumb {
  label: string;
  href: string;
}

/** Goods with an offer for each variant that has a price; `isOpen` is whether the shop sells just now. */
export function productThing(locale: Locale, product: Product, isOpen: boolean): Thing {
  const { provenance, thumbnail, images } = product;
  const pictures = new Set([thumbnail, ...images.map(({ url }) => url)].filter((url) => !!url));
  const maker = provenance && named(locale, provenance.enterprise);
  return {
    "@type": "Product",
    name: product.title,
    description: product.description || product.subtitle || undefined,
    url: wholeAddress(paths.product(locale, product.handle)),
    productID: product.id,
    image: [...pictures].map((url) => wholeAddress(String(url))),
    material: product.material || undefined,
    brand: maker && { "@type": "Brand", name: maker.name },
    offers: product.variants.flatMap((variant) =>
      variant.price_minor === null
        ? []
        : [offerThing(locale, product, variant, isOpen, maker ?? undefined)],
    ),
  };
}

function offerThing(
  locale: Locale,
  product: Product,
  variant: Variant,
  isOpen: boolean,
  seller: Thing | undefined,
): Thing {
  const isThere = isOpen && variant.available !== 0;
  return {
    "@type": "Offer",
    name: product.variants.length > 1 ? variant.title : undefined,
    sku: variant.sku ?? undefined,
    url: wholeAddress(paths.product(locale, product.handle)),
    price: formatMinor(variant.price_minor ?? 0n),
    priceCurrency: "SEK",
    availability: `https://schema.org/${isThere ? "InStock" : "OutOfStock"}`,
    itemCondition: "https://schema.org/NewCondition",
    seller,
  };
}

/** An enterprise as its own page tells of it. */
export function enterpriseThing(locale: Locale, enterprise: Enterprise): Thing {
  return {
    ...named(locale, enterprise),
    description: enterprise.tagline || undefined,
    image: enterprise.picture_url ? wholeAddress(enterprise.picture_url) : undefined,
    identifier: enterprise.organisation_number ?? undefined,
    sameAs: enterprise.website ?? undefined,
    address: {
      "@type": "PostalAddress",
      addressLocality: enterprise.municipality.name,
      addressCountry: "SE",
    },
  };
}

function named(locale: Locale, { name, handle }: Pick<EnterpriseCard, "name" | "handle">) {
  const url = wholeAddress(paths.enterprise(locale, handle));
  return { "@type": "Organization", "@id": url, name, url };
}

/** Insteg itself. */
export function shopThing(locale: Locale, description: string): Thing {
  return {
    "@type": "Organization",
    "@id": wholeAddress("/#insteg"),
    name: "Insteg",
    description,
    url: wholeAddress(paths.home(locale)),
    logo: wholeAddress("/torg-512.png"),
  };
}

/** The shop's pages, and how its goods are searched. */
export function siteThing(locale: Locale): Thing {
  return {
    "@type": "WebSite",
    name: "Insteg",
    url: wholeAddress(paths.home(locale)),
    inLanguage: regionalLocale[locale],
    publisher: { "@id": wholeAddress("/#insteg") },
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${wholeAddress(paths.products(locale))}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

/** The way to a page, from the home page on. */
export function crumbsThing(crumbs: readonly Crumb[]): Thing {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: wholeAddress(href),
    })),
  };
}
