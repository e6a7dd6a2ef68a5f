import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import styles from "./hero.module.css";
import { WayDrawing } from "./way-drawing";

/** What Insteg is, in one sentence and one drawing. */
export async function Hero({ locale }: { locale: Locale }) {
  const t = await getTranslations("home");
  return (
    <header className={styles.hero}>
      <div className={styles.words}>
        <h1>{t("title")}</h1>
        <p className={layout.lead}>{t("lead")}</p>
        <p className={styles.ways}>
          <a className={button.button} href={paths.products(locale)}>
            {t("shop")}
          </a>
          <a href="#sa">{t("howLink")}</a>
        </p>
      </div>
      <WayDrawing label={t("drawing")} className={styles.drawing} />
    </header>
  );
}
