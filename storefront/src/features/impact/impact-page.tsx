import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Impact } from "@/lib/backend/impact";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import { ClosedMonth } from "./closed-month";
import { byChain, byChannel, byGroup, byMonth, latestClosed } from "./figures";
import styles from "./impact.module.css";
import { MonthChart } from "./month-chart";
import { PartTable } from "./part-table";

interface Props {
  locale: Locale;
  impact: Impact;
  years: readonly string[];
  /** The calendar year that is shown; none: the last twelve months. */
  year?: string;
}

/** What sales have funded: each figure with its period and where it comes from. */
export async function ImpactPage({ locale, impact, years, year }: Props) {
  const [t, format] = await Promise.all([getTranslations("impact"), getFormatter()]);
  const monthName = (month: string) =>
    format.dateTime(monthToDate(month), { month: "long", year: "numeric" });
  const closed = latestClosed(impact);
  const period = {
    from: monthName(impact.first_month),
    to: monthName(impact.last_month),
  };
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <header className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <p className={layout.lead}>{t("lead")}</p>
        <nav aria-label={t("period")}>
          <ul className={styles.years}>
            {[undefined, ...years].map((one) => (
              <li key={one ?? "12"}>
                <a
                  className={button.quiet}
                  href={paths.impact(locale, one)}
                  aria-current={one === year ? "page" : undefined}
                >
                  {one ?? t("lastTwelve")}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className={styles.headline}>
          <strong>{formatMinor(impact.funded_minor, locale)}</strong>
          <span>{t("headline", period)}</span>
        </p>
        <p className={`${layout.soft} ${layout.prose}`}>
          {impact.last_closed_month
            ? t("closedUntil", { month: monthName(impact.last_closed_month) })
            : t("noneClosed")}
        </p>
      </header>
      {impact.funded_minor === 0n ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
          <a className={button.button} href={paths.products(locale)}>
            {t("empty.toGoods")}
          </a>
        </PageState>
      ) : (
        <Figures locale={locale} impact={impact} />
      )}
      {closed && <ClosedMonth locale={locale} month={closed.month} rows={closed.rows} />}
      <section className={`${layout.stack} ${layout.tight} ${layout.prose}`} aria-labelledby="las">
        <h2 id="las">{t("read.title")}</h2>
        <ul className={layout.points}>
          {(["source", "preliminary", "small", "value"] as const).map((key) => (
            <li key={key}>{t(`read.${key}`)}</li>
          ))}
        </ul>
        <p>
          {t.rich("read.files", {
            csv: (text) => <a href={paths.openData(locale, "csv")}>{text}</a>,
            json: (text) => <a href={paths.openData(locale, "json")}>{text}</a>,
          })}
        </p>
      </section>
    </div>
  );
}

async function Figures({ locale, impact }: { locale: Locale; impact: Impact }) {
  const t = await getTranslations("impact");
  return (
    <>
      <section className={layout.stack} aria-labelledby="manader">
        <h2 id="manader">{t("months.title")}</h2>
        <MonthChart locale={locale} months={byMonth(impact)} />
      </section>
      <div className={styles.pair}>
        <section className={layout.stack} aria-labelledby="kedjor">
          <h2 id="kedjor">{t("chains.title")}</h2>
          <PartTable
            locale={locale}
            caption={t("chains.title")}
            head={t("chains.one")}
            parts={byChain(impact)}
          />
        </section>
        <section className={layout.stack} aria-labelledby="kanaler">
          <h2 id="kanaler">{t("channels.title")}</h2>
          <PartTable
            locale={locale}
            caption={t("channels.title")}
            head={t("channels.one")}
            parts={byChannel(impact)}
          />
        </section>
        <section className={layout.stack} aria-labelledby="kommuner">
          <div className={layout.row}>
            <h2 id="kommuner">{t("municipalities.title")}</h2>
            <a href={paths.map(locale)}>{t("municipalities.map")}</a>
          </div>
          <PartTable
            locale={locale}
            caption={t("municipalities.title")}
            head={t("municipalities.one")}
            parts={byGroup(impact, "municipality")}
            hrefOf={({ key }) => paths.enterprises(locale, { kommun: key })}
          />
        </section>
        <section className={layout.stack} aria-labelledby="slag">
          <h2 id="slag">{t("kinds.title")}</h2>
          <PartTable
            locale={locale}
            caption={t("kinds.title")}
            head={t("kinds.one")}
            parts={await kindsNamed(impact)}
          />
        </section>
      </div>
    </>
  );
}

async function kindsNamed(impact: Impact) {
  const kinds = await getTranslations("enterprise.placeKind");
  return byGroup(impact, "kind").map((part) =>
    part.key === "work_training" || part.key === "entry_level_job"
      ? { ...part, name: kinds(part.key) }
      : part,
  );
}
