import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnImpact } from "@/lib/backend/customer";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import styles from "./impact-years.module.css";
import { minuteWords } from "./minutes";

interface Props {
  locale: Locale;
  impact: OwnImpact;
}

/** More rows than anybody reads; the file of one's own data has all. */
const MOST_PLACES = 60;

/** The same kronor by chain and by whose places they went to. */
export async function ImpactGroups({ locale, impact }: Props) {
  const [t, order, minutes] = await Promise.all([
    getTranslations("account.impact"),
    getTranslations("order"),
    minuteWords(),
  ]);
  return (
    <>
      <section className={layout.stack} aria-labelledby="kedjor">
        <h2 id="kedjor">{t("chains")}</h2>
        <table className={layout.figures}>
          <caption className={styles.caption}>{t("chainsCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("chain")}</th>
              <th scope="col" className={layout.number}>
                {t("toPlaces")}
              </th>
            </tr>
          </thead>
          <tbody>
            {impact.chains.map(({ chain, funded_minor }) => (
              <tr key={chain?.id ?? ""}>
                <th scope="row">
                  {chain ? (
                    <a href={paths.valueChain(locale, chain.handle)}>{chain.name}</a>
                  ) : (
                    t("unknownChain")
                  )}
                </th>
                <td className={layout.number}>{formatMinor(funded_minor, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={layout.stack} aria-labelledby="foretag">
        <h2 id="foretag">{t("enterprises")}</h2>
        <table className={layout.figures}>
          <caption className={styles.caption}>{t("enterprisesCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("enterprise")}</th>
              <th scope="col" className={layout.number}>
                {t("toPlaces")}
              </th>
              <th scope="col" className={layout.number}>
                {t("time")}
              </th>
            </tr>
          </thead>
          <tbody>
            {impact.enterprises.map(({ enterprise, funded_minor, training_minutes }) => (
              <tr key={enterprise?.id ?? ""}>
                <th scope="row">
                  {enterprise ? (
                    <a href={paths.enterprise(locale, enterprise.handle)}>{enterprise.name}</a>
                  ) : (
                    order("gone")
                  )}
                </th>
                <td className={layout.number}>{formatMinor(funded_minor, locale)}</td>
                <td className={layout.number}>{minutes(training_minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ImpactPlaces locale={locale} impact={impact} />
    </>
  );
}

/** Place by place and month by month, the latest first. */
async function ImpactPlaces({ locale, impact }: Props) {
  const [t, order, format, minutes] = await Promise.all([
    getTranslations("account.impact"),
    getTranslations("order"),
    getFormatter(),
    minuteWords(),
  ]);
  const shown = impact.places.slice(0, MOST_PLACES);
  return (
    <section className={layout.stack} aria-labelledby="platser">
      <h2 id="platser">{t("places")}</h2>
      <table className={layout.figures}>
        <caption className={styles.caption}>{t("placesCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("place")}</th>
            <th scope="col" className={layout.number}>
              {t("amount")}
            </th>
            <th scope="col" className={layout.number}>
              {t("time")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={`${place.place_id} ${place.month}`}>
              <th scope="row">
                {t("placeMonth", {
                  name: place.name,
                  enterprise: place.enterprise?.name ?? order("gone"),
                  month: format.dateTime(monthToDate(place.month), {
                    year: "numeric",
                    month: "long",
                  }),
                })}
              </th>
              <td className={layout.number}>{formatMinor(place.amount_minor, locale)}</td>
              <td className={layout.number}>{minutes(place.training_minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {impact.places.length > MOST_PLACES && (
        <p className={layout.soft}>
          {t("morePlaces", { shown: MOST_PLACES, all: impact.places.length })}
        </p>
      )}
    </section>
  );
}
