import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadCart } from "@/features/cart/load";
import { Totals } from "@/features/cart/totals";
import { placeOrder } from "@/features/checkout/actions";
import { BeforePurchase } from "@/features/checkout/before-purchase";
import { PayByCard } from "@/features/checkout/pay-by-card";
import { chosenWay } from "@/features/checkout/payment-way";
import { findConfirmation } from "@/features/checkout/placed-order";
import { ReviewAddress } from "@/features/checkout/review-address";
import { ReviewParcels } from "@/features/checkout/review-parcels";
import { listPaymentWays } from "@/lib/backend/card-payment";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor, sumMinor } from "@/lib/money";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { SubmitButton } from "@/ui/submit-button";
import { TraceLabel } from "@/ui/trace-label";
import styles from "../page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("checkout"))("reviewTitle"));
}

export default async function ReviewPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("checkout"),
    getTranslations("errors"),
  ]);
  const { data, outage } = await orOutage(Promise.all([loadCart(), listPaymentWays()]));
  if (outage) return outage;
  const [loaded, ways] = data;
  if (!loaded) redirect((await findConfirmation(locale)) ?? paths.cart(locale));
  const { cart, parcels } = loaded;
  const way = chosenWay(ways, firstParam(search, "betala"));
  if (!cart.email || !cart.shipping_address?.address_1) redirect(paths.checkout(locale));
  const failure = firstParam(search, "fel");
  const missing = parcels.filter(({ shipping_option_id }) => shipping_option_id === null);
  const expected_minor = sumMinor(parcels.map((parcel) => parcel.expected_minor ?? 0n));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("reviewTitle")}</h1>
      <p>{t("step", { step: 2 })}</p>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {missing.length > 0 && (
        <Notice tone="error">
          {t("shippingMissing", { names: missing.map((p) => p.enterprise.name).join(", ") })}{" "}
          <a href={paths.checkout(locale)}>{t("changeShipping")}</a>
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={`${layout.stack} ${layout.roomy}`}>
          <ReviewParcels locale={locale} cart={cart} parcels={parcels} />
          <ReviewAddress
            locale={locale}
            email={cart.email}
            address={cart.shipping_address}
            way={way}
            isOnlyWay={ways.length < 2}
          />
        </div>
        <section
          className={`${layout.sheet} ${layout.stack} ${styles.sum}`}
          aria-labelledby="betala"
        >
          <h2 id="betala">{t("toPay")}</h2>
          <Totals locale={locale} cart={cart} withShipping={missing.length === 0} />
          {expected_minor > 0n && (
            <TraceLabel size="large" amount={formatMinor(expected_minor, locale)}>
              {t("willGive")}
            </TraceLabel>
          )}
          {missing.length === 0 && way === "card" && <PayByCard locale={locale} cart={cart} />}
          {missing.length === 0 && way === "invoice" && (
            <form action={placeOrder}>
              <SubmitButton
                className={`${button.button} ${button.block}`}
                label={t("placeOrder")}
                pendingLabel={t("placing")}
              />
            </form>
          )}
          <p className={`${layout.small} ${layout.soft}`}>{t("obligation")}</p>
          <BeforePurchase locale={locale} />
        </section>
      </div>
    </div>
  );
}
