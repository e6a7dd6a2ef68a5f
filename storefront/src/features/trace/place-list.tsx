import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { isOver, type Trace } from "@/lib/backend/trace";
import { formatMinor } from "@/lib/money";
import { monthToDate, splitMinutes } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./place-list.module.css";
import { type PlacePart, placeParts, type SharedPart, sharedParts } from "./place-parts";

interface Props {
  locale: Locale;
  trace: Trace;
}

/** The training places that share the purchase's contribution, summed over its lines. */
export async function PlaceList({ locale, trace }: Props) {
  const t = await getTranslations("order");
  const { places, undivided, reserve_minor, status } = trace;
  const isEmpty = places.length === 0 && reserve_minor === 0n;
  if (isEmpty && isOver(status)) return null;
  return (
    <section className={layout.stack} aria-labelledby="platser">
      <h2 id="platser">{t(`places.${status}`)}</h2>
      {isEmpty && <p>{t("noPlaces")}</p>}
      <ul className={styles.places}>
        {placeParts(places).map((place) => (
          <Place key={`${place.place_id} ${place.month}`} locale={locale} place={place} />
        ))}
        {sharedParts(undivided, places).map((part) => (
          <SharedPlaces key={part.enterprise?.id ?? ""} locale={locale} part={part} />
        ))}
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
      {undivided.length > 0 && (
        <p className={`${layout.soft} ${layout.prose}`}>{t("undividedWhy")}</p>
      )}
    </section>
  );
}

async function Place({ locale, place }: { locale: Locale; place: PlacePart }) {
  const [t, format] = await Promise.all([getTranslations("order"), getFormatter()]);
  const { name, kind, enterprise, month, amount_minor, training_minutes } = place;
  return (
    <li className={styles.place}>
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
  );
}

/** One amount for an enterprise's places; how it is divided shows once it is booked. */
async function SharedPlaces({ locale, part }: { locale: Locale; part: SharedPart }) {
  const [t, format] = await Promise.all([getTranslations("order"), getFormatter()]);
  const { enterprise, amount_minor, places } = part;
  return (
    <li className={styles.place}>
      <p className={styles.amount}>{formatMinor(amount_minor, locale)}</p>
      <div>
        <h3 className={styles.name}>
          {enterprise ? (
            <a href={paths.enterprise(locale, enterprise.handle)}>{enterprise.name}</a>
          ) : (
            t("gone")
          )}
        </h3>
        <p>{t("undivided")}</p>
        <ul className={styles.facts}>
          {places.map(({ place_id, name, kind, month }) => (
            <li key={place_id}>
              {t("sharingPlace", {
                name,
                kind: t(`placeKind.${kind}`),
                month: format.dateTime(monthToDate(month), { year: "numeric", month: "long" }),
              })}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
