import type { AccountOfClass } from "../modules/funding/accounting/account-map";

/**
 * The classes that the ledger's accounts fall into, with accounts of the BAS chart as defaults. The
 * network is an intermediary: what it holds for enterprises and places is a debt until it is paid out,
 * VAT among it. An accountant should look at them before the first import.
 */
export const DEFAULT_ACCOUNTS = [
  { account_class: "customer_payment", number: "1580", name: "Fordringar hos betaltjänster" },
  { account_class: "enterprise_paid_out", number: "1930", name: "Företagskonto" },
  { account_class: "enterprise_general", number: "2890", name: "Skuld till anslutna företag" },
  { account_class: "enterprise_shipping", number: "2890", name: "Skuld till anslutna företag" },
  { account_class: "enterprise_vat", number: "2891", name: "Företagens moms att betala ut" },
  { account_class: "training_reserve", number: "2892", name: "Träningsreserver" },
  { account_class: "place", number: "2894", name: "Finansiering av platser" },
  { account_class: "network_vat_2500", number: "2611", name: "Utgående moms 25 %" },
  { account_class: "network_vat_1200", number: "2621", name: "Utgående moms 12 %" },
  { account_class: "network_vat_600", number: "2631", name: "Utgående moms 6 %" },
  { account_class: "network_commission", number: "3920", name: "Provisionsintäkter" },
  { account_class: "network_commission_vat", number: "2611", name: "Utgående moms 25 %" },
  { account_class: "network_payment_fees", number: "6040", name: "Kontokortsavgifter" },
  { account_class: "network_disputes", number: "1689", name: "Kortbetalningar under tvist" },
  { account_class: "network_rounding", number: "3740", name: "Öres- och kronutjämning" },
  { account_class: "network_promotion", number: "5990", name: "Rabatter som nätverket bekostar" },
  { account_class: "network_invoiced", number: "1510", name: "Kundfordringar" },
  { account_class: "network_write_offs", number: "6350", name: "Förluster på fordringar" },
  { account_class: "network_unmatched", number: "2999", name: "OBS-konto" },
  { account_class: "other", number: "2999", name: "OBS-konto" },
] as const satisfies readonly AccountOfClass[];

export type AccountClass = (typeof DEFAULT_ACCOUNTS)[number]["account_class"];

export const ACCOUNT_CLASSES = DEFAULT_ACCOUNTS.map((one) => one.account_class) as [
  AccountClass,
  ...AccountClass[],
];

const isClass = (name: string): name is AccountClass =>
  (ACCOUNT_CLASSES as readonly string[]).includes(name);

/** The class of one of the ledger's accounts; what no class knows is "other", for somebody to look at. */
export function classOf(account: string): AccountClass {
  const [owner = "", second = "", third = ""] = account.split(":");
  if (owner === "place") {
    return owner;
  }
  const name =
    owner === "enterprise"
      ? third === "training_reserve"
        ? third
        : `enterprise_${third}`
      : [owner, second, third].filter(Boolean).join("_");
  return isClass(name) ? name : "other";
}

/** Every class with its account: the network's own where it has chosen one. */
export function accountMap(chosen: readonly AccountOfClass[]): Map<AccountClass, AccountOfClass> {
  return new Map(
    DEFAULT_ACCOUNTS.map((standard) => [
      standard.account_class,
      chosen.find((one) => one.account_class === standard.account_class) ?? standard,
    ]),
  );
}
