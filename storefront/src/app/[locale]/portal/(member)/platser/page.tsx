import { getFormatter, getTranslations } from "next-intl/server";
import { MonthFigures } from "@/features/portal/places/month-figures";
import { MonthTable } from "@/features/portal/places/month-table";
import { asMember } from "@/features/portal/session";
import { listPlaces } from "@/lib/backend/place";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.places"))("title"));
}

export default async function PlacesPage({ params }: LocaleProps) {
  const [{ locale }, t, format] = await Promise.all([
    params,
    getTranslations("portal.places"),
    getFormatter(),
  ]);
  const { data, outage } = await orOutage(asMember((token) => listPlaces(token, locale)));
  if (outage) return outage;
  const { places, totals } = data;
  const name = (month: string) =>
    format.dateTime(monthToDate(month), { year: "numeric", month: "long" });
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("lead")}</p>
      {places.length === 0 && (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      )}
      {places.length > 0 && (
        <ul className={layout.broad}>
          {places.map(({ id, name: title, kind, seats, months }) => (
            <li key={id} className={`${layout.sheet} ${layout.stack} ${layout.tight}`}>
              <h2>
                <a href={paths.portalPlace(locale, id)}>{title}</a>
              </h2>
              <p className={layout.soft}>
                {t(`kind.${kind}`)} · {t("now", { month: name(months[0]?.month ?? "") })}
              </p>
              {months[0] && <MonthFigures locale={locale} figures={months[0]} seats={seats} />}
            </li>
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <section className={layout.stack} aria-labelledby="alla">
          <h2 id="alla">{t("all")}</h2>
          <MonthTable locale={locale} caption={t("all")} months={totals} />
        </section>
      )}
    </div>
  );
}
