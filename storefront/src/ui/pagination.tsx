import { getTranslations } from "next-intl/server";
import button from "./button.module.css";
import styles from "./pagination.module.css";

interface Props {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
}

export async function Pagination({ page, pageCount, hrefOf }: Props) {
  if (pageCount <= 1) return null;
  const t = await getTranslations("pagination");
  return (
    <nav aria-label={t("label")} className={styles.pages}>
      {page > 1 && (
        <a className={button.quiet} rel="prev" href={hrefOf(page - 1)}>
          {t("previous")}
        </a>
      )}
      <span>{t("position", { page, pageCount })}</span>
      {page < pageCount && (
        <a className={button.quiet} rel="next" href={hrefOf(page + 1)}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
