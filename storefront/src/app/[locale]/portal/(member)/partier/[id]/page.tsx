import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { WayThread } from "@/features/batch-way/way-thread";
import { BatchActs } from "@/features/portal/batches/batch-acts";
import { BatchHistory } from "@/features/portal/batches/batch-history";
import { BatchOffers } from "@/features/portal/batches/batch-offers";
import { formatMilli } from "@/features/portal/batches/quantity";
import { ShowPart } from "@/features/portal/batches/show-part";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getBatch } from "@/lib/backend/batch";
import { dayToDate } from "@/lib/day";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orNull, orOutage } from "@/ui/outage";
import styles from "../../sandningar/[id]/page.module.css";

const news = [
  ...(["gjort", "lamnat", "mottaget", "nekat", "steg"] as const),
  ...(["fardigt", "bort", "angrat", "visas", "dold"] as const),
];

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.batches"))("one"));
}

export default async function BatchPage({ params, searchParams }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, errors, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.batches"),
    getTranslations("errors"),
    getFormatter(),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      orNull(asMember((token) => getBatch(token, decodeURIComponent(id), locale))),
    ]),
  );
  if (outage) return outage;
  const [{ enterprise }, batch] = data;
  if (!batch) notFound();
  const mayChange = !enterprise.suspended_at;
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  const held = `${formatMilli(batch.held_milli, locale)} ${t(`unit.${batch.unit}`)}`;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalBatches(locale)}>{t("back")}</a>
      </p>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("code", { code: batch.code })}</h1>
        <p className={layout.lead}>{batch.what}</p>
        <p className={layout.soft}>
          {t("madeBy", {
            maker: batch.maker.name,
            date: format.dateTime(dayToDate(batch.made_on), { dateStyle: "long" }),
          })}{" "}
          · {batch.held_milli > 0 ? t("held", { quantity: held }) : t("gone")}
        </p>
      </header>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`, { code: batch.code })}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.roomy}`}>
          {mayChange && <BatchOffers locale={locale} batch={batch} />}
          {mayChange && batch.held_milli > 0 && <BatchActs locale={locale} batch={batch} />}
          <BatchHistory locale={locale} batch={batch} mayChange={mayChange} />
        </div>
        <div className={`${layout.stack} ${layout.roomy}`}>
          <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="vagen">
            <h2 id="vagen">{t("way")}</h2>
            {batch.way.length === 0 && <p>{t("noWay")}</p>}
            <WayThread
              steps={batch.way.map((step) => ({
                key: step.id,
                on_date: step.on_date,
                isPassed: step.kind === "handed_over",
                what:
                  step.kind === "handed_over"
                    ? t("step.handed_over", {
                        enterprise: step.enterprise.name,
                        to: step.to_enterprise?.name ?? "",
                      })
                    : step.activity,
                who: step.kind === "handed_over" ? null : step.enterprise.name,
              }))}
            />
            {batch.sources.length > 0 && (
              <>
                <h3>{t("sources")}</h3>
                <ul className={`${layout.stack} ${layout.tight}`}>
                  {batch.sources.map((source) => (
                    <li key={source.id}>
                      <a href={paths.portalBatch(locale, source.id)}>
                        {`${formatMilli(source.quantity_milli, locale)} ${t(`unit.${source.unit}`)} ${source.what} (${source.code})`}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <ShowPart batch={batch} mayChange={mayChange} />
        </div>
      </div>
    </div>
  );
}
