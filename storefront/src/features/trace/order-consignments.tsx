import { getFormatter, getTranslations } from "next-intl/server";
import type { FollowedConsignment } from "@/lib/backend/consignment";
import layout from "@/ui/layout.module.css";
import styles from "./order-consignments.module.css";

/** How far each seller's goods have come, with the ways to follow their parcels. */
export async function OrderConsignments({ consignments }: { consignments: FollowedConsignment[] }) {
  if (consignments.length === 0) return null;
  const [t, words, format] = await Promise.all([
    getTranslations("order.consignments"),
    getTranslations("order"),
    getFormatter(),
  ]);
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <section className={layout.stack} aria-labelledby="sandningar">
      <h2 id="sandningar">{t("title")}</h2>
      <ul className={styles.list}>
        {consignments.map(({ enterprise, state, quantity, shipped_quantity, parcels }, index) => (
          <li key={enterprise?.id ?? index} className={styles.consignment}>
            <p className={styles.head}>
              <strong>{enterprise?.name ?? words("gone")}</strong>
              <span>
                {state !== "cancelled" && shipped_quantity > 0 && shipped_quantity < quantity
                  ? t("partly", { sent: shipped_quantity, all: quantity })
                  : t(`state.${state}`)}
              </span>
            </p>
            {parcels.map(({ shipped_at, delivered_at, carrier, tracking }) => (
              <p key={`${shipped_at}${delivered_at}`} className={styles.parcel}>
                {shipped_at && t("sent", { date: day(shipped_at) })}
                {shipped_at && carrier && ` ${t("with", { carrier })}`}
                {delivered_at &&
                  `${shipped_at ? " · " : ""}${t("arrived", { date: day(delivered_at) })}`}
                {tracking.map(({ number, url }) => (
                  <span key={`${number}${url}`}>
                    {" · "}
                    {url ? <a href={url}>{number || t("follow")}</a> : number}
                  </span>
                ))}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
