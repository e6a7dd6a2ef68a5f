import { getFormatter, getTranslations } from "next-intl/server";
import { ImpactGroups } from "@/features/account/impact-groups";
import { ImpactYears } from "@/features/account/impact-years";
import { minuteWords } from "@/features/account/minutes";
import { asCustomer } from "@/features/account/session";
import { getOwnImpact } from "@/lib/backend/customer";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { TraceLabel } from "@/ui/trace-label";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.impact"))("title"));
}

/** What the customer's purchases have funded over the years, from the ledger. */
export default async function OwnImpactPage({ params }: LocaleProps) {
  const [{ locale }, t, format, minutes] = await Promise.all([
    params,
    getTranslations("account.impact"),
    getFormatter(),
    minuteWords(),
  ]);
  const { data: impact, outage } = await orOutage(
    asCustomer((token) => getOwnImpact(token, locale)),
  );
  if (outage) return outage;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const waiting = impact.waiting_orders > 0 && t("waiting", { count: impact.waiting_orders });
  if (impact.funded_minor === 0n && impact.places.length === 0) {
    return (
      <div className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <PageState
          level="part"
          title={t(impact.orders > 0 ? "notYet.title" : "empty.title")}
          text={waiting || t(impact.orders > 0 ? "notYet.text" : "empty.text")}
        >
          <a className={button.button} href={paths.products(locale)}>
            {t("toShop")}
          </a>
        </PageState>
        {impact.reserve_minor > 0n && (
          <p>{t("reserve", { amount: formatMinor(impact.reserve_minor, locale) })}</p>
        )}
      </div>
    );
  }
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <header className={layout.stack}>
        <h1>{t("title")}</h1>
        <TraceLabel size="large" amount={formatMinor(impact.funded_minor, locale)}>
          {t("funded")}
        </TraceLabel>
        {impact.training_minutes > 0 && (
          <p>{t("timeText", { time: minutes(impact.training_minutes) })}</p>
        )}
        {impact.reserve_minor > 0n && (
          <p>{t("reserve", { amount: formatMinor(impact.reserve_minor, locale) })}</p>
        )}
        {waiting && <p>{waiting}</p>}
        <p className={`${layout.soft} ${layout.prose}`}>
          {t("source", {
            since: day(impact.since ?? impact.as_of),
            at: day(impact.as_of),
            count: impact.orders,
          })}
        </p>
        {impact.untold_minor > 0n && (
          <p className={`${layout.soft} ${layout.prose}`}>
            {t("untold", { amount: formatMinor(impact.untold_minor, locale) })}
          </p>
        )}
      </header>
      <ImpactYears locale={locale} impact={impact} />
      <ImpactGroups locale={locale} impact={impact} />
    </div>
  );
}
