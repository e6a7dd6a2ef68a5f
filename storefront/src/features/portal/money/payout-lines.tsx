import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnPayoutLine } from "@/lib/backend/money";
import { formatMinor } from "@/lib/money";
import styles from "../figures.module.css";
import { Amounts } from "./line-list";

interface Props {
  locale: Locale;
  lines: OwnPayoutLine[];
  /** of all the payout's lines, not only the page's */
  total: Parts;
}

type Parts = Pick<
  OwnPayoutLine,
  "vat_minor" | "share_minor" | "shipping_minor" | "places_minor" | "amount_minor"
>;

/** What a payout settles, and what it sums to. */
export async function PayoutLines({ locale, lines, total }: Props) {
  const [t, money, format] = await Promise.all([
    getTranslations("portal.payouts"),
    getTranslations("portal.money"),
    getFormatter(),
  ]);
  const parts = (one: Parts): [label: string, amount_minor: bigint | null][] => [
    [t("parts.share"), one.share_minor],
    [t("parts.vat"), one.vat_minor || null],
    [t("parts.shipping"), one.shipping_minor || null],
    [t("parts.places"), one.places_minor || null],
  ];
  return (
    <>
      <dl className={styles.parts}>
        <Amounts locale={locale} rows={parts(total)} />
        <dt className={styles.total}>{t("parts.sum")}</dt>
        <dd className={styles.total}>{formatMinor(total.amount_minor, locale)}</dd>
      </dl>
      <ul className={styles.rows}>
        {lines.map((line) => (
          <li key={line.key} className={styles.row}>
            <p className={styles.head}>
              <strong>
                {line.kind === "sale" ? (line.title ?? money("gone")) : money(`kind.${line.kind}`)}
              </strong>
              <strong>{formatMinor(line.amount_minor, locale)}</strong>
            </p>
            <p className={styles.note}>
              {[
                format.dateTime(new Date(line.at), { dateStyle: "medium" }),
                line.order_number !== null && money("order", { number: line.order_number }),
                line.gross_minor !== null &&
                  t("soldFor", { amount: formatMinor(line.gross_minor, locale) }),
                !line.is_seller && line.kind === "sale" && t("supply"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <dl className={styles.parts}>
              <Amounts locale={locale} rows={parts(line)} />
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
