import { getTranslations } from "next-intl/server";
import { parsePage } from "@/features/catalogue/filter";
import { PayoutList } from "@/features/portal/money/payout-list";
import { SelfBillingList } from "@/features/portal/money/self-billing-list";
import { asMember } from "@/features/portal/session";
import { listPayouts, listSelfBillings } from "@/lib/backend/money";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.payouts"))("title"));
}

export default async function PayoutsPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.payouts"),
  ]);
  const page = parsePage(search);
  const asked = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(
    asMember((token) => Promise.all([listPayouts(token, asked), listSelfBillings(token, asked)])),
  );
  if (outage) return outage;
  const [{ payouts, count }, selfBillings] = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalMoney(locale)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      {count === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <PayoutList locale={locale} payouts={payouts} />
      )}
      {selfBillings.count > 0 && (
        <section className={layout.stack} aria-labelledby="sjalvfakturor">
          <h2 id="sjalvfakturor">{t("selfBillings")}</h2>
          <p className={layout.prose}>{t("selfBillingsText")}</p>
          <SelfBillingList locale={locale} selfBillings={selfBillings.self_billings} />
        </section>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(Math.max(count, selfBillings.count) / pageSize)}
        hrefOf={(sida) => paths.portalPayouts(locale, { sida })}
      />
    </div>
  );
}
