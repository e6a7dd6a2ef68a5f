import { getTranslations } from "next-intl/server";
import { ConsignmentList } from "@/features/consignment/consignment-list";
import { ConsignmentTabs } from "@/features/consignment/consignment-tabs";
import { OrderSearch } from "@/features/consignment/order-search";
import { stateOf, stateParams } from "@/features/consignment/state-params";
import { asMember } from "@/features/portal/session";
import { listConsignments } from "@/lib/backend/consignment";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.consignments"))("title"));
}

export default async function ConsignmentsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.consignments"),
  ]);
  const q = firstParam(search, "q")?.replace(/\D/g, "").slice(0, 9);
  const state = stateOf(firstParam(search, "visa"));
  const page = Math.max(1, Math.min(10_000, Number(firstParam(search, "sida")) || 1));
  const query = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(
    asMember((token) => listConsignments(token, { ...query, ...(q ? { q } : { state }) })),
  );
  if (outage) return outage;
  const { consignments, counts, count } = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <ConsignmentTabs locale={locale} current={q ? undefined : state} counts={counts} />
      <OrderSearch locale={locale} q={q} />
      {consignments.length === 0 ? (
        <PageState
          level="part"
          title={q ? t("empty.search.title") : t(`empty.${state}.title`)}
          text={q ? t("empty.search.text", { number: q }) : t(`empty.${state}.text`)}
        >
          {q && (
            <a className={button.quiet} href={paths.portalConsignments(locale)}>
              {t("empty.search.back")}
            </a>
          )}
        </PageState>
      ) : (
        <ConsignmentList locale={locale} consignments={consignments} />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        hrefOf={(sida) =>
          paths.portalConsignments(locale, q ? { q, sida } : { visa: stateParams[state], sida })
        }
      />
    </div>
  );
}
