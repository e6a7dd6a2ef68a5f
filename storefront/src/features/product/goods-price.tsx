import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsPrice as Price } from "@/lib/backend/search";
import { formatMinor } from "@/lib/money";
import styles from "./goods-price.module.css";

/** The lowest price; where it is reduced also what it was, and the lowest of the thirty days before. */
export async function GoodsPrice({ locale, price }: { locale: Locale; price: Price }) {
  const t = await getTranslations("product");
  const { from_minor, is_from, original_minor, lowest_30_days_minor } = price;
  const now = formatMinor(from_minor, locale);
  const isReduced = typeof original_minor === "bigint" && original_minor > from_minor;
  return (
    <div>
      <p className={styles.price}>
        <span className={isReduced ? styles.reduced : undefined}>
          {is_from ? t("from", { price: now }) : now}
        </span>
        {isReduced && (
          <s className={styles.original}>
            <span className={styles.spoken}>{t("originalPrice")}</span>{" "}
            {formatMinor(original_minor, locale)}
          </s>
        )}
      </p>
      {typeof lowest_30_days_minor === "bigint" && (
        <p className={styles.lowest}>
          {t("lowest30Days", { price: formatMinor(lowest_30_days_minor, locale) })}
        </p>
      )}
    </div>
  );
}
