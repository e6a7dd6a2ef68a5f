import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { CartCount } from "./cart-count";
import { PageLanguage } from "./page-language";
import { SectionLinks } from "./section-links";
import styles from "./site-header.module.css";

/** The demo banner, the name, the three ways into the shop, the language and the cart. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations("shell");
  const sections = [
    { href: paths.products(locale), label: t("products") },
    { href: paths.enterprises(locale), label: t("enterprises") },
    { href: paths.valueChains(locale), label: t("valueChains") },
  ];
  return (
    <header>
      <p className={styles.banner}>
        {t("demo")} <a href={paths.about(locale)}>{t("demoMore")}</a>
      </p>
      <div className={styles.bar}>
        <a className={styles.name} href={paths.home(locale)} aria-label={t("homeLink")}>
          {/* biome-ignore lint/performance/noImgElement: an SVG of the shop's own */}
          <img src="/icon.svg" alt="" width={34} height={34} />
          <span>Insteg</span>
        </a>
        <nav className={styles.sections} aria-label={t("sections")}>
          <SectionLinks sections={sections} />
        </nav>
        <ul className={styles.tools}>
          <PageLanguage locale={locale} names={{ sv: t("language.sv"), en: t("language.en") }} />
          <li>
            <a href={paths.cart(locale)} className={styles.cart}>
              {t("cart")}
              <CartCount one={t("cartPiece")} many={t("cartPieces", { count: "#" })} />
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}
