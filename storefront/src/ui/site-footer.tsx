import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "./layout.module.css";
import styles from "./site-footer.module.css";

export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations("shell");
  const groups = [
    {
      title: t("footer.shop"),
      links: [
        { href: paths.products(locale), label: t("products") },
        { href: paths.valueChains(locale), label: t("valueChains") },
        { href: paths.enterprises(locale), label: t("enterprises") },
        { href: paths.channels(locale), label: t("channels") },
        { href: paths.account(locale), label: t("account") },
      ],
    },
    {
      title: t("footer.buy"),
      links: [
        { href: paths.withdraw(locale), label: t("withdraw") },
        { href: paths.terms(locale), label: t("terms") },
        { href: paths.privacy(locale), label: t("privacy") },
        { href: paths.accessibility(locale), label: t("accessibility") },
      ],
    },
    {
      title: t("footer.work"),
      links: [
        { href: paths.trade(locale), label: t("trade") },
        { href: paths.apply(locale), label: t("apply") },
        { href: paths.portal(locale), label: t("signIn") },
      ],
    },
    {
      title: t("footer.about"),
      links: [
        { href: paths.about(locale), label: t("about") },
        { href: paths.impact(locale), label: t("impact") },
        { href: paths.map(locale), label: t("map") },
      ],
    },
  ];
  return (
    <footer className={styles.footer}>
      <Seam />
      <div className={styles.ground}>
        <div className={`${layout.page} ${styles.inside}`}>
          <p className={styles.motto}>{t("motto")}</p>
          <nav aria-label={t("footerNavigation")} className={styles.groups}>
            {groups.map(({ title, links }) => (
              <div key={title}>
                <p className={styles.title}>{title}</p>
                <ul>
                  {links.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href}>{label}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <p className={`${layout.small} ${layout.soft} ${styles.demo}`}>{t("footerDemo")}</p>
        </div>
      </div>
    </footer>
  );
}

/** The edge of the page is sewn on: hills with the thread along them. */
function Seam() {
  return (
    <svg
      className={styles.seam}
      viewBox="0 0 1200 60"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.hill} d="M0 40C200 0 380 10 600 34S1000 60 1200 18V60H0Z" />
      <path className={styles.thread} d="M0 46C200 6 380 16 600 40S1000 66 1200 24" />
    </svg>
  );
}
