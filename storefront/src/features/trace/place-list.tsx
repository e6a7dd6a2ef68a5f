import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Trace } from "@/lib/backend/trace";
import { formatMinor } from "@/lib/money";
import { monthToDate, splitMinutes } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./place-list.module.css";

interface Props {
  locale: Locale;
  trace: Trace;
}

/** The training places that share the purchase's contribution, summed over its lines. */
export async function PlaceList({ locale, trace }: Props) {
  const [t, format] = await Promise.all([getTranslations("order"), getFormatter()]);
  const { places, reserve_minor, status } = trace;
  return (
    <section className={layout.stack} aria-labelledby="platser">
      <h2 id="platser">{t(`places.${status}`)}</h2>
      {places.length === 0 && reserve_minor === 0n && <p>{t("noPlaces")}</p>}
      <ul className={styles.places}>
        {places.map(
          ({ place_id, month, name, kind, enterprise, amount_minor, training_minutes }) => (
            <li key={`${place_id} ${month}`} className={styles.place}>
              <p className={styles.amount}>{formatMinor(amount_minor, locale)}</p>
              <div>
                <h3 className={styles.name}>{name}</h3>
                <p>
                  {t(`placeKind.${kind}`)},{" "}
                  {enterprise ? (
                    <a href={paths.enterprise(locale, enterprise.handle)}>{enterprise.name}</a>
                  ) : (
                    t("gone")
                  )}
                </p>
                <p className={styles.facts}>
                  {format.dateTime(monthToDate(month), { year: "numeric", month: "long" })}
                  {training_minutes !== null &&
                    training_minutes > 0 &&
                    ` · ${t("minutes", splitMinutes(training_minutes))}`}
                </p>
              </div>
            </li>
          ),
        )}
        {reserve_minor > 0n && (
          <li className={styles.place}>
            <p className={styles.amount}>{formatMinor(reserve_minor, locale)}</p>
            <div>
              <h3 className={styles.name}>{t("reserve")}</h3>
              <p>{t("reserveText")}</p>
            </div>
          </li>
        )}
      </ul>
    </section>
  );
}
