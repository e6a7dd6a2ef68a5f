import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ViewChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { FigureFilters } from "../../../components/figure-filters";
import { PeriodChoice } from "../../../components/period-choice";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { FundingRow } from "../../../lib/figure-types";
import { formatPeriod } from "../../../lib/format";
import { monthsOf, type Period } from "../../../lib/period";
import { seriesOf } from "../../../lib/pivot";
import type { Page } from "../../../lib/types";
import { useAllRows } from "../../../lib/use-all-rows";
import { FIGURE_FILTERS, useFigureFilters } from "../../../lib/use-figure-filters";
import { FundingChart } from "./funding-chart";
import { FundingTable } from "./funding-table";

const BY = ["channel", "chain", "enterprise", "product", "place_kind", "municipality"] as const;
type By = (typeof BY)[number];

type Answer = Page & Period & { by: string[]; rows: FundingRow[]; total_minor: number };

const isBy = (typed: string | undefined): typed is By => BY.some((one) => one === typed);

/** What sales have given the places over time, by whatever one asks. */
function FundingPage() {
  const { t, locale } = useWords();
  const state = useFigureFilters(FIGURE_FILTERS);
  const { period, chosen, get, set } = state;
  const by = isBy(get("by")) ? get("by") : "channel";
  const asked = { ...period, ...chosen, by: `month,${by}` };
  const query = useAllRows<Answer>("/admin/figures/funding", asked);
  const toShown = useShown();
  const shown = query.data && query.data.rows.length > 0 ? toShown(query.data) : null;
  const months = formatPeriod(period.first_month, period.last_month, locale);
  return (
    <>
      <Section
        level="h1"
        title={`${t("nav.funding")}, ${months}`}
        lead={t("figure.funding.lead")}
        actions={
          <ViewChoice
            label={t("figure.funding.by")}
            value={by}
            onChange={(next) => set({ by: next })}
            options={BY.map((one) => ({
              value: one,
              label: t(`figure.funding.dimensions.${one}`),
            }))}
          />
        }
      >
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <PeriodChoice period={period} onPeriod={state.setPeriod} />
          <FigureFilters filters={FIGURE_FILTERS} state={state} />
        </div>
        <Fetched query={query} empty={({ rows }) => rows.length === 0 && t("figure.funding.empty")}>
          {(answer) => <FundingChart {...toShown(answer)} />}
        </Fetched>
      </Section>
      {shown ? (
        <FundingTable
          {...shown}
          actions={
            <ExportButtons table="funding" title={t("figure.funding.table")} params={asked} />
          }
        />
      ) : null}
    </>
  );
}

/** An answer as chart and table show it: by what it says itself, for the next is still on its way. */
function useShown() {
  const { t, locale } = useWords();
  return ({ by: [, asked], rows, total_minor, first_month, last_month }: Answer) => {
    const by = isBy(asked) ? asked : "channel";
    const points = rows.map(({ keys, amount_minor }) => {
      const { id = "", name = "" } = keys[by] ?? {};
      const isKind = id === "work_training" || id === "entry_level_job";
      return {
        month: keys.month?.id ?? "",
        id,
        name: (isKind ? t(`place.kinds.${id}`) : name) || t("figure.notNamed"),
        amount_minor,
      };
    });
    const period = { first_month, last_month };
    return {
      series: seriesOf(points, monthsOf(period)),
      period,
      months: formatPeriod(first_month, last_month, locale),
      total_minor,
      label: t(`figure.funding.dimensions.${by}`),
    };
  };
}

export const config = defineRouteConfig({
  label: "nav.funding",
  translationNs: "insteg",
  rank: 4,
});
export const handle = { breadcrumb: () => <Crumb word="nav.funding" /> };

export default FundingPage;
