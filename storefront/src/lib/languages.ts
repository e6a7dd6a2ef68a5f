import { type Locale, routing } from "@/i18n/routing";
import { inLocale } from "./paths";

/** The same page in every language, and where a reader of another one is led, as `hreflang` names them. */
export function languagesOf(path: string): Record<Locale | "x-default", string> {
  return {
    sv: inLocale(path, "sv"),
    en: inLocale(path, "en"),
    "x-default": inLocale(path, routing.defaultLocale),
  };
}
