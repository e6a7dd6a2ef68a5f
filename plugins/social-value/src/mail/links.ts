import { shopAddress } from "../lib/shop-address";
import type { Locale } from "../modules/enterprise/applications/application";

/**
 * The shop's pages that mails lead to. What is secret stands after "#", which no browser sends to a
 * server, so it stands in no log.
 */
const page = (locale: Locale, path: string, secret: Record<string, string>): string =>
  `${shopAddress(locale, path)}#${new URLSearchParams(secret)}`;

export const mailLinks = {
  verification: (locale: Locale, token: string) => page(locale, "anslut/bekrafta", { token }),
  application: (locale: Locale, id: string, token: string) =>
    page(locale, "anslut/status", { id, token }),
  invitation: (locale: Locale, token: string) => page(locale, "portal/inbjudan", { token }),
  passwordReset: (locale: Locale, token: string, email: string) =>
    page(locale, "portal/nytt-losenord", { token, email }),
  accountConfirmation: (locale: Locale, token: string) => page(locale, "konto/bekrafta", { token }),
  accountSignIn: (locale: Locale) => shopAddress(locale, "konto/logga-in"),
  accountPassword: (locale: Locale, token: string, email: string) =>
    page(locale, "konto/nytt-losenord", { token, email }),
  quote: (locale: Locale, id: string, token: string) =>
    page(locale, "for-foretag/offert", { id, token }),
  goods: (locale: Locale, id: string) =>
    shopAddress(locale, `portal/varor/${encodeURIComponent(id)}`),
  chain: (locale: Locale, id: string) =>
    shopAddress(locale, `portal/vardekedjor/${encodeURIComponent(id)}`),
  batch: (locale: Locale, id: string) =>
    shopAddress(locale, `portal/partier/${encodeURIComponent(id)}`),
  /** The order's own page is read by the server, so its token stands in the query. */
  order: (locale: Locale, id: string, token: string) =>
    `${shopAddress(locale, `order/${encodeURIComponent(id)}`)}?${new URLSearchParams({ token })}`,
  withdraw: (locale: Locale, order: string, token: string) =>
    `${shopAddress(locale, "angra")}?${new URLSearchParams({ order, token })}`,
  withdrawInfo: (locale: Locale) => shopAddress(locale, "angra"),
  consignment: (locale: Locale, orderId: string) =>
    shopAddress(locale, `portal/sandningar/${encodeURIComponent(orderId)}`),
  /** The file itself, which the shop's server fetches. */
  invoice: (locale: Locale, id: string, token: string) =>
    `${shopAddress(locale, `faktura/${encodeURIComponent(id)}/pdf`)}?${new URLSearchParams({ token })}`,
};
