import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { isLocale, routing } from "./routing";

/**
 * The language is the first part of the path, which a page knows without looking at the request: pages
 * that do not look at it can be kept. Only actions and route handlers have to ask the request.
 */
export default getRequestConfig(async (asked) => {
  const requested = asked.locale ?? (await localeOfPage()) ?? (await asked.requestLocale);
  const locale = isLocale(requested) ? requested : routing.defaultLocale;
  const messages = (await import(`../messages/${locale}.json`)).default;
  return { locale, messages, timeZone: "Europe/Stockholm" };
});

async function localeOfPage(): Promise<string | undefined> {
  try {
    return await rootLocale();
  } catch {
    // Next refuses the question outside of pages.
    return undefined;
  }
}
