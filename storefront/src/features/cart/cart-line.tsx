import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { CartItem } from "@/lib/backend/cart";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import { Picture } from "@/ui/picture";
import { SubmitButton } from "@/ui/submit-button";
import { changeQuantity } from "./actions";
import styles from "./cart-line.module.css";
import { quantityLimit } from "./limits";

interface Props {
  locale: Locale;
  item: CartItem;
  tintKey: string;
}

/** A line with its quantity: each change is an ordinary form. */
export async function CartLine({ locale, item, tintKey }: Props) {
  const [t, law] = await Promise.all([getTranslations("cart"), getTranslations("beforePurchase")]);
  const title = item.product_title ?? item.title;
  const name = item.variant_title ? `${title}, ${item.variant_title}` : title;
  const inputId = `antal-${item.id}`;
  return (
    <li className={styles.line}>
      <Picture url={item.thumbnail} alt="" tintKey={tintKey} sizes="8rem" />
      <div className={styles.words}>
        <p className={styles.title}>
          {item.product_handle ? (
            <a href={paths.product(locale, item.product_handle)}>{title}</a>
          ) : (
            title
          )}
        </p>
        {item.variant_title && <p className={styles.variant}>{item.variant_title}</p>}
        {item.withdrawal_exception && (
          <p className={styles.variant}>{law(`exception.${item.withdrawal_exception}`)}</p>
        )}
      </div>
      <p className={styles.total}>{formatMinor(item.total, locale)}</p>
      <div className={styles.changes}>
        <form action={changeQuantity} className={styles.quantity}>
          <input type="hidden" name="item_id" value={item.id} />
          <label htmlFor={inputId} className={styles.spoken}>
            {t("quantityOf", { name })}
          </label>
          <input
            key={item.quantity}
            className={field.input}
            id={inputId}
            name="quantity"
            type="number"
            inputMode="numeric"
            min={0}
            max={quantityLimit}
            defaultValue={item.quantity}
            required
          />
          <SubmitButton
            className={button.quiet}
            label={t("update")}
            pendingLabel={t("updating")}
            accessibleName={t("updateOf", { name })}
          />
        </form>
        <form action={changeQuantity}>
          <input type="hidden" name="item_id" value={item.id} />
          <input type="hidden" name="quantity" value="0" />
          <SubmitButton
            className={button.link}
            label={t("remove")}
            pendingLabel={t("removing")}
            accessibleName={t("removeOf", { name })}
          />
        </form>
      </div>
    </li>
  );
}
