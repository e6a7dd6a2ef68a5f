import { isLocale, type Locale } from "@/i18n/routing";
import { paths } from "./paths";

/**
 * Where a member goes after signing in. `?vidare=` stands in an address that anybody may have written, so only
 * a path of the portal's own is followed; anything else leads to the portal's first page.
 */
export function onwardPath(locale: Locale, wanted: string | undefined): string {
  return followed(wanted, ["portal"]) ?? paths.portal(locale);
}

/** The same for a customer: to their account, or back to what they were buying. */
export function customerOnwardPath(locale: Locale, wanted: string | undefined): string {
  return followed(wanted, ["konto", "kassa", "korg", "order"]) ?? paths.account(locale);
}

function followed(wanted: string | undefined, sections: readonly string[]): string | null {
  if (!wanted || wanted.length > 500 || !/^\/[\w/?=&%.-]*$/.test(wanted)) return null;
  // Read as a browser would: "..", "//" and encoded tricks come out as what they are.
  const base = "https://insteg.invalid";
  if (!URL.canParse(wanted, base)) return null;
  const { origin, pathname, search } = new URL(wanted, base);
  const [, first, second = ""] = pathname.split("/");
  const isOwn = origin === base && isLocale(first) && sections.includes(second);
  return isOwn && !pathname.includes("%") ? pathname + search : null;
}
