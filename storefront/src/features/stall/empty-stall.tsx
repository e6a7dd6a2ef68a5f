import { useFormatter, useTranslations } from "next-intl";
import type { StallCatalogue } from "@/lib/backend/stall";
import { dayToDate } from "@/lib/day";
import styles from "./stall.module.css";

/** Nothing to sell here: no goods yet, or stalls that are closed today. */
export function EmptyStall({ closed }: { closed: NonNullable<StallCatalogue["closed_channels"]> }) {
  const t = useTranslations("stall.empty");
  const format = useFormatter();
  if (closed.length === 0) {
    return (
      <section className={styles.sheet}>
        <h2>{t("title")}</h2>
        <p>{t("text")}</p>
      </section>
    );
  }
  return (
    <section className={styles.sheet}>
      <h2>{t("closedTitle")}</h2>
      <ul>
        {closed.map(({ id, name, opens_on }) => (
          <li key={id}>
            {opens_on
              ? t("opensOn", {
                  name,
                  day: format.dateTime(dayToDate(opens_on), { dateStyle: "long" }),
                })
              : t("closed", { name })}
          </li>
        ))}
      </ul>
    </section>
  );
}
