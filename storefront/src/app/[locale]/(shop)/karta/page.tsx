import { getTranslations } from "next-intl/server";
import { byGroup } from "@/features/impact/figures";
import styles from "@/features/map/map.module.css";
import { countiesOf, type MapPlace } from "@/features/map/map-places";
import { SwedenMap } from "@/features/map/sweden-map";
import type { Locale } from "@/i18n/routing";
import { listEnterprises } from "@/lib/backend/enterprise";
import { getImpact } from "@/lib/backend/impact";
import { kept } from "@/lib/kept-page";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";

/** Drawn when it is first asked for, and kept: while building there is no backend. */
export const generateStaticParams = () => [];
export const dynamic = "error";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("map");
  return pageMetadata(paths.map(locale), t("title"), t("lead"));
}

export default async function MapPage({ params }: LocaleProps) {
  const { locale } = await params;
  const [t, counties] = await Promise.all([
    getTranslations("map"),
    kept(locale, readCounties(locale)),
  ]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.lead}>{t("lead")}</p>
      {counties.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
          <a className={button.button} href={paths.apply(locale)}>
            {t("empty.join")}
          </a>
        </PageState>
      ) : (
        <div className={styles.page}>
          <SwedenMap locale={locale} counties={counties} />
          <div className={styles.counties}>
            {counties.map(({ code, name, places }) => (
              <section key={code} className={layout.stack} aria-labelledby={`lan-${code}`}>
                <h2 id={`lan-${code}`}>{name}</h2>
                <ul className={styles.places}>
                  {places.map((place) => (
                    <Place key={place.code} locale={locale} place={place} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      )}
      <p className={`${layout.small} ${layout.soft} ${layout.prose}`}>
        {t.rich("source", {
          impact: (text) => <a href={paths.impact(locale)}>{text}</a>,
          geonames: (text) => <a href="https://www.geonames.org/">{text}</a>,
          licence: (text) => <a href="https://creativecommons.org/licenses/by/4.0/">{text}</a>,
        })}
      </p>
    </div>
  );
}

async function readCounties(locale: Locale) {
  const [{ municipalities }, impact] = await Promise.all([
    listEnterprises(locale, { limit: 1 }),
    getImpact(locale),
  ]);
  const funded = byGroup(impact, "municipality").map(
    ({ key, funded_minor }) => [key, funded_minor] as const,
  );
  return countiesOf(municipalities, new Map(funded));
}

async function Place({ locale, place }: { locale: Locale; place: MapPlace }) {
  const t = await getTranslations("map");
  const { code, name, count, funded_minor, at } = place;
  return (
    <li className={styles.place}>
      <strong>{name}</strong>
      <span className={layout.soft}>
        {t("funded", { amount: formatMinor(funded_minor, locale) })}
        {at === null && ` ${t("noMark")}`}
      </span>
      <span className={styles.links}>
        <a href={paths.enterprises(locale, { kommun: code })}>
          {t("enterprises", { name, count })}
        </a>
        <a href={paths.products(locale, { kommun: code })}>{t("goods", { name })}</a>
      </span>
    </li>
  );
}
