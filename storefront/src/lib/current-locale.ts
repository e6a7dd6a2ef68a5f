import { getLocale } from "next-intl/server";
import { isLocale, type Locale, routing } from "@/i18n/routing";

/** The language of the page that a server action was called from. */
export async function currentLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isLocale(locale) ? locale : routing.defaultLocale;
}
