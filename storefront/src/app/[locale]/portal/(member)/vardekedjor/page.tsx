import { getTranslations } from "next-intl/server";
import list from "@/features/consignment/consignment-list.module.css";
import { chainState } from "@/features/portal/chains/chain-state";
import { asMember } from "@/features/portal/session";
import { listOwnChains } from "@/lib/backend/own-chain";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatBasisPoints } from "@/lib/money";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.chains"))("title"));
}

export default async function ChainsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.chains"),
  ]);
  const page = Math.max(1, Math.min(10_000, Number(firstParam(search, "sida")) || 1));
  const query = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(asMember((token) => listOwnChains(token, query, locale)));
  if (outage) return outage;
  const { chains, count, waiting_count } = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("lead")}</p>
      {waiting_count > 0 && <Notice tone="plain">{t("waiting", { count: waiting_count })}</Notice>}
      {chains.length === 0 && (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      )}
      <ul className={list.list}>
        {chains.map((chain) => {
          const stages = (chain.proposal ?? chain.in_force)?.stages ?? [];
          return (
            <li key={chain.id}>
              <a className={list.card} href={paths.portalChain(locale, chain.id)}>
                <span className={list.head}>
                  <span className={list.number}>{chain.name}</span>
                  <span>{t(`state.${chainState(chain)}`)}</span>
                </span>
                <span className={list.soft}>
                  {stages
                    .filter((stage) => stage.is_own)
                    .map(
                      (stage) =>
                        `${stage.activity}: ${t("ofValue", { share: formatBasisPoints(stage.share_bp, locale) })}`,
                    )
                    .join(" · ")}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <Pagination
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        hrefOf={(sida) => paths.portalChains(locale, { sida })}
      />
    </div>
  );
}
