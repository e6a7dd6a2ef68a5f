import { getTranslations } from "next-intl/server";
import { OrderList } from "@/features/account/order-list";
import { asCustomer } from "@/features/account/session";
import { listOwnOrders } from "@/lib/backend/customer";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.orders"))("title"));
}

/** The customer's orders, the latest first. */
export default async function OwnOrdersPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.orders"),
  ]);
  const page = Math.max(1, Math.min(10_000, Math.floor(Number(firstParam(search, "sida"))) || 1));
  const query = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(
    asCustomer((token) => listOwnOrders(token, locale, query)),
  );
  if (outage) return outage;
  const { orders, count } = data;
  const isBeyond = orders.length === 0 && count > 0;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("text")}</p>
      {orders.length > 0 && <OrderList locale={locale} orders={orders} />}
      {orders.length === 0 && (
        <PageState
          level="part"
          title={t(isBeyond ? "beyond.title" : "empty.title")}
          text={t(isBeyond ? "beyond.text" : "empty.text")}
        >
          <a
            className={button.button}
            href={isBeyond ? paths.accountOrders(locale) : paths.products(locale)}
          >
            {t(isBeyond ? "beyond.back" : "empty.toShop")}
          </a>
        </PageState>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        hrefOf={(sida) => paths.accountOrders(locale, { sida })}
      />
    </div>
  );
}
