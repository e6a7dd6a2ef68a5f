import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { FigureFilters } from "../../../components/figure-filters";
import { MonthStepper } from "../../../components/month-stepper";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Comparison } from "../../../lib/figure-types";
import { formatMonth } from "../../../lib/format";
import { addMonths, isMonth } from "../../../lib/month";
import { useFetched } from "../../../lib/use-api";
import { PLACE_FILTERS, useFigureFilters } from "../../../lib/use-figure-filters";
import { ComparisonSection } from "./comparison-section";
import { MonthHead } from "./month-head";
import { PlacesSection } from "./places-section";
import { RunwaySection } from "./runway-section";
import { ShortfallSection } from "./shortfall-section";

/** A month at a glance: what the places cost, what paid for them, what is lacking and would fill it. */
function MonthPage() {
  const { t, locale } = useWords();
  const state = useFigureFilters(PLACE_FILTERS);
  const { month, chosen, get, set, offsetOf } = state;
  const other = isMonth(get("with")) ? get("with") : addMonths(month, -1);
  const offset = offsetOf("comparison_offset");
  const asked = { month, with: other, ...chosen };
  const comparison = useFetched<Comparison>("/admin/figures/comparison", { ...asked, offset });
  return (
    <>
      <Section
        level="h1"
        title={`${t("nav.month")}: ${formatMonth(month, locale)}`}
        lead={`${t("figure.month.lead")} ${t("place.coverageHint")}.`}
      >
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <MonthStepper month={month} onMonth={(next) => set({ month: next })} />
          <FigureFilters filters={PLACE_FILTERS} state={state} />
        </div>
        <Fetched query={comparison}>{(answer) => <MonthHead compared={answer} />}</Fetched>
      </Section>
      <ShortfallSection month={month} chosen={chosen} />
      <PlacesSection state={state} />
      <RunwaySection month={month} chosen={chosen} />
      <ComparisonSection
        query={comparison}
        asked={asked}
        onOther={(next) => set({ with: next })}
        onOffset={(next) => set({ comparison_offset: next })}
      />
    </>
  );
}

export const config = defineRouteConfig({
  label: "nav.month",
  translationNs: "insteg",
  rank: 1,
});
export const handle = { breadcrumb: () => <Crumb word="nav.month" /> };

export default MonthPage;
