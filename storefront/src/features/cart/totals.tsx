import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Cart } from "@/lib/backend/cart";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import styles from "./totals.module.css";
import { vatByRate } from "./vat";

interface Props {
  locale: Locale;
  cart: Cart;
  /** Shipping is known: each consignment has its choice. */
  withShipping: boolean;
}

/** What the cart costs, with VAT by rate. */
export async function Totals({ locale, cart, withShipping }: Props) {
  const t = await getTranslations("cart");
  const { rows, mixed_minor } = vatByRate(cart);
  return (
    <dl className={styles.totals}>
      <dt>{t("goods")}</dt>
      <dd>{formatMinor(cart.item_total, locale)}</dd>
      <dt>{t("shipping")}</dt>
      <dd>{withShipping ? formatMinor(cart.shipping_total, locale) : t("shippingLater")}</dd>
      <dt className={styles.total}>{withShipping ? t("total") : t("totalSoFar")}</dt>
      <dd className={styles.total}>{formatMinor(cart.total, locale)}</dd>
      {rows.map(({ rate_bp, vat_minor }) => (
        <div key={rate_bp} className={styles.vat}>
          <dt>{t("vat", { rate: formatBasisPoints(rate_bp, locale) })}</dt>
          <dd>{formatMinor(vat_minor, locale)}</dd>
        </div>
      ))}
      {mixed_minor > 0n && (
        <div className={styles.vat}>
          <dt>{t("vatMixed")}</dt>
          <dd>{formatMinor(mixed_minor, locale)}</dd>
        </div>
      )}
    </dl>
  );
}
