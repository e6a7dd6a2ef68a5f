import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PaymentWay } from "@/lib/backend/card-payment";
import type { CartAddress } from "@/lib/backend/cart";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  email: string;
  address: CartAddress;
  /** How it is paid; null when there is no way to pay. */
  way: PaymentWay | null;
  isOnlyWay: boolean;
}

export async function ReviewAddress({ locale, email, address, way, isOnlyWay }: Props) {
  const [t, card] = await Promise.all([getTranslations("checkout"), getTranslations("payment")]);
  const lines = [
    `${address.first_name ?? ""} ${address.last_name ?? ""}`,
    address.address_1,
    address.address_2,
    `${address.postal_code ?? ""} ${address.city ?? ""}`,
    email,
    address.phone,
  ].filter(Boolean);
  return (
    <>
      <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="adress">
        <h2 id="adress">{t("deliverTo")}</h2>
        <address>
          {lines.map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </address>
        <a href={paths.checkout(locale)}>{t("changeAddress")}</a>
      </section>
      <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="betalning">
        <h2 id="betalning">{t("payment")}</h2>
        <p>{way === "card" ? card("card") : t("paymentName")}</p>
        <p className={`${layout.soft} ${layout.small}`}>
          {way === "card" ? card("cardNote") : t("paymentNote")}
        </p>
        {!isOnlyWay && <a href={paths.checkout(locale)}>{card("otherWay")}</a>}
      </section>
    </>
  );
}
