import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findUsual } from "@/features/account/usual-address";
import { loadCart } from "@/features/cart/load";
import { Totals } from "@/features/cart/totals";
import { CheckoutForm } from "@/features/checkout/checkout-form";
import {
  checkoutFields,
  checkoutWords,
  initialState,
  paymentChoices,
  shippingChoices,
} from "@/features/checkout/form-content";
import type { Locale } from "@/i18n/routing";
import { listPaymentWays } from "@/lib/backend/card-payment";
import { listShippingOptions } from "@/lib/backend/checkout";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import styles from "./page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("checkout"))("title"));
}

export default async function CheckoutPage({ params }: LocaleProps) {
  const [{ locale }, t, cartWords] = await Promise.all([
    params,
    getTranslations("checkout"),
    getTranslations("cart"),
  ]);
  const { data, outage } = await orOutage(loadCheckout(locale));
  if (outage) return outage;
  if (!data) redirect(paths.cart(locale));
  const { loaded, options, usual, ways } = data;
  const [fields, words, choices] = await Promise.all([
    checkoutFields(),
    checkoutWords(),
    shippingChoices(locale, loaded, options),
  ]);
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p>{t("step", { step: 1 })}</p>
      <div className={styles.columns}>
        <CheckoutForm
          initial={initialState(loaded, choices, usual)}
          fields={fields}
          shipping={choices}
          payment={await paymentChoices(ways)}
          words={words}
        />
        <section
          className={`${layout.sheet} ${layout.stack} ${styles.sum}`}
          aria-labelledby="summa"
        >
          <h2 id="summa">{cartWords("sum")}</h2>
          <Totals locale={locale} cart={loaded.cart} withShipping={false} />
          <a href={paths.cart(locale)}>{t("change")}</a>
        </section>
      </div>
    </div>
  );
}

async function loadCheckout(locale: Locale) {
  const loaded = await loadCart();
  if (!loaded) return null;
  const [options, usual, ways] = await Promise.all([
    listShippingOptions(locale, loaded.cart.id),
    findUsual(),
    listPaymentWays(),
  ]);
  return { loaded, options, usual, ways };
}
