import { Table, Text } from "@medusajs/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { MonthStepper } from "../../../components/month-stepper";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import type { ApiError } from "../../../lib/api";
import type { Change, Comparison } from "../../../lib/figure-types";
import {
  formatAmount,
  formatChange,
  formatMonth,
  formatPercent,
  formatPoints,
} from "../../../lib/format";

/** The month beside another, place by place: what it has, and what it has more or less. */
export function ComparisonSection({
  query,
  asked,
  onOther,
  onOffset,
}: {
  query: UseQueryResult<Comparison, ApiError>;
  asked: Record<string, string> & { month: string; with: string };
  onOther: (month: string) => void;
  onOffset: (offset: number) => void;
}) {
  const { t, locale } = useWords();
  const title = t("figure.comparison.title");
  const names = {
    month: formatMonth(asked.month, locale),
    other: formatMonth(asked.with, locale),
  };
  return (
    <Section
      title={title}
      lead={`${t("figure.comparison.lead", names)} ${t("figure.comparison.pointsHint")}`}
      actions={<ExportButtons table="comparison" title={title} params={asked} />}
    >
      <div className="flex flex-wrap items-center gap-2 px-6 py-3">
        <Text size="small" className="text-ui-fg-subtle">
          {t("figure.comparison.with")}
        </Text>
        <MonthStepper month={asked.with} onMonth={onOther} label={t("figure.comparison.with")} />
      </div>
      <Fetched query={query} empty={({ count }) => count === 0 && t("figure.places.empty")}>
        {(answer) => (
          <>
            <ComparisonTable compared={answer} caption={`${title}: ${names.other}`} />
            <Pager page={answer} onOffset={onOffset} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function ComparisonTable({ compared, caption }: { compared: Comparison; caption: string }) {
  const { t } = useWords();
  const amount = (label: string) => ({ label, unit: t("place.unit"), isNumber: true });
  return (
    <ScrollTable
      caption={caption}
      columns={[
        { label: t("place.place") },
        amount(t("place.cost")),
        amount(t("place.support")),
        amount(t("place.funded")),
        amount(t("place.gap")),
        { label: t("place.coverage"), isNumber: true },
      ]}
    >
      {compared.rows.map(({ place, figures, change }) => (
        <Table.Row key={place.id}>
          <Table.Cell className="py-2">
            <span className="flex w-56 flex-col whitespace-normal">
              <NameLink to={linesOfPlace(place.id, compared.month)}>{place.name}</NameLink>
              <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                {place.enterprise.name}
              </Text>
            </span>
          </Table.Cell>
          <ComparedCells figures={figures} change={change} />
        </Table.Row>
      ))}
      <Table.Row>
        <Table.Cell className="font-medium">{t("common.total")}</Table.Cell>
        <ComparedCells figures={compared.total} change={compared.change} isStrong />
      </Table.Row>
    </ScrollTable>
  );
}

const AMOUNTS = ["cost_minor", "public_support_minor", "funded_minor", "gap_minor"] as const;

function ComparedCells({
  figures,
  change,
  isStrong = false,
}: {
  figures: Change;
  change: Change;
  isStrong?: boolean;
}) {
  const { t, locale } = useWords();
  return (
    <>
      {AMOUNTS.map((amount) => (
        <NumberCell key={amount} isStrong={isStrong}>
          <Changed
            value={formatAmount(figures[amount], locale)}
            change={formatChange(change[amount], locale)}
          />
        </NumberCell>
      ))}
      <NumberCell isStrong={isStrong}>
        <Changed
          value={
            figures.coverage_bp === null
              ? t("common.none")
              : formatPercent(figures.coverage_bp, locale)
          }
          change={
            change.coverage_bp === null
              ? t("common.none")
              : t("figure.comparison.points", { change: formatPoints(change.coverage_bp, locale) })
          }
        />
      </NumberCell>
    </>
  );
}

function Changed({ value, change }: { value: string; change: string }) {
  return (
    <>
      {value}
      <span className="txt-xsmall text-ui-fg-subtle block font-normal">{change}</span>
    </>
  );
}
