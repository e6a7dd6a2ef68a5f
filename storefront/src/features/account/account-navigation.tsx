import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { SubmitButton } from "@/ui/submit-button";
import styles from "./account-navigation.module.css";
import { signOutCustomer } from "./sign-in-actions";

/** The account's ways. They wrap to a second row on a phone rather than hide. */
export async function AccountNavigation({ locale }: { locale: Locale }) {
  const [t, requestHeaders] = await Promise.all([getTranslations("account.navigation"), headers()]);
  const path = requestHeaders.get("x-address")?.split("?")[0] ?? "";
  const home = paths.account(locale);
  const ways = [
    { href: home, label: t("overview") },
    { href: paths.accountOrders(locale), label: t("orders") },
    { href: paths.accountImpact(locale), label: t("impact") },
    { href: paths.accountAddresses(locale), label: t("addresses") },
    { href: paths.accountDetails(locale), label: t("details") },
  ];
  const isHere = (href: string) => path === href || (href !== home && path.startsWith(`${href}/`));
  return (
    <nav aria-label={t("label")}>
      <ul className={styles.ways}>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={isHere(href) ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
        <li>
          <form action={signOutCustomer}>
            <SubmitButton label={t("signOut")} pendingLabel={t("signingOut")} />
          </form>
        </li>
      </ul>
    </nav>
  );
}
