import type { Locale } from "../modules/enterprise/applications/application";

/**
 * The shop's pages that mails lead to. What is secret stands after "#", which no browser sends to a
 * server, so it stands in no log.
 */
const page = (locale: Locale, path: string, secret: Record<string, string>): string =>
  `${open(locale, path)}#${new URLSearchParams(secret)}`;

/** A page that asks who comes. */
const open = (locale: Locale, path: string): string => {
  const shop = (process.env.INSTEG_STOREFRONT_URL || "http://localhost:8000").replace(/\/$/, "");
  return `${shop}/${locale}/${path}`;
};

export const mailLinks = {
  verification: (locale: Locale, token: string) => page(locale, "anslut/bekrafta", { token }),
  application: (locale: Locale, id: string, token: string) =>
    page(locale, "anslut/status", { id, token }),
  invitation: (locale: Locale, token: string) => page(locale, "portal/inbjudan", { token }),
  passwordReset: (locale: Locale, token: string, email: string) =>
    page(locale, "portal/nytt-losenord", { token, email }),
  goods: (locale: Locale, id: string) => open(locale, `portal/varor/${encodeURIComponent(id)}`),
};
