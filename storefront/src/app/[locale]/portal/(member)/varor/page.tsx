import { getTranslations } from "next-intl/server";
import { GoodsList } from "@/features/goods/goods-list";
import styles from "@/features/goods/goods-list.module.css";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { goodsStatuses, listOwnGoods } from "@/lib/backend/goods";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.goods"))("title"));
}

export default async function GoodsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.goods"),
  ]);
  const q = firstParam(search, "q");
  const status = goodsStatuses.find((one) => one === firstParam(search, "lage"));
  const page = Math.max(1, Number.parseInt(firstParam(search, "sida") ?? "1", 10) || 1);
  const query = { ...(q && { q }), ...(status && { status }) };
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      asMember((token) =>
        listOwnGoods(token, { ...query, limit: pageSize, offset: (page - 1) * pageSize }),
      ),
    ]),
  );
  if (outage) return outage;
  const [{ enterprise }, list] = data;
  const mayChange = !enterprise.suspended_at;
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const hrefOf = (change: { lage?: string | undefined; sida?: number }) =>
    paths.portalGoods(locale, { q, lage: status, ...change });
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <SuspendedNotice enterprise={enterprise} />
      {mayChange && (
        <p className={styles.ways}>
          <a className={button.button} href={paths.portalGoodsNew(locale)}>
            {t("new")}
          </a>
          <a className={button.quiet} href={paths.portalGoodsImport(locale)}>
            {t("import.link")}
          </a>
        </p>
      )}
      {total === 0 && !q ? (
        <PageState level="part" title={t("emptyTitle")} text={t("emptyText")} />
      ) : (
        <>
          <search>
            <form action={paths.portalGoods(locale)} method="get" className={styles.search}>
              <label className={field.label} htmlFor="q">
                {t("search")}
              </label>
              <input className={field.input} type="search" id="q" name="q" defaultValue={q} />
              {status && <input type="hidden" name="lage" value={status} />}
              <button type="submit" className={button.quiet}>
                {t("searchButton")}
              </button>
            </form>
          </search>
          <nav aria-label={t("filter")} className={styles.filters}>
            <a
              className={button.quiet}
              href={hrefOf({ lage: undefined })}
              aria-current={status ? undefined : "true"}
            >
              {t("all", { count: total })}
            </a>
            {goodsStatuses
              .filter((one) => list.counts[one] || one === status)
              .map((one) => (
                <a
                  key={one}
                  className={button.quiet}
                  href={hrefOf({ lage: one })}
                  aria-current={one === status ? "true" : undefined}
                >
                  {t("ofStatus", { status: t(`status.${one}`), count: list.counts[one] ?? 0 })}
                </a>
              ))}
          </nav>
          {list.products.length === 0 ? (
            <p>{t("noHits")}</p>
          ) : (
            <GoodsList locale={locale} goods={list.products} />
          )}
          <Pagination
            page={page}
            pageCount={Math.ceil(list.count / pageSize)}
            hrefOf={(sida) => hrefOf({ sida })}
          />
          {total > 0 && (
            <p>
              {t.rich("export", {
                xlsx: (text) => <a href={paths.portalSheet(locale, "export.xlsx")}>{text}</a>,
                csv: (text) => <a href={paths.portalSheet(locale, "export.csv")}>{text}</a>,
              })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
