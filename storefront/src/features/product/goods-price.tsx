import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsPrice as Price } from "@/lib/backend/search";
import { formatMinor } from "@/lib/money";
import styles from "./goods-price.module.css";

/**
 * The lowest price; where it is reduced also what it was, and the lowest of the thirty days before:
 * without that a reduction may not be told of.
 */
export async function GoodsPrice({ locale, price }: { locale: Locale; price: Price }) {
  const t = await getTranslations("product");
  const { from_minor, is_from, original_minor, lowest_30_days_minor } = price;
  const now = formatMinor(from_minor, locale);
  const reduced =
    typeof original_minor === "bigint" && typeof lowest_30_days_minor === "bigint"
      ? { original_minor, lowest_minor: lowest_30_days_minor }
      : null;
  return (
    <div>
      <p className={styles.price}>
        <span className={reduced ? styles.reduced : undefined}>
          {is_from ? t("from", { price: now }) : now}
        </span>
        {reduced && (
          <s className={styles.original}>
            <span className={styles.spoken}>{t("originalPrice")}</span>{" "}
            {formatMinor(reduced.original_minor, locale)}
          </s>
        )}
      </p>
      {reduced && (
        <p className={styles.lowest}>
          {t("lowest30Days", { price: formatMinor(reduced.lowest_minor, locale) })}
        </p>
      )}
    </div>
  );
}
