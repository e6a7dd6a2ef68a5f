import { Table } from "@medusajs/ui";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatAmount, formatPercent } from "../../../lib/format";
import type { OneQuote } from "../../../lib/trade-types";
import { QuoteTotals } from "./quote-totals";

/** What a quote is of, as it stands. */
export function GoodsTable({ quote }: { quote: OneQuote }) {
  const { t, locale } = useWords();
  const amount = (minor: number) => formatAmount(minor, locale);
  return (
    <>
      <ScrollTable
        caption={t("trade.goods")}
        columns={[
          { label: t("trade.product") },
          { label: t("trade.seller") },
          { label: t("trade.quantity"), isNumber: true },
          { label: t("trade.unitNet"), isNumber: true },
          { label: t("trade.vat", { rate: "" }), isNumber: true },
          { label: t("trade.net"), unit: "kr", isNumber: true },
          { label: t("trade.gross"), unit: "kr", isNumber: true },
        ]}
      >
        {quote.lines.map((line, index) => (
          // A variant may stand in a quote twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a sent quote do not change
          <Table.Row key={index}>
            <Table.Cell className="min-w-48">
              {[line.title, line.variant_title].filter(Boolean).join(", ")}
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">{line.enterprise_name}</Table.Cell>
            <NumberCell>{line.quantity}</NumberCell>
            <NumberCell>{amount(line.unit_net_minor)}</NumberCell>
            <NumberCell>{formatPercent(line.vat_rate_bp, locale)}</NumberCell>
            <NumberCell>{amount(line.net_minor)}</NumberCell>
            <NumberCell>{amount(line.gross_minor)}</NumberCell>
          </Table.Row>
        ))}
        {quote.freights.map((freight) => (
          <Table.Row key={freight.enterprise_id}>
            <Table.Cell className="min-w-48">{`${t("trade.freights")}: ${freight.name}`}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{freight.enterprise_name}</Table.Cell>
            <NumberCell>1</NumberCell>
            <Table.Cell />
            <Table.Cell />
            <NumberCell>{amount(freight.net_minor)}</NumberCell>
            <NumberCell>{amount(freight.gross_minor)}</NumberCell>
          </Table.Row>
        ))}
      </ScrollTable>
      <QuoteTotals totals={quote.totals} vat={quote.vat} />
    </>
  );
}
