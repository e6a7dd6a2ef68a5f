import { Table, Text } from "@medusajs/ui";
import { Legend } from "../../../components/chart";
import { ViewChoice } from "../../../components/choice";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { FundingBar, usePartLegend } from "../../../components/funding-bar";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import type { Overview, OverviewRow } from "../../../lib/figure-types";
import { formatKronor, formatMonth } from "../../../lib/format";
import { useFetched } from "../../../lib/use-api";
import type { useFigureFilters } from "../../../lib/use-figure-filters";
import { AmountCells } from "../training-places/place-table";

const ORDERS = ["gap", "coverage", "funded", "cost", "name"] as const;

/** Every place of the month with cost, support, sales and gap side by side, and their total. */
export function PlacesSection({
  state: { month, chosen, get, set, offset },
}: {
  state: ReturnType<typeof useFigureFilters>;
}) {
  const { t, locale } = useWords();
  const order = ORDERS.find((one) => one === get("order")) ?? "gap";
  const asked = { month, ...chosen };
  const query = useFetched<Overview>("/admin/figures/overview", { ...asked, order, offset });
  const title = t("figure.places.title");
  return (
    <Section
      title={title}
      lead={`${t("figure.unit", { period: formatMonth(month, locale) })}.`}
      actions={
        <>
          <ViewChoice
            label={t("figure.places.order")}
            value={order}
            onChange={(next) => set({ order: next })}
            options={ORDERS.map((one) => ({ value: one, label: t(`figure.places.orders.${one}`) }))}
          />
          <ExportButtons table="overview" title={title} params={asked} />
        </>
      }
    >
      <Fetched query={query} empty={({ count }) => count === 0 && t("figure.places.empty")}>
        {(answer) => (
          <>
            <PlacesTable answer={answer} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function PlacesTable({ answer: { rows, total, month } }: { answer: Overview }) {
  const { t, locale } = useWords();
  const amount = (label: string) => ({ label, unit: t("place.unit"), isNumber: true });
  return (
    <>
      <div className="px-6 pb-3">
        <Legend items={usePartLegend()} />
      </div>
      <ScrollTable
        caption={`${t("figure.places.title")}, ${formatMonth(month, locale)}`}
        columns={[
          { label: t("place.place") },
          { label: t("place.occupied"), isNumber: true },
          amount(t("place.cost")),
          amount(t("place.support")),
          amount(t("place.funded")),
          amount(t("place.gap")),
          { label: t("place.coverage"), isNumber: true },
        ]}
      >
        {rows.map((row) => (
          <PlaceRow key={row.place.id} row={row} />
        ))}
        <Table.Row>
          <Table.Cell className="whitespace-nowrap font-medium">{t("common.total")}</Table.Cell>
          <NumberCell isStrong>{total.occupied_seats}</NumberCell>
          <AmountCells figures={total} isStrong />
        </Table.Row>
      </ScrollTable>
    </>
  );
}

function PlaceRow({ row: { place, figures } }: { row: OverviewRow }) {
  const { t, locale } = useWords();
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <span className="flex w-64 flex-col gap-1 whitespace-normal">
          <NameLink to={linesOfPlace(place.id, figures.month)}>{place.name}</NameLink>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">
            {place.enterprise.name} · {place.municipality.name}
          </Text>
          <FundingBar parts={figures} />
          {figures.gap_minor > 0 ? (
            // On a phone the columns lie to the side: what is lacking must show without looking for it.
            <Text as="span" size="xsmall" weight="plus" className="md:hidden">
              {t("place.lacking", { amount: formatKronor(figures.gap_minor, locale) })}
            </Text>
          ) : null}
        </span>
      </Table.Cell>
      <NumberCell>
        {figures.has_terms ? (
          figures.occupied_seats
        ) : (
          <span className="text-ui-fg-muted">{t("common.none")}</span>
        )}
      </NumberCell>
      <AmountCells figures={figures} />
    </Table.Row>
  );
}
