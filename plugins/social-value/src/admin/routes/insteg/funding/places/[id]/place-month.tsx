import { Text } from "@medusajs/ui";
import { Legend } from "../../../../../components/chart";
import { FundingBar, usePartLegend } from "../../../../../components/funding-bar";
import { useWords } from "../../../../../i18n/use-words";
import { formatKronor, formatPercent } from "../../../../../lib/format";
import type { PlaceMonthFigures, PlaceWithMonths } from "../../../../../lib/types";

/** The place's figures in the month, above the lines that they are made of. */
export function PlaceMonth({ place, month }: { place: PlaceWithMonths; month: string }) {
  const { t } = useWords();
  const figures = place.months.find((one) => one.month === month);
  return figures ? (
    <Figures figures={figures} />
  ) : (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {t("place.noTerms")}
    </Text>
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
