import { defineRouteConfig } from "@medusajs/admin-sdk";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { InvoiceTable } from "../../../components/invoice-table";
import { Pager } from "../../../components/pager";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { INVOICE_FILTERS, type Invoices } from "../../../lib/invoice-types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { SettingsSection } from "./settings-section";

function InvoicesPage() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const status = get("status");
  const query = useFetched<Invoices>("/admin/invoices", { status, offset });
  return (
    <>
      <Section level="h1" title={t("nav.invoices")} lead={t("invoice.lead")}>
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <FilterChoice
            label={t("invoice.status")}
            value={status}
            onChange={(chosen) => set({ status: chosen })}
            options={INVOICE_FILTERS.map((one) => ({
              value: one,
              label: t(`invoice.filters.${one}`),
            }))}
          />
        </div>
        <Fetched
          query={query}
          empty={({ count }) => count === 0 && (status ? t("common.noHits") : t("invoice.empty"))}
        >
          {(answer) => (
            <>
              <InvoiceTable invoices={answer.invoices} />
              <Pager page={answer} onOffset={(next) => set({ offset: next })} />
            </>
          )}
        </Fetched>
      </Section>
      <SettingsSection />
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.invoices",
  translationNs: "insteg",
  rank: 8.5,
});
export const handle = { breadcrumb: () => <Crumb word="nav.invoices" /> };

export default InvoicesPage;
