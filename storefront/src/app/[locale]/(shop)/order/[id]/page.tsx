import { getFormatter, getTranslations } from "next-intl/server";
import { OrderConsignments } from "@/features/trace/order-consignments";
import { OrderInvoices } from "@/features/trace/order-invoices";
import { OrderLine } from "@/features/trace/order-line";
import { OrderState } from "@/features/trace/order-state";
import { PlaceList } from "@/features/trace/place-list";
import { SellerParts } from "@/features/trace/seller-parts";
import { WithdrawalList } from "@/features/withdrawal/withdrawal-list";
import type { Locale } from "@/i18n/routing";
import { followOrder } from "@/lib/backend/consignment";
import { BackendError } from "@/lib/backend/errors";
import { getTerms, getTrace, type OrderKey } from "@/lib/backend/trace";
import { getWithdrawals } from "@/lib/backend/withdrawal";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { readOrderKey } from "@/lib/order-key";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import styles from "./page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("order"))("pageTitle"));
}

export default async function OrderPage({ params, searchParams }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, withdraw, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("order"),
    getTranslations("withdraw"),
    getFormatter(),
  ]);
  const orderId = decodeURIComponent(id);
  const token = firstParam(search, "token");
  const key = await readOrderKey(token);
  const isOwn = "customer" in key;
  const { data, outage } = await orOutage(readOrder(locale, orderId, key));
  if (outage) return outage;
  if (!data) {
    return (
      <PageState title={t("hidden.title")} text={t("hidden.text")}>
        <a
          className={button.button}
          href={paths.accountSignIn(locale, { vidare: paths.ownOrder(locale, orderId) })}
        >
          {t("hidden.signIn")}
        </a>
        <a href={paths.home(locale)}>{t("hidden.toShop")}</a>
      </PageState>
    );
  }
  const { trace, consignments, terms, withdrawals } = data;
  const placedAt = format.dateTime(new Date(trace.placed_at), {
    dateStyle: "long",
    timeStyle: "short",
  });
  const isCanceled = trace.status === "canceled";
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t(isCanceled ? "canceledHeading" : isOwn ? "ownTitle" : "title")}</h1>
        <p className={layout.lead}>
          {t("number", { number: String(trace.display_id), date: placedAt })}
        </p>
      </header>
      {terms && <OrderInvoices locale={locale} terms={terms} />}
      <OrderState locale={locale} trace={trace} />
      <WithdrawalList locale={locale} withdrawals={withdrawals.withdrawals} />
      <OrderConsignments consignments={consignments} />
      <p className={styles.papers}>
        <a className={button.quiet} href={paths.receipt(locale, trace.order_id, token)}>
          {withdraw(trace.captured_minor + trace.refunded_minor > 0n ? "receipt" : "confirmation")}
        </a>
        <a className={button.quiet} href={paths.withdraw(locale, { order: trace.order_id, token })}>
          {withdraw("fromOrder")}
        </a>
      </p>
      <PlaceList locale={locale} trace={trace} />
      <section className={layout.stack} aria-labelledby="varor">
        <h2 id="varor">{t("lines")}</h2>
        {!isCanceled && <p>{t("linesText")}</p>}
        <div>
          {trace.lines.map((line) => (
            <OrderLine key={line.line_id} locale={locale} line={line} status={trace.status} />
          ))}
        </div>
        <dl className={styles.sums}>
          {trace.shipping.map((shipping) => (
            <div key={shipping.line_id}>
              <dt>
                {t("shippingOf", {
                  name: shipping.name,
                  from: shipping.enterprise?.name ?? t("gone"),
                })}
              </dt>
              <dd>{formatMinor(shipping.gross_minor, locale)}</dd>
            </div>
          ))}
          <div className={styles.total}>
            <dt>{t(isCanceled ? "sellerTotal" : "total")}</dt>
            <dd>{formatMinor(trace.total_minor, locale)}</dd>
          </div>
          <div>
            <dt>{t("paid")}</dt>
            <dd>{formatMinor(trace.captured_minor + trace.refunded_minor, locale)}</dd>
          </div>
          {trace.refunded_minor > 0n && (
            <div>
              <dt>{t("refunded")}</dt>
              <dd>{formatMinor(trace.refunded_minor, locale)}</dd>
            </div>
          )}
        </dl>
      </section>
      <SellerParts locale={locale} sellers={trace.sellers} />
      {isOwn ? (
        <p>
          <a href={paths.accountOrders(locale)}>{t("toOrders")}</a>
        </p>
      ) : (
        <p className={`${layout.soft} ${layout.prose}`}>{t(terms ? "companyKeep" : "keep")}</p>
      )}
    </div>
  );
}

/** A missing order and a wrong token look the same from outside: nobody can try numbers. */
async function readOrder(locale: Locale, id: string, key: OrderKey) {
  try {
    const [trace, consignments, terms, withdrawals] = await Promise.all([
      getTrace(locale, id, key),
      followOrder(locale, id, key),
      getTerms(locale, id, key),
      getWithdrawals(locale, id, key),
    ]);
    return { trace, consignments, terms, withdrawals };
  } catch (error) {
    const isOutside =
      error instanceof BackendError &&
      ["not_found", "not_allowed", "invalid_data"].includes(error.code);
    if (isOutside) return null;
    throw error;
  }
}
