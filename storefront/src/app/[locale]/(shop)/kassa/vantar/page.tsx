import { getTranslations } from "next-intl/server";
import { PaymentWatch } from "@/features/checkout/payment-watch";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("payment"))("waitingTitle"));
}

/** Nobody knows yet what became of the payment: the page says so, and goes on when it is known. */
export default async function PaymentWaitingPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("payment"),
  ]);
  const query = {
    payment_intent: firstParam(search, "payment_intent"),
    payment_intent_client_secret: firstParam(search, "payment_intent_client_secret"),
  };
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("waitingTitle")}</h1>
      <p role="status">{t("waiting")}</p>
      <p>{t("waitingSafe")}</p>
      <p>
        <a className={button.button} href={paths.paymentReturn(locale, query)}>
          {t("lookAgain")}
        </a>
      </p>
      <PaymentWatch {...query} />
    </div>
  );
}
