import { StatusBadge } from "@medusajs/ui";
import { useWords } from "../../../i18n/use-words";
import type { PayoutState } from "../../../lib/payout-types";

const COLOURS = {
  created: "grey",
  sent: "blue",
  paid: "green",
  failed: "red",
  returned: "orange",
  cancelled: "grey",
} as const;

/** How far a payout has come. */
export function StateBadge({ state }: { state: PayoutState }) {
  const { t } = useWords();
  return <StatusBadge color={COLOURS[state]}>{t(`payout.states.${state}`)}</StatusBadge>;
}
