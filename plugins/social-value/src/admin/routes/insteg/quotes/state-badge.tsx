import { StatusBadge } from "@medusajs/ui";
import { useWords } from "../../../i18n/use-words";
import type { QuoteState } from "../../../lib/trade-types";

const COLOURS = {
  requested: "orange",
  sent: "blue",
  accepted: "green",
  declined: "red",
  expired: "grey",
  withdrawn: "grey",
} as const;

/** How far a quote has come. */
export function QuoteBadge({ state }: { state: QuoteState }) {
  const { t } = useWords();
  return <StatusBadge color={COLOURS[state]}>{t(`trade.states.${state}`)}</StatusBadge>;
}
