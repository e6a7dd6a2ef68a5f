import { getTranslations } from "next-intl/server";
import { Chips } from "@/features/catalogue/chips";
import { pageSize, parseFilter, toQuery } from "@/features/catalogue/filter";
import { FilterForm } from "@/features/catalogue/filter-form";
import { loadCatalogue } from "@/features/catalogue/load";
import { ProductCard } from "@/features/product/product-card";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";
import styles from "./page.module.css";

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("catalogue");
  return pageMetadata(paths.products(locale), t("title"), t("description"));
}

export default async function CataloguePage({ params, searchParams }: LocaleProps) {
  const { locale } = await params;
  const filter = parseFilter(await searchParams);
  const [t, { data, outage }] = await Promise.all([
    getTranslations("catalogue"),
    orOutage(loadCatalogue(locale, filter)),
  ]);
  if (outage) return outage;
  const { choices, list } = data;
  const hrefOf = (page: number) => paths.products(locale, toQuery({ ...filter, page }));
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      <aside className={styles.filter} aria-label={t("narrow")}>
        <FilterForm locale={locale} filter={filter} choices={choices} />
      </aside>
      <section className={layout.stack} aria-labelledby="antal">
        <p id="antal" className={layout.soft} role="status">
          {t("count", { count: list.count })}
        </p>
        <Chips locale={locale} filter={filter} choices={choices} />
        {list.products.length === 0 ? (
          <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
            <a className={button.quiet} href={paths.products(locale)}>
              {t("empty.all")}
            </a>
          </PageState>
        ) : (
          <ul className={layout.grid}>
            {list.products.map((product, index) => (
              <li key={product.id}>
                <ProductCard locale={locale} product={product} isFirst={index < 4} />
              </li>
            ))}
          </ul>
        )}
        <Pagination
          page={filter.page}
          pageCount={Math.ceil(list.count / pageSize)}
          hrefOf={hrefOf}
        />
      </section>
    </div>
  );
}
