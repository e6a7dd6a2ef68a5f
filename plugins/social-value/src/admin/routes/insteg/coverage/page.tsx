import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { FigureFilters } from "../../../components/figure-filters";
import { Pager } from "../../../components/pager";
import { PeriodChoice } from "../../../components/period-choice";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Matrix } from "../../../lib/figure-types";
import { formatPeriod } from "../../../lib/format";
import { useFetched } from "../../../lib/use-api";
import { PLACE_FILTERS, useFigureFilters } from "../../../lib/use-figure-filters";
import { CoverageLegend } from "./coverage-legend";
import { CoverageTable } from "./coverage-table";

/** How much of each place's cost was covered in each month of a period. */
function CoveragePage() {
  const { t, locale } = useWords();
  const state = useFigureFilters(PLACE_FILTERS);
  const { period, chosen, offset, set } = state;
  const asked = { ...period, ...chosen };
  const query = useFetched<Matrix>("/admin/figures/coverage", { ...asked, offset });
  const title = t("nav.coverage");
  const months = formatPeriod(period.first_month, period.last_month, locale);
  return (
    <Section
      level="h1"
      title={`${title}, ${months}`}
      lead={`${t("figure.coverage.lead")} ${t("place.coverageHint")}.`}
      actions={<ExportButtons table="coverage" title={title} params={asked} />}
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <PeriodChoice period={period} onPeriod={state.setPeriod} />
        <FigureFilters filters={PLACE_FILTERS} state={state} />
      </div>
      <Fetched query={query} empty={({ count }) => count === 0 && t("figure.coverage.empty")}>
        {(answer) => (
          <>
            <CoverageLegend unit={t("figure.unitShare", { period: months })} />
            <CoverageTable matrix={answer} caption={`${title}, ${months}`} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.coverage",
  translationNs: "insteg",
  rank: 2,
});
export const handle = { breadcrumb: () => <Crumb word="nav.coverage" /> };

export default CoveragePage;
