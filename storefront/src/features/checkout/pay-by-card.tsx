import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Cart } from "@/lib/backend/cart";
import { backendErrorCodes } from "@/lib/backend/errors";
import { stripePublishableKey } from "@/lib/env";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import { CardPayment } from "./card-payment";

/** The fields of Stripe's with the button that orders and pays. */
export async function PayByCard({ locale, cart }: { locale: Locale; cart: Cart }) {
  const [t, errors] = await Promise.all([getTranslations("payment"), getTranslations("errors")]);
  const publishableKey = stripePublishableKey();
  if (!publishableKey) return null;
  const address = cart.shipping_address;
  return (
    <>
      <noscript>
        <Notice tone="error">{t("noScript")}</Notice>
      </noscript>
      <CardPayment
        publishableKey={publishableKey}
        locale={locale}
        totalMinor={Number(cart.total)}
        returnPath={paths.paymentReturn(locale)}
        billing={{
          name: `${address?.first_name ?? ""} ${address?.last_name ?? ""}`.trim(),
          email: cart.email ?? "",
          postal_code: address?.postal_code ?? "",
        }}
        words={{
          pay: t("pay", { amount: formatMinor(cart.total, locale) }),
          paying: t("paying"),
          loading: t("loading"),
          loadFailed: t("loadFailed"),
          failed: t("failed"),
          failures: Object.fromEntries(backendErrorCodes.map((code) => [code, errors(code)])),
        }}
      />
    </>
  );
}
