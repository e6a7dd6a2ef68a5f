import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OrderTerms } from "@/lib/backend/trace";
import { dayToDate } from "@/lib/day";
import { formatMinor } from "@/lib/money";
import { paths } from "@/lib/paths";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";

interface Props {
  locale: Locale;
  terms: OrderTerms;
}

/** How an order on account is paid: by whose reference, until when, and its invoices to fetch. */
export async function OrderInvoices({ locale, terms }: Props) {
  const [t, format] = await Promise.all([getTranslations("order.terms"), getFormatter()]);
  const day = (date: string) => format.dateTime(dayToDate(date), { dateStyle: "long" });
  return (
    <section className={layout.stack} aria-labelledby="faktura">
      <h2 id="faktura">{t("title")}</h2>
      <dl className={facts.facts}>
        <dt>{t("buyer")}</dt>
        <dd>{terms.buyer_name}</dd>
        <dt>{t("reference")}</dt>
        <dd>{terms.buyer_reference}</dd>
        {terms.order_reference && (
          <>
            <dt>{t("orderReference")}</dt>
            <dd>{terms.order_reference}</dd>
          </>
        )}
        <dt>{t("days")}</dt>
        <dd>{t("daysText", { days: terms.payment_days })}</dd>
      </dl>
      {terms.invoices.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className={layout.broad}>
          {terms.invoices.map((invoice) => (
            <li key={invoice.id} className={`${layout.sheet} ${layout.stack} ${layout.tight}`}>
              <h3>
                <a href={paths.invoice(locale, invoice.id, invoice.token)}>
                  {t(invoice.kind, { number: invoice.number })}
                </a>
              </h3>
              <p>{t("from", { seller: invoice.seller_name, date: day(invoice.issued_on) })}</p>
              <p>
                {formatMinor(invoice.gross_minor, locale)} · {t(`status.${invoice.status}`)}
                {invoice.due_on &&
                  (invoice.status === "open" || invoice.status === "overdue") &&
                  ` · ${t("due", { date: day(invoice.due_on) })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
