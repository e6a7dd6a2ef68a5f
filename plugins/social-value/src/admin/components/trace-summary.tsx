import { StatusBadge } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { formatKronor } from "../lib/format";
import type { Trace } from "../lib/trace-types";

const COLORS = {
  expected: "orange",
  partly_earned: "blue",
  earned: "green",
  canceled: "grey",
  reversed: "grey",
} as const;
const LEADS = {
  expected: "trace.expectedLead",
  partly_earned: "trace.partlyLead",
  earned: "trace.earnedLead",
  canceled: "trace.canceledLead",
  reversed: "trace.reversedLead",
} as const;

/** "Väntar på betalning" until money has come: only what is earned is said to have funded. */
export function TraceStatus({ trace }: { trace: Trace }) {
  const { t } = useWords();
  return <StatusBadge color={COLORS[trace.status]}>{t(`trace.${trace.status}`)}</StatusBadge>;
}

/** How much goes, or has gone, to places and reserve, and whether it may still be reversed. */
export function TraceSummary({ trace }: { trace: Trace }) {
  const { t, locale } = useWords();
  const kronor = (amount_minor: number) => formatKronor(amount_minor, locale);
  return (
    <>
      {t(LEADS[trace.status], { amount: kronor(trace.contribution_minor) })}{" "}
      {trace.preliminary && trace.status !== "expected" ? `${t("trace.preliminary")} ` : ""}
      {t("trace.captured")}:{" "}
      {t("trace.ofTotal", {
        captured: kronor(trace.captured_minor),
        total: kronor(trace.total_minor),
      })}
      .
    </>
  );
}
