import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnOrder } from "@/lib/backend/customer";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import styles from "../consignment/consignment-list.module.css";

interface Props {
  locale: Locale;
  orders: readonly OwnOrder[];
}

/** One large target for each order: when, what, how far each seller has come, and whether it is paid. */
export async function OrderList({ locale, orders }: Props) {
  const [t, states, order, withdraw, format] = await Promise.all([
    getTranslations("account.orders"),
    getTranslations("order.consignments.state"),
    getTranslations("order"),
    getTranslations("withdraw"),
    getFormatter(),
  ]);
  return (
    <ul className={styles.list}>
      {orders.map((one) => (
        <li key={one.id}>
          <a className={styles.card} href={paths.ownOrder(locale, one.id)}>
            <span className={styles.head}>
              <span className={styles.number}>
                {t("number", { number: String(one.display_id) })}
              </span>
              <span className={styles.soft}>
                {format.dateTime(new Date(one.placed_at), { dateStyle: "medium" })}
              </span>
            </span>
            <span>{one.titles.join(", ")}</span>
            {!one.is_canceled && (
              <span className={styles.soft}>
                {one.consignments
                  .map(({ enterprise, state }) =>
                    t("consignment", {
                      name: enterprise?.name ?? order("gone"),
                      state: states(state),
                    }),
                  )
                  .join(" · ")}
              </span>
            )}
            <span className={styles.more}>
              <span>{one.is_canceled ? t("canceled") : t(`payment.${one.payment}`)}</span>
              <span>{formatMinor(one.total_minor, locale)}</span>
            </span>
          </a>
          {!one.is_canceled && (
            <a className={button.quiet} href={paths.withdraw(locale, { order: one.id })}>
              {withdraw("fromOrder")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
