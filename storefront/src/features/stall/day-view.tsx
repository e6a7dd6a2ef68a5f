import { civilDateOf, PAYMENT_KINDS } from "@insteg/domain";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Locale } from "@/i18n/routing";
import type { StallSummary } from "@/lib/backend/stall";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import { type KindRow, KindTable } from "./kind-table";
import styles from "./stall.module.css";
import type { KeptEntry } from "./store";
import { ask } from "./sync";
import type { Stall } from "./use-stall";

/** The day on this phone, which needs no network, and the enterprise's whole day, which does. */
export function DayView({ stall, locale }: { stall: Stall; locale: Locale }) {
  const t = useTranslations("stall.day");
  const { today } = stall.kept;
  return (
    <section className={styles.day} aria-labelledby="dagen">
      <h2 id="dagen">{t("title")}</h2>
      <section className={styles.sheet} aria-labelledby="telefonen">
        <h3 id="telefonen">{t("here")}</h3>
        <p>{t("hereText")}</p>
        <KindTable rows={rowsOf(today)} locale={locale} label={t("here")} />
      </section>
      <WholeDay locale={locale} sent={today.filter((sale) => sale.state === "sent").length} />
      <section className={styles.sheet} aria-labelledby="forsaljningar">
        <h3 id="forsaljningar">{t("sales")}</h3>
        {today.length === 0 && <p>{t("none")}</p>}
        <ul className={styles.sales}>
          {today.map((sale) => (
            <SaleRow key={sale.key} sale={sale} locale={locale} />
          ))}
        </ul>
      </section>
    </section>
  );
}

function SaleRow({ sale, locale }: { sale: KeptEntry; locale: Locale }) {
  const t = useTranslations("stall");
  const time = new Date(sale.sold_at).toLocaleTimeString(locale, {
    ...{ hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" },
  });
  const goods = sale.lines.map(({ quantity, title }) => `${quantity} × ${title}`).join(", ");
  const states = [
    t(`pay.${sale.payment_kind}`),
    t(`day.state.${sale.state}`),
    ...(sale.reversal ? [t("day.isReversed")] : []),
  ];
  return (
    <li>
      <span>
        {t("day.number", { number: sale.number })} · {time}
      </span>
      <strong className={sale.reversal ? styles.struck : undefined}>
        {formatMinor(BigInt(sale.paid_minor), locale)}
      </strong>
      <span className={styles.wide}>{goods}</span>
      <span className={styles.wide}>{states.join(" · ")}</span>
    </li>
  );
}

/** By kind of payment, of what stands on this phone. */
function rowsOf(today: readonly KeptEntry[]): KindRow[] {
  const sales = today.filter((sale) => sale.state !== "refused");
  const sum = (some: readonly KeptEntry[]) => some.reduce((all, one) => all + one.paid_minor, 0);
  return PAYMENT_KINDS.map((payment_kind) => {
    const own = sales.filter((sale) => sale.payment_kind === payment_kind);
    const sold_minor = sum(own);
    const reversed_minor = sum(own.filter((sale) => sale.reversal));
    return {
      ...{ payment_kind, count: own.length, sold_minor, reversed_minor },
      rest_minor: sold_minor - reversed_minor,
    };
  });
}

/** By what has come in; asked for again when something more was sent. */
function WholeDay({ locale, sent }: { locale: Locale; sent: number }) {
  const t = useTranslations("stall.day");
  const [summary, setSummary] = useState<StallSummary | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent changes the answer
  useEffect(() => {
    let isCurrent = true;
    const date = civilDateOf(new Date());
    ask<StallSummary>(`/${locale}/portal/torg-data/dag?datum=${date}`)
      .catch(() => null)
      .then((answer) => isCurrent && setSummary(answer));
    return () => {
      isCurrent = false;
    };
  }, [locale, sent]);
  return (
    <section className={styles.sheet} aria-labelledby="hela-dagen">
      <h3 id="hela-dagen">{t("all")}</h3>
      {summary === undefined && <p>{t("loading")}</p>}
      {summary === null && <p>{t("offline")}</p>}
      {summary && <WholeDayFigures summary={summary} locale={locale} />}
    </section>
  );
}

function WholeDayFigures({ summary, locale }: { summary: StallSummary; locale: Locale }) {
  const t = useTranslations("stall.day");
  const text = (minor: number) => formatMinor(BigInt(minor), locale);
  return (
    <>
      <p>{t("allText")}</p>
      <KindTable rows={summary.by_payment_kind} locale={locale} label={t("all")} />
      {summary.rounding_minor !== 0 && (
        <p>{t("rounding", { amount: text(summary.rounding_minor) })}</p>
      )}
      {summary.vat.length > 0 && (
        <table className={styles.table} aria-label={t("vat")}>
          <thead>
            <tr>
              <th scope="col">{t("rate")}</th>
              <th scope="col">{t("gross")}</th>
              <th scope="col">{t("vatAmount")}</th>
            </tr>
          </thead>
          <tbody>
            {summary.vat.map(({ vat_rate_bp, gross_minor, vat_minor }) => (
              <tr key={vat_rate_bp}>
                <th scope="row">{formatBasisPoints(vat_rate_bp, locale)}</th>
                <td>{text(gross_minor)}</td>
                <td>{text(vat_minor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.funded}>{t("funded", { amount: text(summary.funded_minor) })}</p>
      {summary.waiting_count > 0 && <p>{t("waiting", { count: summary.waiting_count })}</p>}
      {summary.unexplained_count > 0 && (
        <p>
          {t("unexplained", {
            count: summary.unexplained_count,
            amount: text(summary.unexplained_minor),
          })}
        </p>
      )}
      {summary.oversold_count > 0 && <p>{t("oversold", { count: summary.oversold_count })}</p>}
      {summary.outside_channel_count > 0 && (
        <p>{t("outsideChannel", { count: summary.outside_channel_count })}</p>
      )}
    </>
  );
}
