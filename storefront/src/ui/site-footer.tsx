import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "./layout.module.css";
import styles from "./site-footer.module.css";

export async function SiteFooter({ locale }: { locale: Locale }) {
  const [t, withdraw] = await Promise.all([getTranslations("shell"), getTranslations("withdraw")]);
  return (
    <footer className={styles.footer}>
      <div className={`${layout.page} ${styles.inside}`}>
        <p className={styles.motto}>{t("motto")}</p>
        <nav aria-label={t("footerNavigation")}>
          <ul className={styles.links}>
            <li>
              <a href={paths.about(locale)}>{t("about")}</a>
            </li>
            <li>
              <a href={paths.products(locale)}>{t("products")}</a>
            </li>
            <li>
              <a href={paths.enterprises(locale)}>{t("enterprises")}</a>
            </li>
            <li>
              <a href={paths.valueChains(locale)}>{t("valueChains")}</a>
            </li>
            <li>
              <a href={paths.channels(locale)}>{t("channels")}</a>
            </li>
            <li>
              <a href={paths.trade(locale)}>{t("trade")}</a>
            </li>
            <li>
              <a href={paths.apply(locale)}>{t("apply")}</a>
            </li>
            <li>
              <a href={paths.withdraw(locale)}>{withdraw("footer")}</a>
            </li>
            <li>
              <a href={paths.portal(locale)}>{t("signIn")}</a>
            </li>
          </ul>
        </nav>
        <p className={`${layout.small} ${layout.soft}`}>{t("footerDemo")}</p>
      </div>
    </footer>
  );
}
