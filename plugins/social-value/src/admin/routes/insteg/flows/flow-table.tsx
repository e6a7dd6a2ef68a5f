import { Table } from "@medusajs/ui";
import { ExportButtons } from "../../../components/export-buttons";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import type { Flows } from "../../../lib/figure-types";
import { formatAmount, formatPercent } from "../../../lib/format";
import { useFilters } from "../../../lib/use-filters";

const ROWS = 20;

/** Every way with its amount, the largest first: what the chart draws, for reading. */
export function FlowTable({
  flows: { rows, total_minor, first_month, last_month },
  asked,
  months,
}: {
  flows: Flows;
  asked: Record<string, string>;
  months: string;
}) {
  const { t, locale } = useWords();
  const { offset, set } = useFilters();
  const title = t("figure.flow.table");
  const ways = [...rows].sort((a, b) => b.amount_minor - a.amount_minor);
  // The order lines are a month's; of a longer period the place's page shows the months to choose from.
  const addressOf = (placeId: string) =>
    first_month === last_month
      ? linesOfPlace(placeId, last_month)
      : `/insteg/training-places/${placeId}`;
  const share = (amount_minor: number) =>
    total_minor > 0
      ? formatPercent(Math.round((amount_minor * 10_000) / total_minor), locale)
      : t("common.none");
  return (
    <Section
      title={title}
      lead={`${t("figure.flow.tableLead")} ${t("figure.unit", { period: months })}.`}
      actions={<ExportButtons table="flows" title={title} params={asked} />}
    >
      <ScrollTable
        caption={`${title}, ${months}`}
        columns={[
          { label: t("network.channel") },
          { label: t("nav.chain") },
          { label: t("figure.flow.place") },
          { label: t("figure.flow.amount"), unit: "kr", isNumber: true },
          { label: t("figure.share"), isNumber: true },
        ]}
      >
        {ways.slice(offset, offset + ROWS).map(({ channel, chain, place, amount_minor }) => (
          <Table.Row key={`${channel.id} ${chain.id} ${place.id}`}>
            <Table.Cell className="whitespace-nowrap">{channel.name}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">{chain.name}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              <NameLink to={addressOf(place.id)}>{place.name}</NameLink>
            </Table.Cell>
            <NumberCell>{formatAmount(amount_minor, locale)}</NumberCell>
            <NumberCell>{share(amount_minor)}</NumberCell>
          </Table.Row>
        ))}
        <Table.Row>
          <Table.Cell className="font-medium">{t("common.total")}</Table.Cell>
          <Table.Cell />
          <Table.Cell />
          <NumberCell isStrong>{formatAmount(total_minor, locale)}</NumberCell>
          <NumberCell isStrong>{share(total_minor)}</NumberCell>
        </Table.Row>
      </ScrollTable>
      <Pager
        page={{ count: ways.length, limit: ROWS, offset }}
        onOffset={(next) => set({ offset: next })}
      />
    </Section>
  );
}
