import { getTranslations } from "next-intl/server";
import { Chips } from "@/features/catalogue/chips";
import { pageSize, parseFilter, toQuery } from "@/features/catalogue/filter";
import { FilterButton, FilterForm } from "@/features/catalogue/filter-form";
import { loadCatalogue } from "@/features/catalogue/load";
import { NothingFound } from "@/features/catalogue/nothing-found";
import { SortLinks } from "@/features/catalogue/sort-links";
import { ProductCard } from "@/features/product/product-card";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { Pagination } from "@/ui/pagination";
import styles from "./page.module.css";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("catalogue");
  return pageMetadata(paths.products(locale), t("title"), t("description"));
}

/** All goods, or those that a reader has asked for: the page is one search. */
export default async function CataloguePage({ params, searchParams }: LocaleProps) {
  const { locale } = await params;
  const filter = parseFilter(await searchParams);
  const [t, { data: found, outage }] = await Promise.all([
    getTranslations("catalogue"),
    orOutage(loadCatalogue(locale, filter)),
  ]);
  if (outage) return outage;
  const { goods, count, facets } = found;
  const hrefOf = (page: number) => paths.products(locale, toQuery({ ...filter, page }));
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{filter.q ? t("searched", { q: filter.q }) : t("title")}</h1>
      <aside className={styles.filter} aria-label={t("narrow")}>
        {facets && <FilterForm locale={locale} filter={filter} facets={facets} />}
      </aside>
      <section className={layout.stack} aria-labelledby="antal">
        <div className={styles.tools}>
          <p id="antal" className={`${layout.soft} ${styles.count}`} role="status">
            {t("count", { count })}
          </p>
          {facets && <FilterButton filter={filter} />}
          <SortLinks locale={locale} filter={filter} />
        </div>
        {facets && <Chips locale={locale} filter={filter} facets={facets} />}
        {goods.length === 0 ? (
          <NothingFound locale={locale} filter={filter} found={found} />
        ) : (
          <ul className={layout.grid}>
            {goods.map((one, index) => (
              <li key={one.id}>
                <ProductCard locale={locale} goods={one} isFirst={index < 4} />
              </li>
            ))}
          </ul>
        )}
        <Pagination page={filter.page} pageCount={Math.ceil(count / pageSize)} hrefOf={hrefOf} />
      </section>
    </div>
  );
}
