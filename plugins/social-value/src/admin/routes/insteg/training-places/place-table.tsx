import { Table, Text } from "@medusajs/ui";
import { Coverage } from "../../../components/coverage";
import { DemoBadge } from "../../../components/demo-badge";
import { NameLink } from "../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { formatAmount, formatKronor, formatMonth } from "../../../lib/format";
import type { FiguresTotal, PlaceInMonth } from "../../../lib/types";

/** Places with cost, support, sales and gap of one month side by side, and their total. */
export function PlaceTable({
  places,
  total,
  month,
}: {
  places: PlaceInMonth[];
  total: FiguresTotal;
  month: string;
}) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={`${t("nav.places")}, ${formatMonth(month, locale)}`}
      columns={[
        { label: t("place.place") },
        { label: t("place.occupied"), isNumber: true },
        { label: t("place.cost"), unit: t("place.unit"), isNumber: true },
        { label: t("place.support"), unit: t("place.unit"), isNumber: true },
        { label: t("place.funded"), unit: t("place.unit"), isNumber: true },
        { label: t("place.gap"), unit: t("place.unit"), isNumber: true },
        { label: t("place.coverage"), isNumber: true },
      ]}
    >
      {places.map((place) => (
        <PlaceRow key={place.id} place={place} />
      ))}
      <Table.Row>
        <Table.Cell className="whitespace-nowrap font-medium">{t("common.total")}</Table.Cell>
        <NumberCell isStrong>{total.occupied_seats}</NumberCell>
        <AmountCells figures={total} isStrong />
      </Table.Row>
    </ScrollTable>
  );
}

function PlaceRow({ place }: { place: PlaceInMonth }) {
  const { t, locale } = useWords();
  const { figures } = place;
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <span className="flex min-w-44 flex-wrap items-center gap-x-2">
          <NameLink to={`/insteg/training-places/${place.id}`}>{place.name}</NameLink>
          <DemoBadge isDemo={place.is_demo} />
        </span>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(`place.kinds.${place.kind}`)} · {place.enterprise?.name ?? place.enterprise_id}
        </Text>
        {figures.gap_minor > 0 ? (
          // On a phone the columns lie to the side: what is lacking must show without looking for it.
          <Text size="xsmall" weight="plus" className="md:hidden">
            {t("place.lacking", { amount: formatKronor(figures.gap_minor, locale) })}
          </Text>
        ) : null}
      </Table.Cell>
      {figures.has_terms ? (
        <NumberCell>
          {t("place.occupiedOf", { occupied: figures.occupied_seats, seats: place.seats })}
        </NumberCell>
      ) : (
        <NumberCell>
          <span className="text-ui-fg-muted">{t("place.noTerms")}</span>
        </NumberCell>
      )}
      <AmountCells figures={figures} />
    </Table.Row>
  );
}

type Amounts = Pick<
  FiguresTotal,
  "cost_minor" | "public_support_minor" | "funded_minor" | "gap_minor" | "coverage_bp"
>;

/** Cost, support, sales, gap and coverage: the same five cells wherever a month is shown. */
export function AmountCells({ figures, isStrong }: { figures: Amounts; isStrong?: boolean }) {
  const { locale } = useWords();
  const amounts = [
    ["cost", figures.cost_minor],
    ["support", figures.public_support_minor],
    ["funded", figures.funded_minor],
    ["gap", figures.gap_minor],
  ] as const;
  return (
    <>
      {amounts.map(([name, amount_minor]) => (
        <NumberCell key={name} isStrong={isStrong ?? false}>
          {formatAmount(amount_minor, locale)}
        </NumberCell>
      ))}
      <NumberCell isStrong={isStrong ?? false}>
        <Coverage coverage_bp={figures.coverage_bp} />
      </NumberCell>
    </>
  );
}
