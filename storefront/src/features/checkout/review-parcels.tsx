import { getTranslations } from "next-intl/server";
import type { Parcel } from "@/features/cart/load";
import type { Locale } from "@/i18n/routing";
import type { Cart } from "@/lib/backend/cart";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  cart: Cart;
  parcels: readonly Parcel[];
}

/** What is bought of whom, and how it is sent. */
export async function ReviewParcels({ locale, cart, parcels }: Props) {
  const [t, law] = await Promise.all([
    getTranslations("checkout"),
    getTranslations("beforePurchase"),
  ]);
  return parcels.map(({ enterprise, items, shipping_option_id, shipping_minor }) => {
    const method = cart.shipping_methods.find(
      (candidate) => candidate.shipping_option_id === shipping_option_id,
    );
    return (
      <section key={enterprise.id} aria-labelledby={`fran-${enterprise.id}`}>
        <h2 id={`fran-${enterprise.id}`}>{law("seller", { name: enterprise.name })}</h2>
        <table>
          <caption className={layout.hidden}>{t("linesFrom", { name: enterprise.name })}</caption>
          <thead className={layout.hidden}>
            <tr>
              <th scope="col">{t("line")}</th>
              <th scope="col">{t("price")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  {item.quantity} × {item.product_title ?? item.title}
                  {item.variant_title && `, ${item.variant_title}`}
                  {item.withdrawal_exception && (
                    <small className={layout.soft}>
                      {" "}
                      {law(`exception.${item.withdrawal_exception}`)}
                    </small>
                  )}
                </td>
                <td className={layout.number}>{formatMinor(item.total, locale)}</td>
              </tr>
            ))}
            {method && (
              <tr>
                <td>{t("sentBy", { name: method.name ?? "" })}</td>
                <td className={layout.number}>
                  {formatMinor(shipping_minor ?? method.total, locale)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
    );
  });
}
