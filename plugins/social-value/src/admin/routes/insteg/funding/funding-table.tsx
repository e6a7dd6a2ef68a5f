import { Table } from "@medusajs/ui";
import type { ReactNode } from "react";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatAmount, formatPercent, formatShortMonth } from "../../../lib/format";
import { monthsOf, type Period } from "../../../lib/period";
import type { Series } from "../../../lib/pivot";
import { useFilters } from "../../../lib/use-filters";

const ROWS = 20;

/** The chart's figures, each series by itself: its sum and share, and month by month. */
export function FundingTable({
  series,
  period,
  months,
  total_minor,
  label,
  actions,
}: {
  series: readonly Series[];
  period: Period;
  months: string;
  total_minor: number;
  /** What a row is. */
  label: string;
  actions: ReactNode;
}) {
  const { t, locale } = useWords();
  const { offset, set } = useFilters();
  const title = t("figure.funding.table");
  const inPeriod = monthsOf(period);
  const ofMonth = (at: number) =>
    series.reduce((sum, one) => sum + (one.amounts_minor[at] ?? 0), 0);
  return (
    <Section title={title} lead={`${t("figure.unit", { period: months })}.`} actions={actions}>
      <ScrollTable
        caption={`${title}, ${months}`}
        columns={[
          { label },
          { label: t("common.total"), unit: "kr", isNumber: true },
          { label: t("figure.share"), isNumber: true },
          ...inPeriod.map((month) => ({
            label: formatShortMonth(month, locale),
            unit: "kr",
            isNumber: true,
          })),
        ]}
      >
        {series.slice(offset, offset + ROWS).map((one) => (
          <Row key={one.id} name={one.name} amounts={one} ofTotal_minor={total_minor} />
        ))}
        <Row
          name={t("common.total")}
          amounts={{ total_minor, amounts_minor: inPeriod.map((_, at) => ofMonth(at)) }}
          ofTotal_minor={total_minor}
          isStrong
        />
      </ScrollTable>
      <Pager
        page={{ count: series.length, limit: ROWS, offset }}
        onOffset={(next) => set({ offset: next })}
      />
    </Section>
  );
}

interface RowProps {
  name: string;
  amounts: Pick<Series, "total_minor" | "amounts_minor">;
  ofTotal_minor: number;
  isStrong?: boolean;
}

function Row({ name, amounts, ofTotal_minor, isStrong = false }: RowProps) {
  const { t, locale } = useWords();
  const { total_minor, amounts_minor } = amounts;
  return (
    <Table.Row>
      <Table.Cell className={`whitespace-nowrap ${isStrong ? "font-medium" : ""}`}>
        {name}
      </Table.Cell>
      <NumberCell isStrong>{formatAmount(total_minor, locale)}</NumberCell>
      <NumberCell isStrong={isStrong}>
        {ofTotal_minor > 0
          ? formatPercent(Math.round((total_minor * 10_000) / ofTotal_minor), locale)
          : t("common.none")}
      </NumberCell>
      {amounts_minor.map((amount_minor, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is a month, and months keep their order.
        <NumberCell key={at} isStrong={isStrong}>
          {formatAmount(amount_minor, locale)}
        </NumberCell>
      ))}
    </Table.Row>
  );
}
