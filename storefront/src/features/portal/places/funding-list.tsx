import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PlacePage } from "@/lib/backend/place";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  funding: PlacePage["funding"];
}

/** The own goods' order lines that funded a place month, and what others' goods gave, by chain. */
export async function FundingList({ locale, funding }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.places"), getFormatter()]);
  const { own, others } = funding;
  if (own.rows.length === 0 && others.length === 0) {
    return <PageState level="part" title={t("fundingEmpty.title")} text={t("fundingEmpty.text")} />;
  }
  return (
    <>
      <p className={layout.prose}>{t("fundingText")}</p>
      <dl className={styles.parts}>
        <dt>{t("ownSum")}</dt>
        <dd>{formatMinor(own.funded_minor, locale)}</dd>
        {others.map(({ chain, funded_minor }) => (
          <div key={chain.id} className={styles.pair}>
            <dt>{t("otherSum", { chain: chain.name || t("otherUnknown") })}</dt>
            <dd>{formatMinor(funded_minor, locale)}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.rows}>
        {own.rows.map((row) => (
          <li key={row.line_id} className={styles.row}>
            <p className={styles.head}>
              <strong>{row.product.name}</strong>
              <strong>{formatMinor(row.funded_minor, locale)}</strong>
            </p>
            <p className={styles.note}>
              {[
                format.dateTime(new Date(row.sold_at), { dateStyle: "medium" }),
                row.order?.display_id && t("line", { number: row.order.display_id }),
                row.channel.name,
                row.quantity !== null && t("pieces", { count: row.quantity }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
