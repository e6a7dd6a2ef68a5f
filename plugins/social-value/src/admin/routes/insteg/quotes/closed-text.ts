import type { useWords } from "../../../i18n/use-words";
import type { OneQuote } from "../../../lib/trade-types";

type T = ReturnType<typeof useWords>["t"];

/** What a closed channel means for a quote in it, and when it opens if that is known. */
export function closedText(
  t: T,
  { name, opens_on }: NonNullable<OneQuote["closed_channel"]>,
): string {
  return opens_on ? t("trade.closedUntil", { name, day: opens_on }) : t("trade.closed", { name });
}
