import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PlaceMonth } from "@/lib/backend/place";
import { formatMinor } from "@/lib/money";
import styles from "../figures.module.css";
import { Amounts } from "../money/line-list";
import { CoverageBar, coverageText } from "./coverage-bar";

interface Props {
  locale: Locale;
  figures: Omit<PlaceMonth, "month">;
  seats: number;
}

/** What one month costs and what has paid for it, side by side. */
export async function MonthFigures({ locale, figures, seats }: Props) {
  const t = await getTranslations("portal.places");
  const { occupied_seats, coverage_bp, cost_minor, is_closed } = figures;
  return (
    <>
      <p className={styles.head}>
        <span>{t("seatsOf", { occupied: occupied_seats, seats })}</span>
        <strong>
          {t("coverage")} {coverageText(figures, locale)}
        </strong>
      </p>
      <CoverageBar locale={locale} figures={figures} />
      {coverage_bp === null && <p className={styles.note}>{t("noCost")}</p>}
      {cost_minor > 0n && (
        <dl className={styles.parts}>
          <Amounts
            locale={locale}
            rows={[
              [t("cost"), cost_minor],
              [t("support"), figures.public_support_minor],
              [t("sales"), figures.funded_minor],
            ]}
          />
          <dt className={styles.total}>{t("gap")}</dt>
          <dd className={styles.total}>{formatMinor(figures.gap_minor, locale)}</dd>
        </dl>
      )}
      <p className={styles.note}>{t(is_closed ? "closedText" : "openText")}</p>
    </>
  );
}
