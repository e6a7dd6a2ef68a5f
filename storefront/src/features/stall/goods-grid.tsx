import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import { Picture } from "@/ui/picture";
import { type Cart, nameOf, type StallGoods } from "./cart";
import styles from "./stall.module.css";

interface Props {
  goods: readonly StallGoods[];
  cart: Cart;
  locale: Locale;
  onAdd: (variantId: string) => void;
}

/** Every one of the goods is a button: one press is one piece. */
export function GoodsGrid({ goods, cart, locale, onAdd }: Props) {
  const t = useTranslations("stall");
  return (
    <section aria-label={t("goods")}>
      <ul className={styles.goods}>
        {goods.map((one) => {
          const price = formatMinor(BigInt(one.price_minor), locale);
          const chosen = cart.get(one.variant_id) ?? 0;
          return (
            <li key={one.variant_id}>
              <button type="button" onClick={() => onAdd(one.variant_id)}>
                <span className={styles.hidden}>{t("add")} </span>
                <Picture
                  url={one.picture_url}
                  alt=""
                  tintKey={one.variant_id}
                  className={styles.picture ?? ""}
                />
                <span className={styles.name}>{nameOf(one)}</span>
                <span className={styles.price}>{price}</span>
                {one.stock !== null && (
                  <span className={styles.stock}>
                    {one.stock > 0 ? t("stock", { count: one.stock }) : t("stockNone")}
                  </span>
                )}
                {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
