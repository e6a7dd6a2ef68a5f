import { getTranslations } from "next-intl/server";
import { OrderList } from "@/features/account/order-list";
import { asCustomer, loadProfile } from "@/features/account/session";
import { getOwnImpact, listOwnOrders } from "@/lib/backend/customer";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { formatMinor } from "@/lib/money";
import { firstParam, paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { TraceLabel } from "@/ui/trace-label";

const LATEST = 3;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("account.overview"))("title"));
}

/** The account at a glance: what the purchases have given, and the latest orders. */
export default async function AccountPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.overview"),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([
      loadProfile(),
      asCustomer((token) => listOwnOrders(token, locale, { limit: LATEST, offset: 0 })),
      asCustomer((token) => getOwnImpact(token, locale)),
    ]),
  );
  if (outage) return outage;
  const [profile, { orders, count }, impact] = data;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("hello", { name: profile.first_name })}</h1>
        <p className={layout.soft}>{profile.email}</p>
      </header>
      {firstParam(search, "klart") === "valkommen" && <Notice tone="done">{t("welcome")}</Notice>}
      <section className={layout.stack} aria-labelledby="bidrag">
        <h2 id="bidrag">{t("impact")}</h2>
        <TraceLabel size="large" amount={formatMinor(impact.funded_minor, locale)}>
          {t("funded")}
        </TraceLabel>
        {impact.waiting_orders > 0 && <p>{t("waiting", { count: impact.waiting_orders })}</p>}
        <p>
          <a href={paths.accountImpact(locale)}>{t("toImpact")}</a>
        </p>
      </section>
      <section className={layout.stack} aria-labelledby="senaste">
        <h2 id="senaste">{t("latest")}</h2>
        {orders.length === 0 ? (
          <PageState level="part" title={t("empty.title")} text={t("empty.text")}>
            <a className={button.button} href={paths.products(locale)}>
              {t("empty.toShop")}
            </a>
          </PageState>
        ) : (
          <OrderList locale={locale} orders={orders} />
        )}
        {count > LATEST && (
          <p>
            <a href={paths.accountOrders(locale)}>{t("allOrders", { count })}</a>
          </p>
        )}
      </section>
    </div>
  );
}
