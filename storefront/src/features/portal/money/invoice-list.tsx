import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnInvoice } from "@/lib/backend/invoice";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "../figures.module.css";

interface Props {
  locale: Locale;
  invoices: OwnInvoice[];
}

export async function InvoiceList({ locale, invoices }: Props) {
  const t = await getTranslations("portal.invoices");
  const standOf = ({ status, due_on, paid_on, credits }: OwnInvoice) =>
    t(`status.${status}`, {
      day: (status === "paid" ? paid_on : due_on) ?? "",
      number: credits?.number ?? "",
    });
  return (
    <ul className={styles.rows}>
      {invoices.map((one) => (
        <li key={one.id} className={styles.row}>
          <p className={styles.head}>
            <strong>{t(one.kind, { number: one.number })}</strong>
            <strong>
              {one.kind === "credit_note" ? "−" : ""}
              {formatMinor(one.gross_minor, locale)}
            </strong>
          </p>
          <p className={styles.note}>
            {t("line", {
              buyer: one.buyer_name,
              order: one.order_number,
              day: one.issued_on,
              vat: formatMinor(one.vat_minor, locale),
            })}
          </p>
          <p className={styles.note}>
            {standOf(one)}
            {one.kind === "invoice" && one.status !== "credited" && one.credited_minor > 0n
              ? ` ${t("credited", { amount: formatMinor(one.credited_minor, locale) })}`
              : ""}
          </p>
          <p className={styles.links}>
            <a
              href={paths.invoiceFile(locale, one.id)}
              aria-label={t("fileOf", { number: one.number })}
              download
            >
              {t("file")}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
