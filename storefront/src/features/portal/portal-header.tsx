import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { LanguageItems } from "@/ui/language-items";
import styles from "./portal-header.module.css";

interface Props {
  locale: Locale;
  /** Path and search of the page that is shown. */
  address: string;
  /** For whom somebody is signed in. */
  enterprise?: string;
  /** The ways inside, for who is signed in. */
  children?: ReactNode;
}

/** The portal's own head: whose it is, the language, and for who is signed in the ways inside. */
export async function PortalHeader({ locale, address, enterprise, children }: Props) {
  const t = await getTranslations("portal");
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.name} href={paths.portal(locale)}>
          {/* biome-ignore lint/performance/noImgElement: an SVG of the shop's own */}
          <img src="/icon.svg" alt="" width={30} height={30} />
          <span className={styles.words}>
            <span>{t("name")}</span>
            {enterprise && <span className={styles.enterprise}>{enterprise}</span>}
          </span>
        </a>
        <ul className={styles.tools}>
          <LanguageItems locale={locale} address={address} />
          <li>
            <a href={paths.home(locale)}>{t("toShop")}</a>
          </li>
        </ul>
      </div>
      {children}
    </header>
  );
}
