import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { ListedConsignment } from "@/lib/backend/consignment";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "./consignment-list.module.css";
import { lineName } from "./line-name";

interface Props {
  locale: Locale;
  consignments: ListedConsignment[];
}

/** One large target for each consignment: whose it is, what it holds, how far it has come. */
export async function ConsignmentList({ locale, consignments }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.consignments"), getFormatter()]);
  return (
    <ul className={styles.list}>
      {consignments.map((one) => (
        <li key={one.order_id}>
          <a className={styles.card} href={paths.portalConsignment(locale, one.order_id)}>
            <span className={styles.head}>
              <span className={styles.number}>
                {t("order", { number: String(one.display_id) })}
              </span>
              <span className={styles.soft}>
                {format.dateTime(new Date(one.placed_at), { dateStyle: "medium" })}
              </span>
            </span>
            <span>
              {[one.recipient?.name, one.recipient?.city].filter(Boolean).join(", ") ||
                t("noRecipient")}
            </span>
            <span className={styles.soft}>
              {one.items
                .filter(({ quantity }) => quantity > 0)
                .map((item) => `${item.quantity} × ${lineName(item)}`)
                .join(" · ") || t("state.cancelled")}
            </span>
            <span className={styles.more}>
              <span>
                {one.state === "to_pack" && one.packed_quantity > 0
                  ? t("partlyPacked", { packed: one.packed_quantity, all: one.quantity })
                  : t(`state.${one.state}`)}
              </span>
              <span>{formatMinor(one.amount_minor, locale)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
