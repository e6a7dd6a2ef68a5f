import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnAddress } from "@/lib/backend/customer";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { SubmitButton } from "@/ui/submit-button";
import { chooseUsual, removeAddress } from "./address-actions";

interface Props {
  locale: Locale;
  addresses: readonly OwnAddress[];
}

/** The customer's addresses, each with what can be done with it. */
export async function AddressList({ locale, addresses }: Props) {
  const t = await getTranslations("account.addresses");
  return (
    <ul className={layout.broad}>
      {addresses.map((one) => {
        const name = [one.first_name, one.last_name].filter(Boolean).join(" ");
        return (
          <li key={one.id} className={`${layout.sheet} ${layout.stack}`}>
            <div>
              <h2>{name || t("unnamed")}</h2>
              {one.is_default_shipping && <p className={layout.soft}>{t("usual")}</p>}
              <p>{[one.address_1, one.address_2].filter(Boolean).join(", ")}</p>
              <p>{[one.postal_code, one.city].filter(Boolean).join(" ")}</p>
              {one.phone && <p>{one.phone}</p>}
            </div>
            <div className={layout.row}>
              <a
                className={button.quiet}
                href={paths.accountAddress(locale, one.id)}
                aria-label={t("changeOf", { address: one.address_1 ?? name })}
              >
                {t("change")}
              </a>
              {!one.is_default_shipping && (
                <form action={chooseUsual.bind(null, one.id)}>
                  <SubmitButton
                    className={button.quiet}
                    label={t("makeUsual")}
                    pendingLabel={t("working")}
                  />
                </form>
              )}
              <form action={removeAddress.bind(null, one.id)}>
                <SubmitButton
                  className={button.link}
                  label={t("remove")}
                  pendingLabel={t("working")}
                />
              </form>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
