import { useWords } from "../../../i18n/use-words";
import { formatKronor, formatPercent } from "../../../lib/format";
import type { OneQuote } from "../../../lib/trade-types";

/** What a quote comes to, and the VAT in it by rate. */
export function QuoteTotals({ totals, vat }: Pick<OneQuote, "totals" | "vat">) {
  const { t, locale } = useWords();
  const rows = [
    { label: t("trade.net"), minor: totals.net_minor },
    ...vat.map(({ rate_bp, vat_minor }) => ({
      label: t("trade.vat", { rate: formatPercent(rate_bp, locale) }),
      minor: vat_minor,
    })),
    { label: t("trade.gross"), minor: totals.gross_minor },
  ];
  return (
    <dl aria-live="polite" className="ml-auto grid w-full max-w-sm gap-y-1 px-6 py-4">
      {rows.map(({ label, minor }, index) => (
        <div
          key={label}
          className={`txt-small flex justify-between gap-4 ${index === rows.length - 1 ? "font-medium" : ""}`}
        >
          <dt>{label}</dt>
          <dd className="tabular-nums">{formatKronor(minor, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
