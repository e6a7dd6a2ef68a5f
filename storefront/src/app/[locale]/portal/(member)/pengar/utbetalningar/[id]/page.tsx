import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { parsePage } from "@/features/catalogue/filter";
import styles from "@/features/portal/figures.module.css";
import { PayoutLines } from "@/features/portal/money/payout-lines";
import { payoutLooks } from "@/features/portal/money/payout-list";
import { asMember } from "@/features/portal/session";
import { getPayout } from "@/lib/backend/money";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";
import { orNull, orOutage } from "@/ui/outage";
import { Pagination } from "@/ui/pagination";

const pageSize = 50;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.payouts"))("one"));
}

export default async function PayoutPage({ params, searchParams }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.payouts"),
    getFormatter(),
  ]);
  const page = parsePage(search);
  const asked = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(orNull(asMember((token) => getPayout(token, id, asked))));
  if (outage) return outage;
  if (!data) notFound();
  const { payout, lines, total, count } = data;
  const { number, state, destination, reason } = payout;
  const day = (at: string | null) => at && format.dateTime(new Date(at), { dateStyle: "long" });
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalPayouts(locale)}>{t("backToList")}</a>
      </p>
      <h1>{t("number", { number })}</h1>
      <p className={styles.amount}>{formatMinor(payout.amount_minor, locale)}</p>
      <p>
        <span className={`${styles.state} ${payoutLooks[state] ?? ""}`}>{t(`state.${state}`)}</span>{" "}
        {t(`stateText.${state}`)}
      </p>
      {reason && <p>{t("reason", { reason })}</p>}
      <dl className={facts.facts}>
        <dt>{t("account")}</dt>
        <dd>{t(`accountKind.${destination.kind}`, { account: destination.account })}</dd>
        <dt>{t("created")}</dt>
        <dd>{day(payout.created_at)}</dd>
        {payout.sent_at && (
          <>
            <dt>{t("sent")}</dt>
            <dd>{day(payout.sent_at)}</dd>
          </>
        )}
        {payout.paid_at && (
          <>
            <dt>{t("paid")}</dt>
            <dd>{day(payout.paid_at)}</dd>
          </>
        )}
      </dl>
      <p className={styles.links}>
        {(["pdf", "csv"] as const).map((kind) => (
          <a key={kind} className={button.quiet} href={paths.payoutFile(locale, id, kind)} download>
            {t(`statement.${kind}`)}
          </a>
        ))}
      </p>
      <section className={layout.stack} aria-labelledby="rader">
        <h2 id="rader">{t("lines", { count })}</h2>
        <PayoutLines locale={locale} lines={lines} total={total} />
        <Pagination
          page={page}
          pageCount={Math.ceil(count / pageSize)}
          hrefOf={(sida) => paths.portalPayout(locale, id, { sida })}
        />
      </section>
    </div>
  );
}
