import { useWords } from "../i18n/use-words";
import { PART_COLOURS } from "../lib/chart-colours";
import { formatKronor, formatPercent } from "../lib/format";
import type { LegendItem } from "./chart";

interface Parts {
  public_support_minor: number;
  funded_minor: number;
  gap_minor: number;
}

const PARTS = [
  ["support", "public_support_minor"],
  ["funded", "funded_minor"],
  ["gap", "gap_minor"],
] as const;

/** The parts with their names and amounts, for a legend beside the bars. */
export function usePartLegend(parts?: Parts): LegendItem[] {
  const { t, locale } = useWords();
  return PARTS.map(([name, key]) => ({
    colour: PART_COLOURS[name],
    label: t(`place.${name}`),
    value: parts ? formatKronor(parts[key], locale) : undefined,
  }));
}

/**
 * What pays for a month, end to end: public support, sales funding, and what is lacking. Its whole length
 * is their sum; the amounts stand in words beside it, so it says its shares alone.
 */
export function FundingBar({ parts, isThick = false }: { parts: Parts; isThick?: boolean }) {
  const { t, locale } = useWords();
  // A month of refunds may have taken more back than sales gave; a bar has no length below nothing.
  const shown = PARTS.map(([name, key]) => ({ name, amount_minor: Math.max(0, parts[key]) }));
  const whole_minor = shown.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
  if (whole_minor === 0) {
    return null;
  }
  const shareBp = (amount_minor: number) => Math.round((amount_minor * 10_000) / whole_minor);
  const words = shown.map(
    ({ name, amount_minor }) =>
      `${t(`place.${name}`)} ${formatPercent(shareBp(amount_minor), locale)}`,
  );
  return (
    <span
      role="img"
      aria-label={words.join(", ")}
      title={words.join(", ")}
      className={`bg-ui-bg-component flex w-full gap-px overflow-hidden rounded-full ${isThick ? "h-4" : "h-2"}`}
    >
      {shown
        .filter(({ amount_minor }) => amount_minor > 0)
        .map(({ name, amount_minor }) => (
          <span
            key={name}
            className="block h-full"
            style={{
              background: PART_COLOURS[name],
              width: `${shareBp(amount_minor) / 100}%`,
              // What is there must show, however little it is.
              minWidth: 3,
            }}
          />
        ))}
    </span>
  );
}
