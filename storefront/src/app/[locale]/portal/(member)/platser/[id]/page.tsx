import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { FillOptions } from "@/features/portal/places/fill-options";
import { FundingList } from "@/features/portal/places/funding-list";
import { MonthFigures } from "@/features/portal/places/month-figures";
import { MonthTable } from "@/features/portal/places/month-table";
import { SeatsForm } from "@/features/portal/places/seats-form";
import { asMember, loadMe } from "@/features/portal/session";
import { getPlace } from "@/lib/backend/place";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { monthToDate } from "@/lib/month";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orNull, orOutage } from "@/ui/outage";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.places"))("one"));
}

export default async function PlacePage({ params, searchParams }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.places"),
    getFormatter(),
  ]);
  const month = firstParam(search, "manad")?.match(/^2\d{3}-(0[1-9]|1[0-2])$/)?.[0];
  const after = firstParam(search, "efter")?.match(/^\d{1,19}$/)?.[0];
  const asked = { month, after, limit: pageSize };
  const { data, outage } = await orOutage(
    Promise.all([loadMe(), orNull(asMember((token) => getPlace(token, id, asked, locale)))]),
  );
  if (outage) return outage;
  const [{ enterprise }, found] = data;
  if (!found) notFound();
  const { place, funding, shortfall } = found;
  const name = (one: string) =>
    format.dateTime(monthToDate(one), { year: "numeric", month: "long" });
  const chosen = place.months.find((one) => one.month === funding.month);
  const hrefOf = (manad: string) => paths.portalPlace(locale, id, { manad });
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalPlaces(locale)}>{t("back")}</a>
      </p>
      <h1>{place.name}</h1>
      <p className={layout.soft}>{t(`kind.${place.kind}`)}</p>
      {chosen && (
        <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="manaden">
          <h2 id="manaden">{t("now", { month: name(chosen.month) })}</h2>
          <MonthFigures locale={locale} figures={chosen} seats={place.seats} />
        </section>
      )}
      {!enterprise.suspended_at && <SeatsForm place={place} />}
      <section className={layout.stack} aria-labelledby="fyll">
        <h2 id="fyll">{t("fill")}</h2>
        <FillOptions
          locale={locale}
          shortfall={shortfall}
          month={name(funding.month)}
          isClosed={chosen?.is_closed ?? false}
        />
      </section>
      <section className={layout.stack} aria-labelledby="betalat">
        <h2 id="betalat">{t("funding", { month: name(funding.month) })}</h2>
        <FundingList locale={locale} funding={funding} />
        <p className={layout.row}>
          {after && (
            <a className={button.quiet} href={`${hrefOf(funding.month)}#betalat`}>
              {t("first")}
            </a>
          )}
          {funding.own.next && (
            <a
              className={button.quiet}
              href={`${paths.portalPlace(locale, id, {
                manad: funding.month,
                efter: funding.own.next,
              })}#betalat`}
            >
              {t("next")}
            </a>
          )}
        </p>
      </section>
      <section className={layout.stack} aria-labelledby="manader">
        <h2 id="manader">{t("months")}</h2>
        <MonthTable
          locale={locale}
          caption={t("months")}
          months={place.months}
          hrefOf={hrefOf}
          chosen={funding.month}
        />
      </section>
    </div>
  );
}
