import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnMoney } from "@/lib/backend/money";
import type { PlacesTotal } from "@/lib/backend/place";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./figures.module.css";
import { CoverageBar, coverageText } from "./places/coverage-bar";

interface Props {
  locale: Locale;
  money: OwnMoney;
  /** of this month, over the enterprise's places */
  total: PlacesTotal | undefined;
}

/** The two figures that say how things stand: what is due, and how much of the places' cost is covered. */
export async function OverviewFigures({ locale, money, total }: Props) {
  const t = await getTranslations("portal.overview");
  return (
    <div className={styles.sums}>
      <section className={`${layout.sheet} ${styles.sum}`} aria-labelledby="pengar">
        <h2 id="pengar">{t("moneyTitle")}</h2>
        <p className={styles.amount}>{formatMinor(money.due.amount_minor, locale)}</p>
        <p>{t("due")}</p>
        <p>
          <a href={paths.portalMoney(locale)}>{t("toMoney")}</a>
        </p>
      </section>
      <section className={`${layout.sheet} ${styles.sum}`} aria-labelledby="platser">
        <h2 id="platser">{t("placesTitle")}</h2>
        {total && total.seats > 0 ? (
          <Coverage locale={locale} total={total} />
        ) : (
          <p>{t("noPlaces")}</p>
        )}
        <p>
          <a href={paths.portalPlaces(locale)}>{t("toPlaces")}</a>
        </p>
      </section>
    </div>
  );
}

async function Coverage({ locale, total }: { locale: Locale; total: PlacesTotal }) {
  const [t, format] = await Promise.all([getTranslations("portal.overview"), getFormatter()]);
  const month = format.dateTime(monthToDate(total.month), { month: "long" });
  if (total.coverage_bp === null) return <p>{t("noCost", { month })}</p>;
  return (
    <>
      <p className={styles.amount}>{coverageText(total, locale)}</p>
      <p>
        {t("coverage", { month })}.{" "}
        {total.gap_minor > 0n
          ? t("gap", { amount: formatMinor(total.gap_minor, locale) })
          : t("filled")}
      </p>
      <CoverageBar locale={locale} figures={total} />
    </>
  );
}
