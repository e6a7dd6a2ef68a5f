import type { Locale } from "../modules/enterprise/applications/application";

/** The address of a page of the shop's, for whoever is led there from outside it. */
export function shopAddress(locale: Locale, path: string): string {
  const shop = (process.env.INSTEG_STOREFRONT_URL || "http://localhost:8000").replace(/\/$/, "");
  return `${shop}/${locale}/${path}`;
}
