import { Table, Text } from "@medusajs/ui";
import { useWords } from "../i18n/use-words";
import { formatKronor, formatMonth } from "../lib/format";
import type { TracedLine, TracedPlace } from "../lib/trace-types";
import { NameLink } from "./name-link";
import { NumberCell, ScrollTable } from "./scroll-table";

/** Each line of an order with the place months it pays for, in kronor and öre, and its reserve. */
export function TraceLines({ lines }: { lines: TracedLine[] }) {
  return (
    <div className="divide-y">
      {lines.map((line) => (
        <TraceLine key={line.line_id} line={line} />
      ))}
    </div>
  );
}

function TraceLine({ line }: { line: TracedLine }) {
  const { t, locale } = useWords();
  const name = [line.title, line.variant_title].filter(Boolean).join(" · ");
  const isEmpty = line.places.length === 0 && line.reserve.length === 0;
  return (
    <article className="pb-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-6 pb-2 pt-4">
        <div>
          <Text weight="plus">
            {name} ({t("trace.quantity", { quantity: line.quantity })})
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {[line.enterprise?.name, line.value_chain?.name].filter(Boolean).join(" · ")}
          </Text>
        </div>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {t("trace.gross")}: {formatKronor(line.gross_minor, locale)}
        </Text>
      </div>
      {isEmpty ? (
        <Text size="small" className="text-ui-fg-subtle px-6 pb-2">
          {t("trace.noPlaces")}
        </Text>
      ) : (
        <Destinations line={line} name={name} />
      )}
    </article>
  );
}

function Destinations({ line, name }: { line: TracedLine; name: string }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={`${t("trace.placeMonth")}: ${name}`}
      columns={[
        { label: t("trace.placeMonth") },
        { label: t("trace.time"), isNumber: true },
        { label: t("trace.amount"), isNumber: true },
      ]}
    >
      {line.places.map((place) => (
        <Table.Row key={`${place.place_id} ${place.month}`}>
          <Table.Cell className="py-2">
            <NameLink to={`/insteg/training-places/${place.place_id}`}>{place.name}</NameLink>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[
                t(`place.kinds.${place.kind}`),
                place.enterprise?.name,
                formatMonth(place.month, locale),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Table.Cell>
          <NumberCell>
            <TrainingTime place={place} />
          </NumberCell>
          <NumberCell>{formatKronor(place.amount_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
      {line.reserve.map(({ enterprise, amount_minor }) => (
        <Table.Row key={enterprise?.id}>
          <Table.Cell className="py-2">
            {t("trace.reserve", { enterprise: enterprise?.name ?? "" })}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("trace.reserveHint")}
            </Text>
          </Table.Cell>
          <NumberCell>{t("common.none")}</NumberCell>
          <NumberCell>{formatKronor(amount_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function TrainingTime({ place: { training_minutes } }: { place: TracedPlace }) {
  const { t } = useWords();
  // A refund in a later month takes minutes back from that month.
  const sign = training_minutes < 0 ? "−" : "";
  const hours = Math.floor(Math.abs(training_minutes) / 60);
  const minutes = Math.abs(training_minutes) % 60;
  if (training_minutes === 0) {
    return <>{t("trace.underMinute")}</>;
  }
  return (
    <>
      {sign}
      {hours > 0 ? t("trace.hoursMinutes", { hours, minutes }) : t("trace.minutes", { minutes })}
    </>
  );
}
