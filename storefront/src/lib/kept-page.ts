import type { Locale } from "@/i18n/routing";
import { currentShop } from "./backend/channel";

/**
 * What a page that is kept reads. Unlike others it must not show an outage, since that would be kept
 * too: it throws, nothing is stored, and the server shows the page as it was, or that the shop is out
 * of order (`server/kept-pages.mjs`). The same goes for the sign in its frame that the shop is closed,
 * which other pages do without.
 */
export async function kept<T>(locale: Locale, reading?: Promise<T>): Promise<T> {
  const [data] = await Promise.all([reading as Promise<T>, currentShop(locale)]);
  return data;
}
