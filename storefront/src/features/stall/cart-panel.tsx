import { PAYMENT_KINDS, type PaymentKind } from "@insteg/domain";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import button from "@/ui/button.module.css";
import styles from "./stall.module.css";
import type { KeptLine } from "./store";

interface Props {
  lines: readonly KeptLine[];
  total_minor: bigint;
  locale: Locale;
  onChange: (variantId: string, pieces: number) => void;
  onClear: () => void;
  onPay: (kind: PaymentKind) => void;
}

/** What is bought, and the three ways to pay for it. */
export function CartPanel({ lines, total_minor, locale, onChange, onClear, onPay }: Props) {
  const t = useTranslations("stall");
  return (
    <section className={styles.cart} aria-labelledby="kopet">
      <div className={styles.cartHead}>
        <h2 id="kopet">{t("cart.title")}</h2>
        {lines.length > 0 && (
          <button type="button" className={button.link} onClick={onClear}>
            {t("cart.clear")}
          </button>
        )}
      </div>
      {lines.length === 0 && <p>{t("cart.empty")}</p>}
      <ul className={styles.lines}>
        {lines.map(({ variant_id, title, quantity, unit_price_minor }) => (
          <li key={variant_id}>
            <span>{title}</span>
            <span className={styles.steps}>
              <button
                type="button"
                aria-label={t("cart.less", { title })}
                onClick={() => onChange(variant_id, -1)}
              >
                −
              </button>
              <span aria-hidden="true">{quantity}</span>
              <span className={styles.hidden}>{t("cart.quantity", { count: quantity })}</span>
              <button
                type="button"
                aria-label={t("cart.more", { title })}
                onClick={() => onChange(variant_id, 1)}
              >
                +
              </button>
            </span>
            <span className={styles.amount}>
              {formatMinor(BigInt(unit_price_minor * quantity), locale)}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <>
          <p className={styles.total}>
            <span>{t("cart.total")}</span>
            <strong>{formatMinor(total_minor, locale)}</strong>
          </p>
          <fieldset className={styles.kinds}>
            <legend>{t("pay.label")}</legend>
            {PAYMENT_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                className={button.button}
                onClick={() => onPay(kind)}
              >
                {t(`pay.${kind}`)}
              </button>
            ))}
          </fieldset>
        </>
      )}
    </section>
  );
}
