import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import { EnterpriseCard } from "@/features/enterprise/enterprise-card";
import { EnterpriseFilter } from "@/features/enterprise/enterprise-filter";
import { enterpriseKinds, listEnterprises } from "@/lib/backend/enterprise";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("enterprise");
  return pageMetadata(paths.enterprises(locale), t("listTitle"), t("listText"));
}

export default async function EnterprisesPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("enterprise"),
  ]);
  const kommun = firstParam(search, "kommun")?.match(/^\d{4}$/)?.[0];
  const slag = enterpriseKinds.find((kind) => kind === firstParam(search, "slag"));
  const page = parsePage(search);
  const { data, outage } = await orOutage(
    Promise.all([
      listEnterprises(locale, {
        kind: slag,
        municipality_code: kommun,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      }),
      listEnterprises(locale, { limit: 1 }),
    ]),
  );
  if (outage) return outage;
  const [list, { municipalities }] = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      <EnterpriseFilter
        locale={locale}
        municipalities={municipalities}
        municipality={kommun}
        kind={slag}
      />
      <p className={layout.soft} role="status">
        {t("count", { count: list.count })}
      </p>
      {list.enterprises.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
          <a className={button.quiet} href={paths.enterprises(locale)}>
            {t("empty.all")}
          </a>
        </PageState>
      ) : (
        <ul className={layout.broad}>
          {list.enterprises.map((enterprise) => (
            <li key={enterprise.id}>
              <EnterpriseCard locale={locale} enterprise={enterprise} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(list.count / pageSize)}
        hrefOf={(sida) => paths.enterprises(locale, { kommun, slag, sida })}
      />
      <p>{t.rich("join", { link: (text) => <a href={paths.apply(locale)}>{text}</a> })}</p>
    </div>
  );
}
