import type { Locale } from "@/i18n/routing";

export type SearchParams = Record<string, string | string[] | undefined>;
/** A list stands several times, once for each of its values. */
type Values = Record<string, string | number | readonly string[] | undefined>;

/** What a picture to be shared is of: goods, an enterprise, a value chain, or the shop itself. */
export const shareKinds = ["vara", "foretag", "kedja", "sida"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** The shop's addresses, in one place. The words of a path are Swedish in both languages. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  products: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/varor`, query),
  product: (locale: Locale, handle: string, query: Values = {}) =>
    withQuery(`/${locale}/varor/${encodeURIComponent(handle)}`, query),
  suggestions: (locale: Locale) => `/${locale}/sok-forslag`,
  enterprises: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/foretag`, query),
  enterprise: (locale: Locale, handle: string) =>
    `/${locale}/foretag/${encodeURIComponent(handle)}`,
  valueChains: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/vardekedjor`, query),
  valueChain: (locale: Locale, handle: string) =>
    `/${locale}/vardekedjor/${encodeURIComponent(handle)}`,
  channels: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/har-saljer-vi`, query),
  newest: (locale: Locale) => `/${locale}/nytt.xml`,
  productFeed: (locale: Locale) => `/${locale}/google-produkter.xml`,
  sharePicture: (locale: Locale, kind: ShareKind, handle = "insteg") =>
    `/${locale}/bild/${kind}/${encodeURIComponent(handle)}.png`,
  cart: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/korg`, query),
  checkout: (locale: Locale) => `/${locale}/kassa`,
  review: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/kassa/granska`, query),
  /** Where Stripe leads a buyer back to, and where it is asked what became of the payment. */
  paymentReturn: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/kassa/tillbaka`, query),
  paymentWaiting: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/kassa/vantar`, query),
  order: (locale: Locale, id: string, token: string) =>
    withQuery(`/${locale}/order/${encodeURIComponent(id)}`, { token }),
  receipt: (locale: Locale, id: string, token?: string) =>
    withQuery(`/${locale}/order/${encodeURIComponent(id)}/kvitto.pdf`, { token }),
  /** The same page for who has signed in: their orders need no token. */
  ownOrder: (locale: Locale, id: string) => `/${locale}/order/${encodeURIComponent(id)}`,
  invoice: (locale: Locale, id: string, token: string) =>
    withQuery(`/${locale}/faktura/${encodeURIComponent(id)}/pdf`, { token }),
  account: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/konto`, query),
  accountNew: (locale: Locale) => `/${locale}/konto/skapa`,
  accountConfirm: (locale: Locale) => `/${locale}/konto/bekrafta`,
  accountSignIn: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/konto/logga-in`, query),
  accountSignInCode: (locale: Locale) => `/${locale}/konto/logga-in/kod`,
  accountForgotten: (locale: Locale) => `/${locale}/konto/glomt-losenord`,
  accountNewPassword: (locale: Locale) => `/${locale}/konto/nytt-losenord`,
  accountOrders: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/konto/bestallningar`, query),
  accountImpact: (locale: Locale) => `/${locale}/konto/bidrag`,
  accountAddresses: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/konto/adresser`, query),
  accountAddress: (locale: Locale, id: string) =>
    `/${locale}/konto/adresser/${encodeURIComponent(id)}`,
  accountAddressNew: (locale: Locale) => `/${locale}/konto/adresser/ny`,
  accountDetails: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/konto/uppgifter`, query),
  accountFile: (locale: Locale) => `/${locale}/konto/uppgifter/hamta`,
  accountErase: (locale: Locale) => `/${locale}/konto/radera`,
  about: (locale: Locale) => `/${locale}/om`,
  impact: (locale: Locale, year?: string) => `/${locale}/effekt${year ? `/${year}` : ""}`,
  openData: (locale: Locale, format: "csv" | "json") =>
    `/${locale}/oppna-data/insteg-oppna-data.${format}`,
  map: (locale: Locale) => `/${locale}/karta`,
  terms: (locale: Locale) => `/${locale}/villkor`,
  privacy: (locale: Locale) => `/${locale}/integritet`,
  accessibility: (locale: Locale) => `/${locale}/tillganglighet`,
  withdraw: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/angra`, query),
  apply: (locale: Locale) => `/${locale}/anslut`,
  applyDetails: (locale: Locale) => `/${locale}/anslut/uppgifter`,
  applyEvidence: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/anslut/underlag`, query),
  applyStatus: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/anslut/status`, query),
  trade: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/for-foretag`, query),
  tradeRequest: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/for-foretag/forfragan`, query),
  quote: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/for-foretag/offert`, query),
  quotePdf: (locale: Locale) => `/${locale}/for-foretag/offert/offert.pdf`,
  portal: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/portal`, query),
  portalConsignments: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/sandningar`, query),
  portalConsignment: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/sandningar/${encodeURIComponent(id)}`, query),
  packingSlip: (locale: Locale, id: string) =>
    `/${locale}/portal/sandningar/${encodeURIComponent(id)}/plock`,
  portalChains: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/vardekedjor`, query),
  portalChain: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/vardekedjor/${encodeURIComponent(id)}`, query),
  portalBatches: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/partier`, query),
  portalBatchNew: (locale: Locale) => `/${locale}/portal/partier/nytt`,
  portalBatch: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/partier/${encodeURIComponent(id)}`, query),
  portalMembers: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/medlemmar`, query),
  portalAccount: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/konto`, query),
  portalMoney: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/portal/pengar`, query),
  portalPayouts: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/pengar/utbetalningar`, query),
  portalPayout: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/pengar/utbetalningar/${encodeURIComponent(id)}`, query),
  payoutFile: (locale: Locale, id: string, format: "pdf" | "csv") =>
    `/${locale}/portal/pengar/utbetalningar/${encodeURIComponent(id)}/avrakning.${format}`,
  selfBillingFile: (locale: Locale, id: string, format: "pdf" | "csv") =>
    `/${locale}/portal/pengar/sjalvfakturor/${encodeURIComponent(id)}/sjalvfaktura.${format}`,
  portalInvoices: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/pengar/fakturor`, query),
  invoiceFile: (locale: Locale, id: string) =>
    `/${locale}/portal/pengar/fakturor/${encodeURIComponent(id)}/faktura.pdf`,
  portalPayoutAccount: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/pengar/konto`, query),
  portalPlaces: (locale: Locale) => `/${locale}/portal/platser`,
  portalPlace: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/platser/${encodeURIComponent(id)}`, query),
  portalOwnData: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/uppgifter`, query),
  portalOwnFile: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/uppgifter/hamta`, query),
  portalStall: (locale: Locale) => `/${locale}/portal/torg`,
  portalStallSettings: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/torg-installningar`, query),
  portalGoods: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/portal/varor`, query),
  portalGoodsNew: (locale: Locale) => `/${locale}/portal/varor/ny`,
  portalGoodsItem: (locale: Locale, id: string, query: Values = {}) =>
    withQuery(`/${locale}/portal/varor/${encodeURIComponent(id)}`, query),
  portalGoodsImport: (locale: Locale, query: Values = {}) =>
    withQuery(`/${locale}/portal/varor/importera`, query),
  portalSheet: (locale: Locale, name: string) => `/${locale}/portal/kalkylblad/${name}`,
  signIn: (locale: Locale, query: Values = {}) => withQuery(`/${locale}/portal/logga-in`, query),
  signInCode: (locale: Locale) => `/${locale}/portal/logga-in/kod`,
  forgottenPassword: (locale: Locale) => `/${locale}/portal/glomt-losenord`,
  newPassword: (locale: Locale) => `/${locale}/portal/nytt-losenord`,
  invitation: (locale: Locale) => `/${locale}/portal/inbjudan`,
};

/** Appends what has a value, in a steady order, so that equal pages have equal addresses. */
export function withQuery(path: string, query: Values): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const all = Array.isArray(value) ? value : [value];
    for (const one of all) {
      if (one !== undefined && one !== "") search.append(key, String(one));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** The first value of a search parameter, trimmed; undefined when empty. */
export function firstParam(params: SearchParams, key: string): string | undefined {
  const value = params[key];
  const first = (Array.isArray(value) ? value[0] : value)?.trim();
  return first || undefined;
}

/** The same page in another language: the first segment of the path changes, the rest stays. */
export function inLocale(address: string, locale: Locale): string {
  return address.replace(/^\/[^/?#]*/, `/${locale}`);
}
