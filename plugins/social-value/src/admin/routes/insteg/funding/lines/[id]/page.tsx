import { Table } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../../components/crumb";
import { CursorPager } from "../../../../../components/cursor-pager";
import { Facts } from "../../../../../components/facts";
import { Fetched } from "../../../../../components/fetched";
import { NameLink } from "../../../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../../../components/scroll-table";
import { Section } from "../../../../../components/section";
import { useWords } from "../../../../../i18n/use-words";
import { linesOfPlace } from "../../../../../lib/addresses";
import type { LinePlaces } from "../../../../../lib/figure-types";
import { formatAmount, formatDay, formatMonth } from "../../../../../lib/format";
import { useFetched } from "../../../../../lib/use-api";
import { useFilters } from "../../../../../lib/use-filters";

/** An order line, and every place month that it paid for. */
function LinePlacesPage() {
  const { t } = useWords();
  const { id = "" } = useParams();
  const { get, set } = useFilters();
  const after = get("after");
  const query = useFetched<LinePlaces>(`/admin/figures/lines/${id}/places`, { after });
  const line = query.data?.line;
  return (
    <>
      <Section level="h1" title={line?.product.name || t("figure.line.one")}>
        <Fetched query={query} empty={(answer) => !answer.line && t("figure.line.none")}>
          {(answer) => <LineFacts line={answer.line} />}
        </Fetched>
      </Section>
      {query.data?.line ? (
        <Section title={t("figure.line.placesTitle")} lead={t("figure.line.placesLead")}>
          <Fetched
            query={query}
            empty={({ rows }) => rows.length === 0 && t("figure.line.placesEmpty")}
          >
            {(answer) => (
              <>
                <PlaceTable answer={answer} isWhole={!after && !answer.next} />
                <CursorPager
                  after={after}
                  next={answer.next}
                  nextLabel={t("figure.line.more")}
                  onAfter={(cursor) => set({ after: cursor })}
                />
              </>
            )}
          </Fetched>
        </Section>
      ) : null}
    </>
  );
}

function LineFacts({ line }: { line: LinePlaces["line"] }) {
  const { t, locale } = useWords();
  return line ? (
    <Facts
      facts={[
        {
          label: t("figure.line.order"),
          value: line.order ? (
            <NameLink to={`/orders/${line.order.id}`}>
              {line.order.display_id ? `#${line.order.display_id}` : line.order.id}
            </NameLink>
          ) : null,
        },
        { label: t("figure.line.sold"), value: formatDay(line.sold_at, locale) },
        { label: t("figure.line.quantity"), value: line.quantity },
        { label: t("network.channel"), value: line.channel.name },
        { label: t("nav.chain"), value: line.chain.name },
      ]}
    />
  ) : null;
}

function PlaceTable({ answer: { rows }, isWhole }: { answer: LinePlaces; isWhole: boolean }) {
  const { t, locale } = useWords();
  const sum_minor = rows.reduce((sum, row) => sum + row.funded_minor, 0);
  return (
    <ScrollTable
      caption={t("figure.line.placesTitle")}
      columns={[
        { label: t("place.place") },
        { label: t("place.enterprise") },
        { label: t("common.month") },
        { label: t("figure.line.amount"), unit: "kr", isNumber: true },
      ]}
    >
      {rows.map(({ place, enterprise, month, funded_minor }) => (
        <Table.Row key={`${place?.id ?? enterprise.id} ${month}`}>
          <Table.Cell className="whitespace-nowrap">
            {place ? (
              <NameLink to={linesOfPlace(place.id, month)}>{place.name}</NameLink>
            ) : (
              t("figure.line.reserve")
            )}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{enterprise.name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{formatMonth(month, locale)}</Table.Cell>
          <NumberCell>{formatAmount(funded_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
      <Table.Row>
        <Table.Cell className="font-medium">
          {t(isWhole ? "common.total" : "figure.line.pageTotal")}
        </Table.Cell>
        <Table.Cell />
        <Table.Cell />
        <NumberCell isStrong>{formatAmount(sum_minor, locale)}</NumberCell>
      </Table.Row>
    </ScrollTable>
  );
}

export const handle = { breadcrumb: () => <Crumb word="figure.line.one" /> };

export default LinePlacesPage;
