import { Heading, Text } from "@medusajs/ui";
import { Legend } from "../../../components/chart";
import { FundingBar, usePartLegend } from "../../../components/funding-bar";
import { useWords } from "../../../i18n/use-words";
import type { Comparison } from "../../../lib/figure-types";
import {
  formatAmount,
  formatChange,
  formatKronor,
  formatMonth,
  formatPercent,
  formatPoints,
} from "../../../lib/format";

/** The month's sum in one sentence, one bar and five figures, each with its change. */
export function MonthHead({ compared }: { compared: Comparison }) {
  const { t, locale } = useWords();
  const { month, total } = compared;
  const legend = usePartLegend(total);
  const lacking = useLacking(compared);
  return (
    <div className="flex flex-col gap-4 px-6 py-5">
      <div>
        <Heading level="h2" className="h1-core">
          {total.coverage_bp === null
            ? t("figure.month.noCost")
            : t("figure.month.covered", { percent: formatPercent(total.coverage_bp, locale) })}
        </Heading>
        <Text className="text-ui-fg-subtle mt-1">{lacking}</Text>
      </div>
      <FundingBar parts={total} isThick />
      <Legend items={legend} />
      <Figures compared={compared} />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("figure.unit", { period: formatMonth(month, locale) })}
      </Text>
    </div>
  );
}

function useLacking({ total, rows, count }: Comparison): string {
  const { t, locale } = useWords();
  const short = rows.filter(({ figures }) => figures.gap_minor > 0).length;
  const amount = formatKronor(total.gap_minor, locale);
  const { places } = total;
  if (total.gap_minor === 0) {
    return t("figure.month.nothingLacking", { places });
  }
  // On a page of some of the rows the places that lack something are not all counted.
  if (rows.length < count) {
    return t("figure.month.lackingSome", { amount });
  }
  return short === 1
    ? t("figure.month.lackingOne", { amount, places })
    : t("figure.month.lacking", { amount, count: short, places });
}

type AmountKey = "cost_minor" | "public_support_minor" | "funded_minor" | "gap_minor";

function Figures({ compared: { total, change, with_month } }: { compared: Comparison }) {
  const { t, locale } = useWords();
  const month = formatMonth(with_month, locale);
  const amount = (name: "cost" | "support" | "funded" | "gap", key: AmountKey) => ({
    label: `${t(`place.${name}`)} (${t("place.unit")})`,
    value: formatAmount(total[key], locale),
    change: t("figure.month.change", { change: formatChange(change[key], locale), month }),
  });
  const coverage = {
    label: t("place.coverage"),
    value: total.coverage_bp === null ? t("common.none") : formatPercent(total.coverage_bp, locale),
    change:
      change.coverage_bp === null
        ? null
        : t("figure.month.changePoints", {
            change: formatPoints(change.coverage_bp, locale),
            month,
          }),
  };
  const figures = [
    amount("cost", "cost_minor"),
    amount("support", "public_support_minor"),
    amount("funded", "funded_minor"),
    amount("gap", "gap_minor"),
    coverage,
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-5">
      {figures.map((figure) => (
        <div key={figure.label} className="min-w-0">
          <dt className="txt-small text-ui-fg-subtle">{figure.label}</dt>
          <dd className="mt-1">
            <span className="h2-core block tabular-nums">{figure.value}</span>
            {figure.change ? (
              <span className="txt-xsmall text-ui-fg-subtle block tabular-nums">
                {figure.change}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
