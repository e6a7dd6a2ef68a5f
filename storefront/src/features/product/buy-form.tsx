import { getTranslations } from "next-intl/server";
import { addToCart } from "@/features/cart/actions";
import { quantityLimit } from "@/features/cart/limits";
import type { Locale } from "@/i18n/routing";
import { closedShop } from "@/lib/backend/channel";
import type { Product, Variant } from "@/lib/backend/product";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import { SubmitButton } from "@/ui/submit-button";
import styles from "./buy-form.module.css";
import { lowestPrice } from "./price";

interface Props {
  locale: Locale;
  product: Product;
}

/** From so many pieces down it is said how many are left. */
const fewLeft = 5;

const canBuy = ({ price_minor, available }: Variant) => price_minor !== null && available !== 0;

/**
 * Variants as radio buttons, quantity and the buy button. The price beside the button follows the
 * chosen variant by style rules alone, so it also does so without JavaScript.
 */
export async function BuyForm({ locale, product }: Props) {
  const [t, closed] = await Promise.all([getTranslations("product"), closedShop(locale)]);
  const { variants } = product;
  const chosen = variants.find(canBuy);
  if (!chosen) return <p className={styles.soldOut}>{t("allSoldOut")}</p>;
  if (closed) return <ClosedPrice locale={locale} variants={variants} />;
  const rate_bp = product.provenance?.piece?.vat_rate_bp;
  return (
    <form action={addToCart.bind(null, product.handle)} className={styles.form}>
      <Variants locale={locale} variants={variants} chosen={chosen} />
      <div className={styles.quantity}>
        <label className={field.label} htmlFor="quantity">
          {t("quantity")}
        </label>
        <input
          className={field.input}
          id="quantity"
          name="quantity"
          type="number"
          inputMode="numeric"
          min={1}
          max={quantityLimit}
          defaultValue={1}
          required
        />
      </div>
      <div className={styles.bar}>
        <p className={styles.price}>
          {variants.map(({ id, price_minor }) => (
            <strong key={id}>{price_minor !== null && formatMinor(price_minor, locale)}</strong>
          ))}
          <small>
            {rate_bp === undefined && t("vatIncluded")}
            {rate_bp === 0 && t("vatNone")}
            {!!rate_bp && t("vatIncludedAt", { rate: formatBasisPoints(rate_bp, locale) })}
          </small>
        </p>
        <SubmitButton className={button.button} label={t("add")} pendingLabel={t("adding")} />
      </div>
    </form>
  );
}

/** What it costs, and that it can't be bought just now. */
async function ClosedPrice({ locale, variants }: { locale: Locale; variants: readonly Variant[] }) {
  const t = await getTranslations("product");
  const lowest = lowestPrice(variants);
  const price = lowest && formatMinor(lowest.amount_minor, locale);
  return (
    <>
      {price && (
        <p>
          <strong>{lowest.isFrom ? t("from", { price }) : price}</strong>
        </p>
      )}
      <p className={styles.soldOut}>{t("shopClosed")}</p>
    </>
  );
}

/** That a variant is out, or that few are left. */
async function Stock({ variant: { available } }: { variant: Variant }) {
  const t = await getTranslations("product");
  if (available === 0) return <small className={styles.stock}>{t("soldOut")}</small>;
  if (available === null || available > fewLeft) return null;
  return <small className={styles.stock}>{t("left", { count: available })}</small>;
}

interface VariantsProps {
  locale: Locale;
  variants: readonly Variant[];
  chosen: Variant;
}

async function Variants({ locale, variants, chosen }: VariantsProps) {
  const t = await getTranslations("product");
  if (variants.length === 1) {
    return (
      <>
        <input type="hidden" name="variant_id" value={chosen.id} />
        <Stock variant={chosen} />
      </>
    );
  }
  return (
    <fieldset>
      <legend className={field.label}>{t("variants")}</legend>
      <div className={styles.variants}>
        {variants.map((variant) => (
          <label key={variant.id} className={field.option}>
            <input
              type="radio"
              name="variant_id"
              value={variant.id}
              defaultChecked={variant.id === chosen.id}
              disabled={!canBuy(variant)}
            />
            <span>
              {variant.title}
              <Stock variant={variant} />
            </span>
            <span className={styles.variantPrice}>
              {variant.price_minor !== null && formatMinor(variant.price_minor, locale)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
