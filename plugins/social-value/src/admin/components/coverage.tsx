import { useWords } from "../i18n/use-words";
import { formatPercent } from "../lib/format";

/** How much of a month's cost is covered, as a bar and in words; a dash without a cost. */
export function Coverage({ coverage_bp }: { coverage_bp: number | null }) {
  const { t, locale } = useWords();
  if (coverage_bp === null) {
    return <span className="text-ui-fg-muted">{t("common.none")}</span>;
  }
  const isFull = coverage_bp >= 10_000;
  return (
    <span className="inline-flex flex-col items-end gap-1">
      {formatPercent(coverage_bp, locale)}
      <span aria-hidden className="bg-ui-bg-component block h-1 w-16 overflow-hidden rounded-full">
        <span
          className={`block h-full rounded-full ${isFull ? "bg-ui-tag-green-icon" : "bg-ui-tag-orange-icon"}`}
          style={{ width: `${Math.min(coverage_bp, 10_000) / 100}%` }}
        />
      </span>
    </span>
  );
}
