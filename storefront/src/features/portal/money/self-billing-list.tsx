import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnSelfBilling } from "@/lib/backend/money";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { paths } from "@/lib/paths";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  selfBillings: OwnSelfBilling[];
}

export async function SelfBillingList({ locale, selfBillings }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.payouts"), getFormatter()]);
  return (
    <ul className={styles.rows}>
      {selfBillings.map(({ id, number, period, side, other_name, net_minor, vat_minor }) => (
        <li key={id} className={styles.row}>
          <p className={styles.head}>
            <strong>{t("selfBilling", { number })}</strong>
            <strong>{formatMinor(net_minor + vat_minor, locale)}</strong>
          </p>
          <p className={styles.note}>
            {t(`side.${side}`, {
              name: other_name ?? t("network"),
              month: format.dateTime(monthToDate(period), { year: "numeric", month: "long" }),
              vat: formatMinor(vat_minor, locale),
            })}
          </p>
          <p className={styles.links}>
            {(["pdf", "csv"] as const).map((kind) => (
              <a
                key={kind}
                href={paths.selfBillingFile(locale, id, kind)}
                aria-label={t(`fileOf.${kind}`, { number })}
                download
              >
                {t(`file.${kind}`)}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
