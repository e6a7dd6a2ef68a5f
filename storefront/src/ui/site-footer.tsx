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
        [paths.products(locale), t("products")],
        [paths.enterprises(locale), t("enterprises")],
        [paths.valueChains(locale), t("valueChains")],
        [paths.channels(locale), t("channels")],
      ],
    },
    {
      title: t("footer.insteg"),
      links: [
        [paths.about(locale), t("about")],
        [paths.impact(locale), t("impact")],
        [paths.map(locale), t("map")],
      ],
    },
    {
      title: t("footer.buy"),
      links: [
        [paths.withdraw(locale), t("withdraw")],
        [paths.terms(locale), t("terms")],
        [paths.privacy(locale), t("privacy")],
        [paths.accessibility(locale), t("accessibility")],
      ],
    },
    {
      title: t("footer.enterprises"),
      links: [
        [paths.trade(locale), t("trade")],
        [paths.apply(locale), t("apply")],
        [paths.portal(locale), t("signIn")],
      ],
    },
  ] as const;
  return (
    <footer className={styles.footer}>
      <div className={`${layout.page} ${styles.inside}`}>
        <p className={styles.motto}>{t("motto")}</p>
        <nav aria-label={t("footerNavigation")} className={styles.groups}>
          {groups.map(({ title, links }) => (
            <div key={title}>
              <h2 className={styles.title}>{title}</h2>
              <ul className={styles.links}>
                {links.map(([href, label]) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className={`${layout.small} ${layout.soft}`}>{t("footerDemo")}</p>
      </div>
    </footer>
  );
}
