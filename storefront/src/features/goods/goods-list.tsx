import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsRow } from "@/lib/backend/goods";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import { Picture } from "@/ui/picture";
import styles from "./goods-list.module.css";

/** The enterprise's goods as rows that a thumb can hit. */
export async function GoodsList({ locale, goods }: { locale: Locale; goods: GoodsRow[] }) {
  const t = await getTranslations("portal.goods");
  const priceOf = ({ lowest_price_minor: lowest, highest_price_minor: highest }: GoodsRow) => {
    if (lowest === null) return t("noPrice");
    const price = formatMinor(lowest, locale);
    return lowest === highest ? price : t("fromPrice", { price });
  };
  return (
    <ul className={styles.list}>
      {goods.map((one) => (
        <li key={one.id}>
          <a className={styles.row} href={paths.portalGoodsItem(locale, one.id)}>
            <Picture
              url={one.thumbnail}
              alt=""
              tintKey={one.id}
              sizes="6rem"
              className={styles.picture ?? ""}
            />
            <span className={styles.words}>
              <strong>{one.title}</strong>
              <span className={styles.soft}>
                {priceOf(one)} · {t("inStock", { count: one.stock })}
                {one.variant_count > 1 && ` · ${t("sorts", { count: one.variant_count })}`}
              </span>
              {one.refusal_reason && <span className={styles.soft}>{one.refusal_reason}</span>}
            </span>
            <span className={`${styles.status} ${styles[one.status]}`}>
              {t(`status.${one.status}`)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
