import { getTranslations } from "next-intl/server";
import { parsePage } from "@/features/catalogue/filter";
import { InvoiceList } from "@/features/portal/money/invoice-list";
import { asMember } from "@/features/portal/session";
import { listInvoices } from "@/lib/backend/invoice";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.invoices"))("title"));
}

export default async function InvoicesPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.invoices"),
  ]);
  const page = parsePage(search);
  const asked = { limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(asMember((token) => listInvoices(token, asked)));
  if (outage) return outage;
  const { invoices, count } = data;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalMoney(locale)}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>{t("lead")}</p>
      {count === 0 ? (
        <PageState level="part" title={t("empty.title")} text={t("empty.text")} />
      ) : (
        <InvoiceList locale={locale} invoices={invoices} />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(count / pageSize)}
        hrefOf={(sida) => paths.portalInvoices(locale, { sida })}
      />
    </div>
  );
}
