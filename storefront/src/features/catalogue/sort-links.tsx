import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { type CatalogueFilter, type SortKey, sortOrders, toQuery } from "./filter";
import styles from "./sort-links.module.css";

/** The orders as links in a list that the browser folds out: they work at once, without a button. */
export async function SortLinks({ locale, filter }: { locale: Locale; filter: CatalogueFilter }) {
  const t = await getTranslations("catalogue.sort");
  const orders = (Object.keys(sortOrders) as SortKey[]).filter(
    (sort) => filter.q || sort !== "relevans",
  );
  return (
    <details className={styles.sort}>
      <summary>
        <span className={styles.label}>{t("label")}</span> {t(filter.sort)}
      </summary>
      <ul className={styles.orders}>
        {orders.map((sort) => (
          <li key={sort}>
            <a
              href={paths.products(locale, toQuery({ ...filter, sort, page: 1 }))}
              aria-current={sort === filter.sort ? "true" : undefined}
            >
              {t(sort)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
