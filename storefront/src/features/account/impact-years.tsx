import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnImpact } from "@/lib/backend/customer";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import styles from "./impact-years.module.css";
import { minuteWords } from "./minutes";

interface Props {
  locale: Locale;
  impact: OwnImpact;
}

const width = 1000;
const height = 30;

/** What the purchases gave to places, a bar for each year, and the same in figures beside it. */
export async function ImpactYears({ locale, impact }: Props) {
  const [t, minutes] = await Promise.all([getTranslations("account.impact"), minuteWords()]);
  const { years } = impact;
  const most_minor = Math.max(1, ...years.map((one) => Number(one.funded_minor)));
  return (
    <section className={layout.stack} aria-labelledby="ar">
      <h2 id="ar">{t("years")}</h2>
      <div className={styles.chart} aria-hidden="true">
        {years.map(({ year, funded_minor }) => (
          <div key={year} className={styles.year}>
            <span>{year}</span>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              <rect
                height={height}
                width={Math.max(0, (Number(funded_minor) * width) / most_minor)}
              />
            </svg>
          </div>
        ))}
      </div>
      <table className={layout.figures}>
        <caption className={styles.caption}>{t("yearsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <th scope="col" className={layout.number}>
              {t("toPlaces")}
            </th>
            <th scope="col" className={layout.number}>
              {t("time")}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, funded_minor, training_minutes }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={layout.number}>{formatMinor(funded_minor, locale)}</td>
              <td className={layout.number}>{minutes(training_minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
