import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { Download } from "../../../components/download";
import { PeriodChoice } from "../../../components/period-choice";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatPeriod } from "../../../lib/format";
import { useFigureFilters } from "../../../lib/use-figure-filters";
import { useRole } from "../../../lib/use-role";
import { AccountsSection } from "./accounts-section";
import { SellersSection } from "./sellers-section";

/** The period's vouchers for an accounting program, and the accounts they are booked on. */
function AccountingPage() {
  const { t, locale } = useWords();
  const { may } = useRole();
  const { period, setPeriod } = useFigureFilters([]);
  const months = formatPeriod(period.first_month, period.last_month, locale);
  return (
    <>
      <Section level="h1" title={t("nav.accounting")} lead={t("figure.accounting.sieLead")}>
        <div className="flex flex-wrap items-center gap-4 px-6 py-4">
          <PeriodChoice period={period} onPeriod={setPeriod} />
          {may("GET /admin/figures/sie") ? (
            <Download
              path="/admin/figures/sie"
              params={{ ...period }}
              label={`${t("figure.accounting.sieFile")}, ${months}`}
            />
          ) : null}
        </div>
      </Section>
      <SellersSection />
      <AccountsSection />
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.accounting",
  translationNs: "insteg",
  rank: 10,
});
export const handle = { breadcrumb: () => <Crumb word="nav.accounting" /> };

export default AccountingPage;
