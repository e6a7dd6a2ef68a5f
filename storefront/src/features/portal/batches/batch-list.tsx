import { getFormatter, getTranslations } from "next-intl/server";
import styles from "@/features/consignment/consignment-list.module.css";
import type { Locale } from "@/i18n/routing";
import type { ListedBatch } from "@/lib/backend/batch";
import { dayToDate } from "@/lib/day";
import { paths } from "@/lib/paths";
import { formatMilli } from "./quantity";

/** One large target for each batch: its code, what it is, and how much is where. */
export async function BatchList({ locale, batches }: { locale: Locale; batches: ListedBatch[] }) {
  const [t, format] = await Promise.all([getTranslations("portal.batches"), getFormatter()]);
  return (
    <ul className={styles.list}>
      {batches.map((batch) => {
        const quantity = (milli: number) =>
          `${formatMilli(milli, locale)} ${t(`unit.${batch.unit}`)}`;
        const places = [
          batch.offered_milli > 0 && t("offered", { quantity: quantity(batch.offered_milli) }),
          batch.held_milli > 0 && t("held", { quantity: quantity(batch.held_milli) }),
          batch.sent_milli > 0 && t("sent", { quantity: quantity(batch.sent_milli) }),
        ].filter(Boolean);
        return (
          <li key={batch.id}>
            <a className={styles.card} href={paths.portalBatch(locale, batch.id)}>
              <span className={styles.head}>
                <span className={styles.number}>{t("code", { code: batch.code })}</span>
                <span className={styles.soft}>{batch.chain}</span>
              </span>
              <span>{batch.what}</span>
              <span className={styles.soft}>
                {t("madeBy", {
                  maker: batch.maker,
                  date: format.dateTime(dayToDate(batch.made_on), { dateStyle: "medium" }),
                })}
              </span>
              <span>{places.join(" · ") || t("gone")}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
