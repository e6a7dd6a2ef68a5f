import { getTranslations } from "next-intl/server";
import { BatchList } from "@/features/portal/batches/batch-list";
import { BatchTabs } from "@/features/portal/batches/batch-tabs";
import { stateOf, stateParams } from "@/features/portal/batches/state-params";
import { asMember } from "@/features/portal/session";
import { listBatches } from "@/lib/backend/batch";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.batches"))("title"));
}

export default async function BatchesPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.batches"),
  ]);
  const state = stateOf(firstParam(search, "visa")) ?? "all";
  const page = Math.max(1, Math.min(10_000, Number(firstParam(search, "sida")) || 1));
  const query = { state, limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(asMember((token) => listBatches(token, query)));
  if (outage) return outage;
  const { batches, counts, count } = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("lead")}</p>
      <p>
        <a className={button.button} href={paths.portalBatchNew(locale)}>
          {t("new")}
        </a>
      </p>
      <BatchTabs locale={locale} current={state} counts={counts} />
      {batches.length === 0 ? (
        <PageState level="part" title={t(`empty.${state}.title`)} text={t(`empty.${state}.text`)} />
      ) : (
        <BatchList locale={locale} batches={batches} />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        hrefOf={(sida) => paths.portalBatches(locale, { visa: stateParams[state], sida })}
      />
    </div>
  );
}
