import { Badge, Table, Text } from "@medusajs/ui";
import { NameLink } from "../../../components/name-link";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import { formatMonth } from "../../../lib/format";
import type { PlaceWithMonths } from "../../../lib/types";
import { AmountCells } from "./place-table";

/** A place's months, latest first: its terms then, what paid for them and what was lacking; each leads to its order lines. */
export function MonthTable({ place }: { place: PlaceWithMonths }) {
  const { t, locale } = useWords();
  if (place.months.length === 0) {
    return <Text className="text-ui-fg-subtle px-6 py-8">{t("place.noMonths")}</Text>;
  }
  return (
    <ScrollTable
      caption={t("place.months")}
      columns={[
        { label: t("common.month") },
        { label: t("place.occupied"), isNumber: true },
        { label: t("place.cost"), unit: t("place.unit"), isNumber: true },
        { label: t("place.support"), unit: t("place.unit"), isNumber: true },
        { label: t("place.funded"), unit: t("place.unit"), isNumber: true },
        { label: t("place.gap"), unit: t("place.unit"), isNumber: true },
        { label: t("place.coverage"), isNumber: true },
      ]}
    >
      {place.months.map((month) => (
        <Table.Row key={month.month}>
          <Table.Cell className="py-2">
            <span className="flex items-center gap-2 whitespace-nowrap">
              <NameLink to={linesOfPlace(place.id, month.month)}>
                {formatMonth(month.month, locale)}
              </NameLink>
              {month.sets_terms ? <Badge size="2xsmall">{t("place.ownTerms")}</Badge> : null}
              {month.is_closed ? <Badge size="2xsmall">{t("place.closedMonth")}</Badge> : null}
            </span>
          </Table.Cell>
          <NumberCell>
            {month.has_terms ? (
              <>
                {t("place.occupiedOf", { occupied: month.occupied_seats, seats: month.seats })}
                <span className="text-ui-fg-muted">
                  {" "}
                  · {t("place.hoursShort", { hours: month.hours_per_month })}
                </span>
              </>
            ) : (
              <span className="text-ui-fg-muted">{t("place.noTerms")}</span>
            )}
          </NumberCell>
          <AmountCells figures={month} />
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
