import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnPayout } from "@/lib/backend/money";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  payouts: OwnPayout[];
}

export const payoutLooks: Record<OwnPayout["state"], string | undefined> = {
  created: undefined,
  sent: styles.due,
  paid: styles.paid,
  failed: styles.reversed,
  returned: styles.reversed,
  cancelled: styles.reversed,
};

export async function PayoutList({ locale, payouts }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.payouts"), getFormatter()]);
  return (
    <ul className={styles.rows}>
      {payouts.map(({ id, number, amount_minor, state, created_at }) => (
        <li key={id} className={styles.row}>
          <p className={styles.head}>
            <a href={paths.portalPayout(locale, id)}>{t("number", { number })}</a>
            <strong>{formatMinor(amount_minor, locale)}</strong>
          </p>
          <p>
            <span className={`${styles.state} ${payoutLooks[state] ?? ""}`}>
              {t(`state.${state}`)}
            </span>{" "}
            <span className={styles.note}>
              {format.dateTime(new Date(created_at), { dateStyle: "long" })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
