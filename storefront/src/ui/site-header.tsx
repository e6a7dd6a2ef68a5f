import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { LanguageItems } from "./language-items";
import styles from "./site-header.module.css";

interface Props {
  locale: Locale;
  /** Path and search of the page that is shown. */
  address: string;
  /** Pieces in the cart; null when it could not be read. */
  cartCount: number | null;
}

/** The demo banner, the name, the three ways into the shop, the language and the cart. */
export async function SiteHeader({ locale, address, cartCount }: Props) {
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
          <ul>
            {sections.map(({ href, label }) => (
              <li key={href}>
                <a href={href} aria-current={address.startsWith(href) ? "true" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className={styles.tools}>
          <LanguageItems locale={locale} address={address} />
          <li>
            <a href={paths.cart(locale)} className={styles.cart}>
              {t("cart")}
              {cartCount !== null && cartCount > 0 && (
                <>
                  <span className={styles.count} aria-hidden="true">
                    {cartCount}
                  </span>
                  <span className={styles.spoken}>{t("cartCount", { count: cartCount })}</span>
                </>
              )}
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}
