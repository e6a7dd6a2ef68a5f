import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { CartAddress } from "@/lib/backend/cart";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  email: string;
  address: CartAddress;
}

export async function ReviewAddress({ locale, email, address }: Props) {
  const t = await getTranslations("checkout");
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
        <p>{t("paymentName")}</p>
        <p className={`${layout.soft} ${layout.small}`}>{t("paymentNote")}</p>
      </section>
    </>
  );
}
