import { Text } from "@medusajs/ui";
import { useWords } from "../../../i18n/use-words";
import { SHADES, shadeColour } from "../../../lib/coverage-shade";
import { formatWholePercent } from "../../../lib/format";

/** What the heatmap's shades mean, and the unit and period of its numbers. */
export function CoverageLegend({ unit }: { unit: string }) {
  const { t, locale } = useWords();
  const percent = (basis_points: number) => formatWholePercent(basis_points, locale);
  const rangeOf = (from_bp: number, to_bp: number | null) => {
    if (to_bp === null) {
      return t("figure.coverage.full");
    }
    return from_bp === 0
      ? t("figure.coverage.under", { percent: percent(to_bp) })
      : t("figure.coverage.between", { from: percent(from_bp), to: percent(to_bp - 1) });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {unit}
      </Text>
      <ul aria-label={t("figure.coverage.legend")} className="flex flex-wrap gap-2">
        {SHADES.map(({ shade, from_bp, to_bp }) => (
          <li
            key={shade}
            className="txt-small rounded px-2 py-1"
            style={{ background: shadeColour(shade) }}
          >
            {rangeOf(from_bp, to_bp)}
          </li>
        ))}
        <li className="txt-small px-2 py-1">{t("figure.coverage.none")}</li>
      </ul>
    </div>
  );
}
