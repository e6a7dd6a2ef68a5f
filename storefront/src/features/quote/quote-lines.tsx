import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Quote } from "@/lib/backend/quote";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import styles from "./quote.module.css";

/** What a quote is of; with prices once it is sent. */
export async function QuoteLines({ locale, quote }: { locale: Locale; quote: Quote }) {
  const t = await getTranslations("trade");
  const money = (minor: bigint | undefined) =>
    minor === undefined ? "" : formatMinor(minor, locale);
  if (!quote.totals) {
    return (
      <ul>
        {quote.lines.map((line) => (
          <li key={line.variant_id}>
            {t("piecesLine", { count: String(line.quantity), name: nameOf(line) })}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("column.goods")}</th>
            <th scope="col" className={styles.amount}>
              {t("column.pieces")}
            </th>
            <th scope="col" className={styles.amount}>
              {t("column.unitNet")}
            </th>
            <th scope="col" className={styles.amount}>
              {t("column.vat")}
            </th>
            <th scope="col" className={styles.amount}>
              {t("column.net")}
            </th>
            <th scope="col" className={styles.amount}>
              {t("column.gross")}
            </th>
          </tr>
        </thead>
        <tbody>
          {quote.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a variant may stand twice; the lines are fixed
            <tr key={index}>
              <td>
                <strong>{nameOf(line)}</strong>
                <br />
                {line.enterprise_name}
              </td>
              <td className={styles.amount} data-label={t("column.pieces")}>
                {line.quantity}
              </td>
              <td className={styles.amount} data-label={t("column.unitNet")}>
                {money(line.unit_net_minor)}
              </td>
              <td className={styles.amount} data-label={t("column.vat")}>
                {line.vat_rate_bp ? formatBasisPoints(line.vat_rate_bp, locale) : t("noVat")}
              </td>
              <td className={styles.amount} data-label={t("column.net")}>
                {money(line.net_minor)}
              </td>
              <td className={styles.amount} data-label={t("column.gross")}>
                {money(line.gross_minor)}
              </td>
            </tr>
          ))}
          {quote.freights.map((freight) => (
            <tr key={freight.enterprise_id}>
              <td>
                <strong>{t("freight", { name: freight.name })}</strong>
                <br />
                {freight.enterprise_name}
              </td>
              <td className={styles.amount} data-label={t("column.pieces")}>
                1
              </td>
              <td className={styles.amount} />
              <td className={styles.amount} />
              <td className={styles.amount} data-label={t("column.net")}>
                {money(freight.net_minor)}
              </td>
              <td className={styles.amount} data-label={t("column.gross")}>
                {money(freight.gross_minor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.totals}>
        <dt>{t("total.net")}</dt>
        <dd>{money(quote.totals.net_minor)}</dd>
        {quote.vat.map(({ rate_bp, vat_minor }) => (
          <div key={rate_bp} className={styles.pair}>
            <dt>{t("total.vat", { rate: formatBasisPoints(rate_bp, locale) })}</dt>
            <dd>{money(vat_minor)}</dd>
          </div>
        ))}
        <dt className={styles.strong}>{t("total.gross")}</dt>
        <dd className={styles.strong}>{money(quote.totals.gross_minor)}</dd>
      </dl>
    </>
  );
}

function nameOf({ title, variant_title }: Quote["lines"][number]): string {
  return variant_title ? `${title}, ${variant_title}` : title;
}
