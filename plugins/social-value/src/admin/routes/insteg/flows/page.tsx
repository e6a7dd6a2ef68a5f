import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { FigureFilters } from "../../../components/figure-filters";
import { PeriodChoice } from "../../../components/period-choice";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Flows } from "../../../lib/figure-types";
import { formatPeriod } from "../../../lib/format";
import { useFetched } from "../../../lib/use-api";
import { FIGURE_FILTERS, useFigureFilters } from "../../../lib/use-figure-filters";
import { FlowChart } from "./flow-chart";
import { FlowTable } from "./flow-table";

/** The money's way from sales channel through value chain to training place. */
function FlowsPage() {
  const { t, locale } = useWords();
  const state = useFigureFilters(FIGURE_FILTERS);
  const { period, chosen } = state;
  const asked = { ...period, ...chosen };
  const query = useFetched<Flows>("/admin/figures/flows", asked);
  const months = formatPeriod(period.first_month, period.last_month, locale);
  return (
    <>
      <Section level="h1" title={`${t("nav.flows")}, ${months}`} lead={t("figure.flow.lead")}>
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <PeriodChoice period={period} onPeriod={state.setPeriod} />
          <FigureFilters filters={FIGURE_FILTERS} state={state} />
        </div>
        <Fetched query={query} empty={({ rows }) => rows.length === 0 && t("figure.flow.empty")}>
          {(answer) => <FlowChart flows={answer} months={months} />}
        </Fetched>
      </Section>
      {query.data && query.data.rows.length > 0 ? (
        <FlowTable flows={query.data} asked={asked} months={months} />
      ) : null}
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.flows",
  translationNs: "insteg",
  rank: 3,
});
export const handle = { breadcrumb: () => <Crumb word="nav.flows" /> };

export default FlowsPage;
