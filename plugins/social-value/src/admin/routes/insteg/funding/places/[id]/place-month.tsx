import { Text } from "@medusajs/ui";
import { Legend } from "../../../../../components/chart";
import { Fetched } from "../../../../../components/fetched";
import { FundingBar, usePartLegend } from "../../../../../components/funding-bar";
import { useWords } from "../../../../../i18n/use-words";
import type { Overview } from "../../../../../lib/figure-types";
import { formatKronor, formatPercent } from "../../../../../lib/format";
import type { PlaceMonthFigures } from "../../../../../lib/types";
import { useFetched } from "../../../../../lib/use-api";

/** The place's figures in the month, above the lines that they are made of. */
export function PlaceMonth({ placeId, month }: { placeId: string; month: string }) {
  const { t } = useWords();
  const query = useFetched<Overview>("/admin/figures/overview", { place: placeId, month });
  return (
    <Fetched query={query} empty={({ rows }) => rows.length === 0 && t("place.noTerms")}>
      {({ rows: [row] }) => (row ? <Figures figures={row.figures} /> : null)}
    </Fetched>
  );
}

function Figures({ figures }: { figures: PlaceMonthFigures }) {
  const { t, locale } = useWords();
  const legend = usePartLegend(figures);
  const coverage =
    figures.coverage_bp === null ? t("common.none") : formatPercent(figures.coverage_bp, locale);
  return (
    <div className="flex flex-col gap-3 px-6 py-5">
      <Text>
        {t("place.cost")} {formatKronor(figures.cost_minor, locale)} · {t("place.coverage")}{" "}
        {coverage}
      </Text>
      <FundingBar parts={figures} isThick />
      <Legend items={legend} />
    </div>
  );
}
