import { getTranslations } from "next-intl/server";
import { pageSize, parsePage } from "@/features/catalogue/filter";
import { ChainCard } from "@/features/value-chain/chain-card";
import { listValueChains } from "@/lib/backend/value-chain";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("chain");
  return pageMetadata(paths.valueChains(locale), t("listTitle"), t("listText"));
}

export default async function ValueChainsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("chain"),
  ]);
  const page = parsePage(search);
  const { data, outage } = await orOutage(
    listValueChains(locale, { limit: pageSize, offset: (page - 1) * pageSize }),
  );
  if (outage) return outage;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("listTitle")}</h1>
      <p className={layout.lead}>{t("listText")}</p>
      {data.value_chains.length === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <ul className={layout.broad}>
          {data.value_chains.map((chain) => (
            <li key={chain.id}>
              <ChainCard locale={locale} chain={chain} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(data.count / pageSize)}
        hrefOf={(sida) => paths.valueChains(locale, { sida })}
      />
    </div>
  );
}
