import { getTranslations } from "next-intl/server";
import { SearchForm } from "@/features/search/search-form";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { CartCount } from "./cart-count";
import { PageLanguage } from "./page-language";
import { SectionLinks } from "./section-links";
import styles from "./site-header.module.css";

const menuId = "meny";

/** The demo banner, the name, the search, the account and the cart, and the ways into the shop. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations("shell");
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
        <SearchForm locale={locale} className={styles.search} />
        <ul className={styles.tools}>
          <li>
            <a href={paths.account(locale)} className={styles.tool}>
              <Icon name="account" />
              <span className={styles.wide}>{t("account")}</span>
            </a>
          </li>
          <li>
            <a href={paths.cart(locale)} className={`${styles.tool} ${styles.cart}`}>
              <Icon name="cart" />
              <span className={styles.wide}>{t("cart")}</span>
              <CartCount one={t("cartPiece")} many={t("cartPieces", { count: "#" })} />
            </a>
          </li>
          <li className={styles.menuItem}>
            <button type="button" popoverTarget={menuId} className={styles.tool}>
              <Icon name="menu" />
              <span className={styles.spoken}>{t("menu")}</span>
            </button>
          </li>
        </ul>
        <Menu locale={locale} />
      </div>
    </header>
  );
}

/** The ways into the shop and the language: a row where there is room, else a panel that the browser opens. */
async function Menu({ locale }: { locale: Locale }) {
  const t = await getTranslations("shell");
  const sections = [
    { href: paths.products(locale), label: t("products") },
    { href: paths.valueChains(locale), label: t("valueChains") },
    { href: paths.enterprises(locale), label: t("enterprises") },
    { href: paths.impact(locale), label: t("impact") },
    { href: paths.trade(locale), label: t("tradeShort") },
  ];
  return (
    <nav id={menuId} popover="auto" className={styles.menu} aria-label={t("sections")}>
      <button
        type="button"
        popoverTarget={menuId}
        popoverTargetAction="hide"
        className={styles.close}
      >
        {t("close")}
      </button>
      <ul className={styles.sections}>
        <SectionLinks sections={sections} />
        <PageLanguage locale={locale} names={{ sv: t("language.sv"), en: t("language.en") }} />
      </ul>
    </nav>
  );
}

const drawings = {
  account:
    "M12 12.5a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4ZM4.2 20.5c.8-4 4-5.4 7.8-5.4s7 1.4 7.8 5.4",
  cart: "M3.5 9h17l-1.8 10.2H5.3L3.5 9ZM8 9l3-5.5M16 9l-3-5.5M9 12.8v3M12 12.8v3M15 12.8v3",
  menu: "M3.5 6.5h17M3.5 12h17M3.5 17.5h17",
};

function Icon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg viewBox="0 0 24 24" width={26} height={26} className={styles.icon} aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
