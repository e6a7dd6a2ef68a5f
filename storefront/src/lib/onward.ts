import { isLocale } from "@/i18n/routing";
import { paths } from "./paths";

/**
 * Where a member goes after signing in. `?vidare=` stands in an address that anybody may have written, so only
 * a path of the portal's own is followed; anything else leads to the portal's first page.
 */
export function onwardPath(locale: "sv" | "en", wanted: string | undefined): string {
  const home = paths.portal(locale);
  if (!wanted || wanted.length > 500 || !/^\/[\w/?=&%.-]*$/.test(wanted)) return home;
  // Read as a browser would: "..", "//" and encoded tricks come out as what they are.
  const base = "https://insteg.invalid";
  if (!URL.canParse(wanted, base)) return home;
  const { origin, pathname, search } = new URL(wanted, base);
  const [, first, second] = pathname.split("/");
  const isPortal = origin === base && isLocale(first) && second === "portal";
  return isPortal && !pathname.includes("%") ? pathname + search : home;
}
