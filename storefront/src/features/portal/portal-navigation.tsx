import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { SubmitButton } from "@/ui/submit-button";
import styles from "./portal-navigation.module.css";
import { signOut } from "./sign-in-actions";

/** The portal's ways, as wide touch targets side by side; what is added later wraps to a second row. */
export async function PortalNavigation({ locale, address }: { locale: Locale; address: string }) {
  const t = await getTranslations("portal.navigation");
  const path = address.split("?")[0];
  const ways = [
    { href: paths.portal(locale), label: t("overview") },
    { href: paths.portalConsignments(locale), label: t("consignments") },
    { href: paths.portalGoods(locale), label: t("goods") },
    { href: paths.portalBatches(locale), label: t("batches") },
    { href: paths.portalChains(locale), label: t("chains") },
    { href: paths.portalStall(locale), label: t("stall") },
    { href: paths.portalMoney(locale), label: t("money") },
    { href: paths.portalPlaces(locale), label: t("places") },
    { href: paths.portalMembers(locale), label: t("members") },
    { href: paths.portalAccount(locale), label: t("account") },
  ];
  return (
    <div className={styles.band}>
      <nav aria-label={t("label")} className={styles.inside}>
        <ul className={styles.ways}>
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href} aria-current={path === href ? "page" : undefined}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <form action={signOut}>
              <SubmitButton label={t("signOut")} pendingLabel={t("signingOut")} />
            </form>
          </li>
        </ul>
      </nav>
    </div>
  );
}
