import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Funding } from "@/lib/backend/enterprise";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import { TraceLabel } from "./trace-label";

/** What sales have given training places so far: earned money only, from the ledger. */
export async function FundingLabel({ locale, funding }: { locale: Locale; funding: Funding }) {
  const [t, format] = await Promise.all([getTranslations("funding"), getFormatter()]);
  if (funding.funded_minor <= 0n) return null;
  const since = funding.since ? monthToDate(funding.since) : null;
  const month = since && format.dateTime(since, { year: "numeric", month: "long" });
  return (
    <TraceLabel
      size="large"
      state="earned"
      amount={formatMinor(funding.funded_minor, locale, funding.currency_code.toUpperCase())}
    >
      {month ? t("since", { month }) : t("soFar")}
    </TraceLabel>
  );
}
