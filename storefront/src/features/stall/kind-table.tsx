import type { PaymentKind } from "@insteg/domain";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import styles from "./stall.module.css";

/** What was taken in by one kind of payment; amounts in öre. */
export interface KindRow {
  payment_kind: PaymentKind;
  count: number;
  sold_minor: number;
  reversed_minor: number;
  rest_minor: number;
}

interface Props {
  rows: readonly KindRow[];
  locale: Locale;
  label: string;
}

export function KindTable({ rows, locale, label }: Props) {
  const t = useTranslations("stall");
  const text = (minor: number) => formatMinor(BigInt(minor), locale);
  const sum = (field: "count" | "reversed_minor" | "rest_minor") =>
    rows.reduce((all, row) => all + row[field], 0);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t("day.kind")}</th>
          <th scope="col">{t("day.count")}</th>
          <th scope="col">{t("day.reversed")}</th>
          <th scope="col">{t("day.rest")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.payment_kind}>
            <th scope="row">{t(`pay.${row.payment_kind}`)}</th>
            <td>{row.count}</td>
            <td>{text(row.reversed_minor)}</td>
            <td>{text(row.rest_minor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("day.sum")}</th>
          <td>{sum("count")}</td>
          <td>{text(sum("reversed_minor"))}</td>
          <td>{text(sum("rest_minor"))}</td>
        </tr>
      </tfoot>
    </table>
  );
}
