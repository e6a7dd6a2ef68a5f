import { Table } from "@medusajs/ui";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Runways } from "../../../lib/figure-types";
import { formatAmount, formatMonth, formatTenths } from "../../../lib/format";
import { addMonths } from "../../../lib/month";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";

// The shortest come first: they are what needs a look.
const SHOWN = 10;
const MONTHS_OF_RATE = 3;
const AMOUNTS = ["reserve_minor", "need_minor", "rate_minor", "deficit_minor"] as const;

/** How many months each enterprise's places are covered at the current rate. */
export function RunwaySection({
  month,
  chosen,
}: {
  month: string;
  chosen: Record<string, string>;
}) {
  const { t, locale } = useWords();
  const { offsetOf, set } = useFilters();
  const offset = offsetOf("runway_offset");
  const asked = { month, ...chosen };
  const query = useFetched<Runways>("/admin/figures/runways", { ...asked, limit: SHOWN, offset });
  const title = t("figure.runway.title");
  const lead = t("figure.runway.lead", {
    first: formatMonth(addMonths(month, -MONTHS_OF_RATE), locale),
    last: formatMonth(addMonths(month, -1), locale),
  });
  return (
    <Section
      title={title}
      lead={`${lead} ${t("figure.unit", { period: formatMonth(month, locale) })}.`}
      actions={<ExportButtons table="runways" title={title} params={asked} />}
    >
      <Fetched query={query} empty={({ count }) => count === 0 && t("figure.runway.empty")}>
        {(answer) => (
          <>
            <RunwayTable answer={answer} title={title} />
            <Pager page={answer} onOffset={(next) => set({ runway_offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function RunwayTable({ answer, title }: { answer: Runways; title: string }) {
  const { t, locale } = useWords();
  const unit = t("figure.runway.perMonth");
  return (
    <ScrollTable
      caption={`${title}, ${formatMonth(answer.month, locale)}`}
      columns={[
        { label: t("place.enterprise") },
        { label: t("figure.runway.lasts"), isNumber: true },
        { label: t("figure.runway.reserve"), unit: "kr", isNumber: true },
        { label: t("figure.runway.need"), unit, isNumber: true },
        { label: t("figure.runway.rate"), unit, isNumber: true },
        { label: t("figure.runway.deficit"), unit, isNumber: true },
      ]}
    >
      {answer.rows.map((row) => (
        <Table.Row key={row.enterprise.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/insteg/enterprises/${row.enterprise.id}`}>
              {row.enterprise.name}
            </NameLink>
          </Table.Cell>
          <NumberCell isStrong>
            {row.runway_tenths === null
              ? t("figure.runway.unlimited")
              : t("figure.runway.months", { count: formatTenths(row.runway_tenths, locale) })}
          </NumberCell>
          {AMOUNTS.map((amount) => (
            <NumberCell key={amount}>{formatAmount(row[amount], locale)}</NumberCell>
          ))}
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
